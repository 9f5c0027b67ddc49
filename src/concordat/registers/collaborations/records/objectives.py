"""The shape in which objectives leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.rules.objectives import Aim, ObjectiveState, shown_target


@dataclass(frozen=True, slots=True)
class ObjectiveReportRecord:
    """An objective as told on a day. ``target`` is in millionths of ``unit``; ``by_when`` None where none is set."""

    id: int
    measure: str
    measure_ref: RecordRef | None
    aim: Aim
    target: int
    unit: str
    by_when: PreciseDate | None
    state: ObjectiveState
    reason: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("objective-report", str(self.id))

    def target_words(self) -> str:
        """At least 95% by March 2027."""
        when = f" by {self.by_when.words()}" if self.by_when else ""
        return f"{self.aim.words} {shown_target(self.target, self.unit)}{when}"


@dataclass(frozen=True, slots=True)
class ObjectiveRecord:
    """An objective with its reports, oldest first; there is always one. ``carried_from`` is the one it goes on from."""

    id: int
    collaboration: str
    text: str
    carried_from: int | None
    reported_on: date | None
    reports: tuple[ObjectiveReportRecord, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("objective", str(self.id))

    @property
    def last(self) -> ObjectiveReportRecord:
        return self.reports[-1]

    @property
    def open(self) -> bool:
        return self.last.state is ObjectiveState.OPEN


@dataclass(frozen=True, slots=True)
class AimedRecord:
    """An objective as it stands, where many are looked at together; ``dated`` where it says by when."""

    id: int
    text: str
    open: bool
    dated: bool

    @property
    def ref(self) -> RecordRef:
        return RecordRef("objective", str(self.id))
