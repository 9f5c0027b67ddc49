"""The shapes in which merges, splits and departures of functions leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.rules.departures import Answered
from concordat.registers.collaborations.rules.successions import How


@dataclass(frozen=True, slots=True)
class SuccessionRecord:
    """That one record is followed by another. A key and a name are None where the actor may not see that record."""

    id: int
    collaboration: str | None
    name: str | None
    successor: str | None
    successor_name: str | None
    how: How
    on: PreciseDate | None
    reason: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("succession", str(self.id))


@dataclass(frozen=True, slots=True)
class HandoverRecord:
    """What of a record went where; ``to`` is None for what went nowhere, and for what the actor may not see."""

    id: int
    what: str
    to: str | None
    to_name: str | None
    nowhere: bool
    reason: str


@dataclass(frozen=True, slots=True)
class DepartureRecord:
    """A function that left, with what became of each saving that was counted for it."""

    id: int
    function: str
    on: PreciseDate
    reason: str
    variation: str
    variation_ref: RecordRef | None
    reported_on: date | None
    answers: tuple[Answered, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("departure", str(self.id))
