"""The shapes of what benefits hang on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.figures import Figure
from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.rules.reliances import RelianceState


@dataclass(frozen=True, slots=True)
class RelianceReportRecord:
    """What a source says has become of it."""

    id: int
    state: RelianceState
    note: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("reliance-report", str(self.id))


@dataclass(frozen=True, slots=True)
class RelianceRecord:
    """What a case relies on, the benefits that hang on it (each with its figure a year), and its reports."""

    id: int
    case: str
    what: str
    benefits: tuple[tuple[str, Figure], ...]
    reports: tuple[RelianceReportRecord, ...]
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("reliance", str(self.id))

    @property
    def state(self) -> RelianceState:
        return self.reports[-1].state if self.reports else RelianceState.OPEN

    @property
    def at_risk(self) -> tuple[tuple[str, Figure], ...]:
        """The benefits that are not to be had, because it failed."""
        return self.benefits if self.state is RelianceState.FAILED else ()
