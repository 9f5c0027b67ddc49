from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "concordat.foundation.access"
    label = "access"
    verbose_name = "Access"
