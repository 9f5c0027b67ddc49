"""What stands against posting many amounts at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from concordat.foundation.organisations.models import Organisation
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits import rules
from concordat.registers.benefits.models import Benefit
from concordat.registers.benefits.records import RowFault
from concordat.registers.benefits.rules import Posting
from concordat.registers.collaborations.queries import wholes

AT_A_TIME = 500  # keys named in one query


@dataclass(frozen=True, slots=True)
class _Known:
    """The keys among those that the rows name which the actor may see."""

    collaborations: frozenset[str]
    organisations: frozenset[str]
    benefits: frozenset[str]

    def faults(self, place: int, one: Posting) -> Iterator[RowFault]:
        try:
            rules.check_posting(one)
        except RuleBroken as broken:
            yield RowFault(place, broken.field or "", str(broken))
        if one.collaboration and one.collaboration not in self.collaborations:
            yield RowFault(place, "collaboration", f"There is no collaboration {one.collaboration}.")
        if one.benefit and one.benefit not in self.benefits:
            yield RowFault(place, "benefit", f"There is no benefit {one.benefit}.")
        for body in one.bodies:
            if body not in self.organisations:
                yield RowFault(place, "organisations", f"There is no organisation {body}.")


def posting_faults(actor: Actor, *, rows: Sequence[Posting]) -> list[RowFault]:
    """What is wrong with each row, in their order, by the rules of a single posting; empty where all may be posted.

    A collaboration or benefit that the actor may not see counts as one that there is not. Four database queries.
    """
    known = _Known(
        frozenset(wholes(actor)) if any(one.collaboration for one in rows) else frozenset(),
        _seen(Organisation.objects.visible_to(actor), {body for one in rows for body in one.bodies}),
        _seen(Benefit.objects.visible_to(actor), {one.benefit for one in rows}),
    )
    return [fault for place, one in enumerate(rows) for fault in known.faults(place, one)]


def _seen(rows: Any, named: set[str | None]) -> frozenset[str]:
    """Those of the named keys that are among the rows; all keys are read where more are named than a query takes."""
    wanted = named - {None}
    if not wanted:
        return frozenset()
    found = rows.filter(pk__in=wanted) if len(wanted) <= AT_A_TIME else rows
    return frozenset(found.values_list("pk", flat=True))
