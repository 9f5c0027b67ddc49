"""The opportunity log as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from concordat.interfaces.web.components.bodies import body_words
from concordat.interfaces.web.components.cells import Cell, Link, link, text
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.downloads import file_link
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.interfaces.web.opportunities.record import TINTS
from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.business_cases.queries import opportunities
from concordat.registers.business_cases.records.opportunities import OpportunityRecord, counts
from concordat.registers.business_cases.rules.opportunities import OpportunityState, Route
from concordat.registers.collaborations.rules.themes import Theme

INTRO = (
    "Ideas to work together, kept as evidence of how each was considered: who was notified and when, what each party "
    "thought, what was weighed, and the reason for a no as well as for a yes."
)
TEACH = (
    "Forces and their policing bodies in England and Wales, and in England the ambulance, fire and police services, "
    "have a duty to consider working together. Each idea belongs here, with the decision on it."
)
VIEW, REVIEW = "view", "review"
LATE = [(VIEW, "A party's view is overdue"), (REVIEW, "Its next look is overdue")]
STATES = list(OpportunityState)


class Opportunities(Listing[OpportunityRecord]):
    """The ideas that the actor may see, the last proposed first."""

    name, title, section, intro = "opportunities", "Opportunities", "Portfolio", INTRO
    noun = ("opportunity", "opportunities")
    nothing = ("No opportunity is on record", TEACH)
    template, order = "opportunities/list.html", "-proposed"

    @cached_property
    def every(self) -> Sequence[OpportunityRecord]:
        """All ideas that the actor may see: the parties to choose from are theirs."""
        return opportunities(self.actor, as_at=self.as_at)

    def rows(self) -> Sequence[OpportunityRecord]:
        return self.every

    def columns(self) -> Sequence[ListColumn[OpportunityRecord]]:
        return [
            ListColumn("Idea", lambda c: c.title,
                       lambda c: link(c.title, self.links.to("opportunity", c.key)), key="title"),
            ListColumn("What it is", lambda c: c.what, on_page=False),
            ListColumn("Theme", lambda c: c.theme.words),
            ListColumn("Function", lambda c: c.function, on_page=False),
            ListColumn("State", lambda c: c.state.words, lambda c: Cell(Tag(c.state.words, TINTS[c.state])),
                       order=lambda c: STATES.index(c.state)),
            ListColumn("Parties", lambda c: ", ".join(_names(c, self.links)),
                       lambda c: text(_short(_names(c, self.links))), sorts=False),
            ListColumn("Views", lambda c: _views(c, self.day), order=_held),
            ListColumn("Proposed", lambda c: c.proposed_on or c.reported_on, order=_proposed),
            ListColumn("Look again", lambda c: c.next_on, lambda c: _next(c, self.day), key="next"),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[OpportunityRecord]]:
        parties = sorted({(one.body.key, one.body.name) for found in self.every for one in found.parties},
                         key=lambda pair: pair[1])  # fmt: skip
        return [
            Filter("text", "Words in it", of=lambda c: [c.title, c.what, c.function]),
            Filter("theme", "Theme", [(one.value, one.words) for one in Theme], lambda c: c.theme.value, "Every theme"),
            Filter("state", "State", [(one.value, one.words) for one in STATES], lambda c: c.state.value,
                   "Every state"),
            Filter("party", "Party", parties, lambda c: [one.body.key for one in c.parties], "Every party"),
            Filter("overdue", "Overdue", LATE, lambda c: _late(c, self.day)),
        ]  # fmt: skip

    def add(self) -> Link | None:
        writes = may(self.actor, Permission.BUSINESS_CASE_EDIT)
        return Link("Propose an opportunity", self.links.to("opportunity-propose")) if writes else None

    def also(self, shown: Sequence[OpportunityRecord]) -> Mapping[str, Any]:
        log = [file_link(self.request, self.links.to(f"opportunity-log-{form}"), words, " of every fact of them")
               for form, words in (("csv", "CSV"), ("xlsx", "Excel"))]  # fmt: skip
        return {
            "said": said(self.kept), "log": log,
            "also": [Link("Business cases", self.links.to("business-cases")),
                     Link("Lessons", self.links.to("lessons"))],
        }  # fmt: skip


def said(rows: Sequence[OpportunityRecord]) -> str:
    """“32 ideas: 14 taken forward (4 as a project of its own, 10 as business as usual), 18 no.”"""
    if not rows:
        return ""
    states, routes = counts(rows)
    roads = ", ".join(f"{routes[one]} {one.words[:1].lower()}{one.words[1:]}" for one in Route if routes[one])
    told = [
        f"{states[one]} {one.words.lower()}{f' ({roads})' if one is OpportunityState.TAKEN_FORWARD and roads else ''}"
        for one in STATES if states[one]
    ]  # fmt: skip
    return f"{len(rows)} {'idea' if len(rows) == 1 else 'ideas'}: {', '.join(told)}."


def _names(one: OpportunityRecord, links: Links) -> list[str]:
    return [body_words(party.body.key, party.body.name, links) for party in one.parties]


def _short(names: Sequence[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _held(one: OpportunityRecord) -> int:
    return sum(party.view is not None for party in one.parties)


def _views(one: OpportunityRecord, on: date) -> str:
    late = ", ".join(one.waits_for_view(on))
    return f"{_held(one)} of {len(one.parties)}{f', overdue: {late}' if late else ''}"


def _late(one: OpportunityRecord, on: date) -> list[str]:
    return [*([VIEW] if one.waits_for_view(on) else []), *([REVIEW] if one.review_overdue(on) else [])]


def _proposed(one: OpportunityRecord) -> date | None:
    told: PreciseDate | None = one.proposed_on
    return told.first if told else one.reported_on


def _next(one: OpportunityRecord, on: date) -> Cell:
    if one.next_on is None:
        return Cell("no day is set", unknown=True)
    return text(f"{day_words(one.next_on)}{', overdue' if one.review_overdue(on) else ''}")
