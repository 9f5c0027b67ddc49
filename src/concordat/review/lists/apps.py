from django.apps import AppConfig


class ListsConfig(AppConfig):
    name = "concordat.review.lists"
    label = "review_lists"
    verbose_name = "Lists kept in Excel"
