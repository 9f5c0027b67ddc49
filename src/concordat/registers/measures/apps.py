from django.apps import AppConfig


class MeasuresConfig(AppConfig):
    name = "concordat.registers.measures"
    label = "measures"
    verbose_name = "Measures"
