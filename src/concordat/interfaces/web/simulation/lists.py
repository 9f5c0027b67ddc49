"""The list of events that strike several benefits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from concordat.interfaces.web.components.cells import Cell, Link, link, text
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.components.trails import Breadcrumbs
from concordat.interfaces.web.evidence import about, about_words
from concordat.interfaces.web.listing.columns import Filter, ListColumn
from concordat.interfaces.web.listing.listing import Listing
from concordat.interfaces.web.simulation.presenters import chance_words, trail
from concordat.interfaces.web.simulation.record import TINTS
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.benefits.queries.ranges import shared_events
from concordat.registers.benefits.records.ranges import SharedEventRecord
from concordat.registers.benefits.rules.ranges import EventState

UNJUDGED = "not_judged"
NONE = (
    "A grant that is refused or a supplier who is late takes something of several benefits at once. Record it, say how "
    "likely it is and what it takes: then the uncertainty of those benefits moves together."
)


class SharedEvents(Listing[SharedEventRecord]):
    """The events that the actor may see."""

    name, title, section = "shared-events", "Events that strike several benefits", "Money"
    intro = "What may happen, how likely it is held to be, and how many benefits it would take something of."
    noun = ("event", "events")
    nothing = ("No event is recorded yet", NONE)

    @cached_property
    def every(self) -> Sequence[SharedEventRecord]:
        """All that the actor may see."""
        return shared_events(self.actor, as_at=self.as_at)

    def rows(self) -> Sequence[SharedEventRecord]:
        return self.every

    def columns(self) -> Sequence[ListColumn[SharedEventRecord]]:
        return [
            ListColumn("Event", lambda e: e.title, lambda e: link(e.title, self.links.to("shared-event", e.key))),
            ListColumn("State", _state, _tag),
            ListColumn("Chance", chance_words, lambda e: text(chance_words(e)),
                       order=lambda e: e.last.chance if e.last else None),
            ListColumn("Of", lambda e: about_words(e.collaboration, e.organisation, self.names),
                       lambda e: about(e.collaboration, e.organisation, self.names, self.links)),
            ListColumn("Benefits struck", lambda e: len(e.last.struck) + e.hidden if e.last else 0, numeric=True),
            ListColumn("Judged by", lambda e: e.last.judged_by if e.last else None),
        ]  # fmt: skip

    def filters(self) -> Sequence[Filter[SharedEventRecord]]:
        states = [(one.value, one.word) for one in EventState]
        return [
            Filter("text", "Words in it", of=lambda e: [e.title]),
            Filter("state", "State", [*states, (UNJUDGED, "Not judged yet")],
                   lambda e: e.last.state.value if e.last else UNJUDGED, "Every state"),
        ]  # fmt: skip

    def add(self) -> Link | None:
        writes = may(self.actor, Permission.LEDGER_POST)
        return Link("Record an event", self.links.to("shared-event-record")) if writes else None

    def also(self, shown: Sequence[SharedEventRecord]) -> Mapping[str, Any]:
        return {"breadcrumbs": Breadcrumbs(trail(self.links))}


def _state(one: SharedEventRecord) -> str:
    return one.last.state.word if one.last else "Not judged yet"


def _tag(one: SharedEventRecord) -> Cell:
    return Cell(Tag(_state(one), TINTS[one.last.state] if one.last else "grey"))
