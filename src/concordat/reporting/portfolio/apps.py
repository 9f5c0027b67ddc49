from django.apps import AppConfig


class PortfolioConfig(AppConfig):
    name = "concordat.reporting.portfolio"
    label = "portfolio"
    verbose_name = "Portfolio"

    def ready(self) -> None:
        from concordat.foundation.search.indexing import search_in  # noqa: PLC0415  (models are ready only now)
        from concordat.reporting.portfolio.searched import SEARCHED  # noqa: PLC0415

        search_in(SEARCHED)
