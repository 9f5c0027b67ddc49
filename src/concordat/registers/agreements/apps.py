from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    name = "concordat.registers.agreements"
    label = "agreements"
    verbose_name = "Agreements"
