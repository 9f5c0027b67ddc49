from django.apps import AppConfig


class AssuranceConfig(AppConfig):
    name = "concordat.reporting.assurance"
    label = "assurance"
    verbose_name = "Assurance"
