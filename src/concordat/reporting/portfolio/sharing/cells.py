"""What stands in a cell: how one organisation carries one function, as the record says it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from concordat.foundation.organisations.records import OrganisationKind, OrganisationRecord
from concordat.registers.collaborations.rules import State, Tier

# A collaboration in these states shares nothing yet.
PROPOSED = frozenset({State.OPPORTUNITY, State.SCOPING, State.BUSINESS_CASE})
SERVICES = frozenset(
    {OrganisationKind.POLICE_FORCE, OrganisationKind.SPECIAL_POLICE, OrganisationKind.FIRE_SERVICE,
     OrganisationKind.AMBULANCE}
)  # fmt: skip


class How(StrEnum):
    """How a function is carried. What nothing on record says is none of these: it is not stated."""

    SHARED = "shared"
    PROPOSED = "proposed"
    ALONE = "alone"

    @property
    def word(self) -> str:
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Column:
    """An organisation of the matrix; ``short`` is its name as the head of a column."""

    key: str
    name: str
    short: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """One arrangement (a collaboration, by key) by which an organisation carries a function.

    ``others`` are the names of those it shares with. ``since`` and ``until`` are canonical dates: for one who is alone,
    ``since`` is when the sharing ended. ``alliance`` is the smallest alliance that all partners belong to.
    ``agreements`` are those of the arrangement or, where it has none, of ``agreed_by``, the whole that it is part of.
    ``within`` is the largest arrangement of the same cell that this one is part of: both count as one.
    """

    collaboration: str
    name: str
    others: tuple[str, ...]
    since: str | None
    how: How = How.SHARED
    tier: Tier = Tier.NOT_STATED
    until: str | None = None
    alliance: str = ""
    agreements: tuple[str, ...] = ()
    agreed_by: str = ""
    within: str = ""

    @property
    def proposed(self) -> bool:
        """Whether it is not yet in being."""
        return self.how is How.PROPOSED

    @property
    def arrangement(self) -> str:
        """The key of what counts as one arrangement."""
        return self.within or self.collaboration


def columns_of(bodies: Iterable[OrganisationRecord]) -> tuple[Column, ...]:
    """The emergency services among some bodies as heads of columns: police forces first, each kind by name."""
    served = sorted((one for one in bodies if one.kind in SERVICES), key=lambda o: (o.kind != "police_force", o.name))
    return tuple(Column(one.key, one.name, short_name(one.name)) for one in served)


def short_name(name: str) -> str:
    """A name short enough for the head of a column."""
    for long, short in ((" Fire and Rescue Service", " Fire"), (" Ambulance Service", " Ambulance")):
        name = name.replace(long, short)
    return name.removesuffix(" Police").removesuffix(" Constabulary")
