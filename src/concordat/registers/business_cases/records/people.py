"""The shapes of consultation and what follows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.rules.people import Step, StepKind, When


@dataclass(frozen=True, slots=True)
class StepRecord:
    """A step with the people whom a case concerns, as last told."""

    id: int
    kind: StepKind
    round: int
    bodies: str
    opened: PreciseDate | None
    closed: PreciseDate | None
    counter_proposals: int | None
    outcome: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("people-step", str(self.id))

    @property
    def step(self) -> Step:
        return Step(self.kind, self.opened, self.closed)


@dataclass(frozen=True, slots=True)
class PeopleRecord:
    """The steps of a case, when staff are to be consulted and who says so, and what is out of order."""

    steps: tuple[StepRecord, ...] = ()
    when: When | None = None
    whose: str = ""
    out_of_order: tuple[str, ...] = ()
