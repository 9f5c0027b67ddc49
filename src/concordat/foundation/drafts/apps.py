from django.apps import AppConfig


class DraftsConfig(AppConfig):
    name = "concordat.foundation.drafts"
    label = "drafts"
    verbose_name = "Drafts of forms"
