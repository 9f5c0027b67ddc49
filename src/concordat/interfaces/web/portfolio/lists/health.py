"""The list of the health check: collaborations down, the four themes across."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse

from concordat.calculations.health.judging import Answer
from concordat.calculations.health.questions import Theme
from concordat.interfaces.web.components.cells import Link, link
from concordat.interfaces.web.downloads import file_link
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.interfaces.web.portfolio.filters import TIERS
from concordat.interfaces.web.portfolio.health_tables import theme_cell
from concordat.registers.collaborations.queries import partners_anywhere
from concordat.registers.collaborations.rules import Tier
from concordat.reporting.portfolio.health.records import HealthRecord
from concordat.reporting.portfolio.queries.health import portfolio_health

INTRO = (
    "Each collaboration is held against the four themes of the inspectorate's report of July 2020 on police "
    "collaborations. Every answer follows from the record; “not recorded” means that nothing on record says it."
)
ANSWERS = list(Answer)


class HealthCheck(Listing[HealthRecord]):
    """Collaborations down, themes across: the word of each theme, and how many of its questions are answered yes."""

    name, title, section, intro = "health-check", "Health check", "Portfolio", INTRO
    noun = ("collaboration", "collaborations")

    def rows(self) -> Sequence[HealthRecord]:
        tier = self.chosen("tier")
        return portfolio_health(
            self.actor, today=self.day, as_at=self.as_at, tier=Tier(tier) if tier else None,
            organisation=self.chosen("organisation") or None, text=self.chosen("text"),
        )  # fmt: skip

    def columns(self) -> Sequence[ListColumn[HealthRecord]]:
        return [
            ListColumn("Reference", lambda h: h.collaboration.key, on_page=False, sorts=False),
            ListColumn("Collaboration", lambda h: h.collaboration.name,
                       lambda h: link(h.collaboration.name, self.links.to("collaboration-health", h.collaboration.key)),
                       key="name"),
            *(_theme(one) for one in Theme),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[HealthRecord]]:
        return [
            Filter("text", "Name contains"),
            Filter("tier", "Tier", TIERS, every="Every tier"),
            Filter("organisation", "Partner", partners_anywhere(self.actor, as_at=self.as_at), every="Every partner"),
        ]

    def downloads(self) -> list[Link]:
        every = file_link(self.request, reverse("health-answers-csv"), "answer by answer (CSV)", "")
        return [*super().downloads(), every]


def _theme(theme: Theme) -> ListColumn[HealthRecord]:
    def said(row: HealthRecord) -> str:
        yes, asked = row.counts(theme)
        return f"{row.theme(theme).word}: {yes} of {asked} yes"

    return ListColumn(
        theme.words, said, lambda row: theme_cell(row, theme), key=theme.value,
        order=lambda row: (ANSWERS.index(row.theme(theme)), -row.counts(theme)[0]),
    )  # fmt: skip
