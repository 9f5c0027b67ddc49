from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "concordat.intake"
    label = "intake"
    verbose_name = "Intake"
