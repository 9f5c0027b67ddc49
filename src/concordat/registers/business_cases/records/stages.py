"""The shapes in which business cases leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.rules.stages import Told


@dataclass(frozen=True, slots=True)
class StageRecord:
    """A stage as one source reports it; ``decided_by`` as written, ``board`` by key where we hold it."""

    id: int
    case: str
    told: Told
    what: str
    decided_by: str
    board: str | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("stage", str(self.id))


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """A business case and where it has got to; ``reports`` in the order of telling."""

    key: str
    title: str
    collaboration: str
    reported_on: date | None
    reached: StageRecord | None
    planned_next: StageRecord | None
    reports: tuple[StageRecord, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("business-case", self.key)
