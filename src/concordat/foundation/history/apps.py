from django.apps import AppConfig


class HistoryConfig(AppConfig):
    name = "concordat.foundation.history"
    label = "history"
    verbose_name = "History"
