from django.apps import AppConfig


class FinanceConfig(AppConfig):
    name = "concordat.review.finance"
    label = "review_finance"
    verbose_name = "Finance extracts"
