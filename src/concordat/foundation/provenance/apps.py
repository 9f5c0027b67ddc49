from django.apps import AppConfig


class ProvenanceConfig(AppConfig):
    name = "concordat.foundation.provenance"
    label = "provenance"
    verbose_name = "Sources"
