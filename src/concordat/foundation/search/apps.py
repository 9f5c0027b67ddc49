from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    name = "concordat.foundation.search"
    label = "search"
    verbose_name = "Search"

    def ready(self) -> None:
        from concordat.foundation.search import indexing  # noqa: PLC0415  (models are ready only now)

        post_migrate.connect(indexing.stand_after_migrate, sender=self, dispatch_uid="search")
