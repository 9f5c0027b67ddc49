"""The lists of grants: all of them, and what is due of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from concordat.interfaces.web.agreements.filters import HORIZONS, USUAL
from concordat.interfaces.web.components.cells import Cell, Link, link, money
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import about, about_words
from concordat.interfaces.web.grants_shown.words import TINTS, funder, next_date, period, trail
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.exchange.queries.grants import grants, grants_due
from concordat.registers.exchange.records.grants import GrantAlarmLine, GrantRecord
from concordat.registers.exchange.rules.grant_alarms import GrantAlarmKind
from concordat.registers.exchange.rules.grants import GrantState
from concordat.registers.exchange.rules.terms import TermKind

INTRO = "Who gives money on which conditions, what was claimed and paid of it, and what is left."
NONE = (
    "Record one when it is applied for: then its conditions, claims and what hangs on it are told in time. What papers "
    "report of grants stands among grants, contributions and funding, and can be taken up here."
)
STATES = list(GrantState)


class Grants(Listing[GrantRecord]):
    """The grants that the actor may see."""

    name, title, section, intro = "grants", "Grants and contributions", "Money", INTRO
    noun = ("grant or contribution", "grants and contributions")
    nothing = ("No grant or contribution is kept here yet", NONE)

    @cached_property
    def every(self) -> Sequence[GrantRecord]:
        """All that the actor may see: the choices are theirs."""
        return grants(self.actor, as_at=self.as_at)

    def rows(self) -> Sequence[GrantRecord]:
        return self.every

    def columns(self) -> Sequence[ListColumn[GrantRecord]]:
        return [
            ListColumn("Grant", lambda g: g.title, lambda g: link(g.title, self.links.to("grant", g.key))),
            ListColumn("State", lambda g: g.state.words, lambda g: Cell(Tag(g.state.words, TINTS[g.state])),
                       order=lambda g: STATES.index(g.state)),
            ListColumn("From", lambda g: funder(g, self.names)),
            ListColumn("To", lambda g: self.names.get(g.holder, g.holder)),
            ListColumn("Collaboration", lambda g: about_words(g.collaboration, None, self.names),
                       lambda g: about(g.collaboration, None, self.names, self.links), on_page=False),
            ListColumn("Period", period, order=lambda g: g.first_year),
            ListColumn("Award", lambda g: g.award.amount if g.award else None, lambda g: money(g.award), numeric=True,
                       head="Award in pounds"),
            ListColumn("Award as written", lambda g: g.award.shown() if g.award else None, on_page=False),
            ListColumn("Paid", lambda g: g.whole.paid, numeric=True, head="Paid in pounds"),
            ListColumn("Clawed back", lambda g: g.whole.clawed_back, numeric=True, on_page=False),
            ListColumn("Not drawn", lambda g: g.whole.undrawn, numeric=True, head="Not drawn in pounds"),
            ListColumn("Next date", lambda g: next_date(g, self.day), sorts=False),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[GrantRecord]]:
        seen = self.every
        together = {g.collaboration for g in seen if g.collaboration in self.names}
        bodies = {key for g in seen for key in (g.funder, g.holder) if key}
        return [
            Filter("text", "Words in it", of=lambda g: [g.title, g.purpose, g.funder_text, g.reference]),
            Filter("state", "State", [(one.value, one.words) for one in STATES], lambda g: g.state.value,
                   "Every state"),
            Filter("kind", "Kind", [(one.value, one.word) for one in TermKind], lambda g: g.kind.value, "Every kind"),
            Filter("organisation", "Organisation", self._named(bodies), lambda g: [g.funder or "", g.holder],
                   "Every organisation"),
            Filter("collaboration", "Collaboration", self._named(together), lambda g: g.collaboration or "",
                   "Every collaboration"),
        ]  # fmt: skip

    def add(self) -> Link | None:
        writes = may(self.actor, Permission.EXCHANGE_EDIT)
        return Link("Record a grant or contribution", self.links.to("grant-record")) if writes else None

    def also(self, shown: Sequence[GrantRecord]) -> Mapping[str, Any]:
        return {"breadcrumbs": trail(self.links),
                "also": [Link("What is due", self.links.to("grants-due")),
                         Link("What papers report", self.links.to("terms"))]}  # fmt: skip

    def _named(self, keys: set[str | None] | set[str]) -> list[tuple[str, str]]:
        return sorted(((key, self.names.get(key, key)) for key in keys if key), key=lambda one: one[1].casefold())


class GrantsDue(Listing[GrantAlarmLine]):
    """Soonest first, and what is overdue before all; a year ahead where no other time is asked for."""

    name, title, section = "grants-due", "Grants: what is due", "Money"
    intro = "Conditions, last days to claim, money not drawn at a year's end, and awards that end before their stage."
    noun = ("date", "dates")
    nothing = ("Nothing is due", "Conditions, claims and ends of years stand here before their day.")

    def rows(self) -> Sequence[GrantAlarmLine]:
        kind, horizon = self.chosen("kind"), self.chosen("horizon")
        return grants_due(
            self.actor, on=self.day, horizon=None if horizon == "all" else int(horizon or USUAL), as_at=self.as_at,
            kind=GrantAlarmKind(kind) if kind else None,
        )  # fmt: skip

    def columns(self) -> Sequence[ListColumn[GrantAlarmLine]]:
        return [
            ListColumn("Day", lambda a: a.alarm.day),
            ListColumn("What", lambda a: a.alarm.kind.words),
            ListColumn("Of what", lambda a: a.alarm.what),
            ListColumn("Grant", lambda a: a.title, lambda a: link(a.title, self.links.to("grant", a.key))),
            ListColumn("Collaboration", lambda a: about_words(a.collaboration, a.holder, self.names),
                       lambda a: about(a.collaboration, a.holder, self.names, self.links)),
            ListColumn("How soon", lambda a: a.alarm.words(self.day), order=lambda a: a.alarm.days_left(self.day)),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[GrantAlarmLine]]:
        return [
            Filter("text", "Grant contains", of=lambda a: a.title),
            Filter("kind", "What", [(one.value, one.words) for one in GrantAlarmKind], every="Everything"),
            Filter("horizon", "Within", [*HORIZONS, ("all", "Any time")], every="The usual: a year"),
        ]

    def also(self, shown: Sequence[GrantAlarmLine]) -> Mapping[str, Any]:
        return {"breadcrumbs": trail(self.links, Link("Grants and contributions", self.links.to("grants"))),
                "also": [Link("What is due of agreements", self.links.to("agreement-calendar"))]}  # fmt: skip
