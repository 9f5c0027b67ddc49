"""What is due of all agreements, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.interfaces.web.agreements import presenters
from concordat.interfaces.web.agreements.filters import HORIZONS, USUAL
from concordat.interfaces.web.components.cells import link
from concordat.interfaces.web.evidence import about, about_words
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.registers.agreements.queries import calendar
from concordat.registers.agreements.records import AlarmLine
from concordat.registers.agreements.rules import AlarmKind

DUE = "Reviews, last days to give notice, and ends, soonest first. What is overdue stands first until it is settled."


class Due(Listing[AlarmLine]):
    """Soonest first, and what is overdue before all; a year ahead where no other time is asked for."""

    name, title, section, intro = "agreement-calendar", "Agreements: what is due", "Portfolio", DUE
    noun = ("date", "dates")
    nothing = (
        "Nothing is due",
        "Reviews, last days to give notice and ends stand here before their day.",
    )
    template = "agreements/calendar.html"

    def rows(self) -> Sequence[AlarmLine]:
        kind, horizon = self.chosen("kind"), self.chosen("horizon")
        return calendar(
            self.actor, on=self.day, horizon=None if horizon == "all" else int(horizon or USUAL), as_at=self.as_at,
            kind=AlarmKind(kind) if kind else None,
        )  # fmt: skip

    def columns(self) -> Sequence[ListColumn[AlarmLine]]:
        return [
            ListColumn("Day", lambda a: a.alarm.day),
            ListColumn("What", lambda a: a.alarm.kind.words, lambda a: presenters.what_is_due(a.alarm)),
            ListColumn("Agreement", lambda a: a.title, lambda a: link(a.title, self.links.to("agreement", a.key))),
            ListColumn("Collaboration", lambda a: about_words(a.collaboration, a.organisation, self.names),
                       lambda a: about(a.collaboration, a.organisation, self.names, self.links)),
            ListColumn("How soon", lambda a: a.alarm.words(self.day), lambda a: presenters.soon(a.alarm, self.day),
                       order=lambda a: a.alarm.days_left(self.day)),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[AlarmLine]]:
        return [
            Filter("text", "Agreement contains", of=lambda a: a.title),
            Filter("kind", "What", [(one.value, one.words) for one in AlarmKind], every="Everything"),
            Filter("horizon", "Within", [*HORIZONS, ("all", "Any time")], every="The usual: a year"),
        ]
