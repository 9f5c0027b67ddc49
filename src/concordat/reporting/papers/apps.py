from django.apps import AppConfig


class PapersConfig(AppConfig):
    name = "concordat.reporting.papers"
    label = "papers"
    verbose_name = "Board papers"
