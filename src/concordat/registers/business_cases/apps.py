from django.apps import AppConfig


class BusinessCasesConfig(AppConfig):
    name = "concordat.registers.business_cases"
    label = "business_cases"
    verbose_name = "Business cases"
