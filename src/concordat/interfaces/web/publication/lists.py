"""What policing bodies have published and what is left to be done, as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from concordat.interfaces.web.components.bodies import body_cell
from concordat.interfaces.web.components.cells import Link, link
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.interfaces.web.publication.presenters import by_urgency, due_cell, said, tag_cell, told_cell
from concordat.registers.agreements.queries import duties
from concordat.registers.agreements.records import Duty
from concordat.registers.agreements.rules.publication import DutyState

INTRO = (
    "A policing body publishes a copy of each collaboration agreement that it is a party to, or the fact that it was "
    "made with such details as it thinks right. Each body decides for itself."
)


class Duties(Listing[Duty]):
    """Each policing body and each agreement that it is a party to, what is overdue first."""

    name, title, section, intro = "publication", "Publication of agreements", "Portfolio", INTRO
    noun = ("line", "lines")
    nothing = (
        "No agreement here is one that a policing body must publish",
        "A line appears for each commissioner, mayor or policing board that is a party to an agreement on record.",
    )
    template, order = "publication/duties.html", "state"

    @cached_property
    def every(self) -> Sequence[Duty]:
        """All lines that the actor may see: the bodies to choose from are theirs."""
        return duties(self.actor, on=self.day, as_at=self.as_at)

    def rows(self) -> Sequence[Duty]:
        return self.every

    def columns(self) -> Sequence[ListColumn[Duty]]:
        def told(name: str) -> Any:
            return lambda c: getattr(c.told, name) if c.told else None

        return [
            ListColumn("Policing body", lambda c: c.name,
                       lambda c: body_cell(c.organisation, c.name, self.links), key="body"),
            ListColumn("Agreement", lambda c: c.agreement.title,
                       lambda c: link(c.agreement.title,
                                      f"{self.links.to('agreement', c.agreement.key)}#publication")),
            ListColumn("State", lambda c: c.standing.state.words, tag_cell, order=by_urgency),
            ListColumn("Due", lambda c: c.standing.due, due_cell),
            ListColumn("Made on", lambda c: c.made_on, on_page=False),
            ListColumn("What is published", lambda c: c.told.state.words if c.told else None, told_cell, key="told"),
            ListColumn("Decided by", told("decided_by"), on_page=False),
            ListColumn("Decided on", told("decided_on"), on_page=False),
            ListColumn("Why not in full", told("why"), on_page=False),
            ListColumn("Where", told("where"), on_page=False),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[Duty]]:
        bodies = sorted({(one.organisation, one.name) for one in self.every}, key=lambda pair: pair[1])
        return [
            Filter("agreement", "Agreement", of=lambda c: c.agreement.title),
            Filter("body", "Policing body", bodies, lambda c: c.organisation, "Every body"),
            Filter("state", "State", [(one.value, one.words) for one in DutyState], lambda c: c.standing.state.value,
                   "Every state"),
        ]  # fmt: skip

    def also(self, shown: Sequence[Duty]) -> Mapping[str, Any]:
        return {
            "said": said(self.kept),
            "also": [Link("All agreements", self.links.to("agreements")),
                     Link("What is due", self.links.to("agreement-calendar")),
                     Link("The public pages", self.links.to("published-bodies"))],
        }  # fmt: skip
