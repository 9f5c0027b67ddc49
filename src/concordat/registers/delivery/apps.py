from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    name = "concordat.registers.delivery"
    label = "delivery"
    verbose_name = "Delivery"
