from django.apps import AppConfig


class WorkbooksConfig(AppConfig):
    name = "concordat.review.workbooks"
    label = "review_workbooks"
    verbose_name = "Returns by workbook"
