from django.apps import AppConfig


class CollaborationsConfig(AppConfig):
    name = "concordat.registers.collaborations"
    label = "collaborations"
    verbose_name = "Collaborations"
