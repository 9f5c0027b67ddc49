from django.apps import AppConfig


class BenefitsConfig(AppConfig):
    name = "concordat.registers.benefits"
    label = "benefits"
    verbose_name = "Benefits"
