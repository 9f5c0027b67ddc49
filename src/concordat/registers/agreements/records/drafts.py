"""An agreement that is being entered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from concordat.registers.agreements.rules.entering import Page, pages_of


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """What has been typed so far, by page. ``version`` counts the savings."""

    number: int
    organisation: str
    answers: Mapping[str, Mapping[str, Any]]
    version: int
    changed_at: datetime

    @property
    def title(self) -> str:
        """What it is to be called, or that nobody has said."""
        return str(self.answers.get(Page.WHAT, {}).get("title", "")) or "An agreement without a title"

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages that an agreement of this sort has."""
        return pages_of(self.answers)

    @property
    def next_page(self) -> Page | None:
        """The first page that nothing was typed on; None when all are filled."""
        return next((page for page in self.pages if page not in self.answers), None)
