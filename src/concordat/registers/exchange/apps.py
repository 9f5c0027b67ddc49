from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "concordat.registers.exchange"
    label = "exchange"
    verbose_name = "Exchange"
