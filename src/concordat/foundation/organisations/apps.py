from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "concordat.foundation.organisations"
    label = "organisations"
    verbose_name = "Organisations"
