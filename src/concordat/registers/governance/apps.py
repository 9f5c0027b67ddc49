from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "concordat.registers.governance"
    label = "governance"
    verbose_name = "Governance"
