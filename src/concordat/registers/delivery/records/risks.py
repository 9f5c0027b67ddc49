"""The shapes in which risks leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.risks import FIVE_BY_FIVE, Band, band, score
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.rules.risks import RiskState


@dataclass(frozen=True, slots=True)
class RiskReportRecord:
    """A risk as a source saw it. ``likelihood`` and ``impact`` are as written; their numbers only where they are."""

    id: int
    state: RiskState
    likelihood: str
    impact: str
    likelihood_level: int | None
    impact_level: int | None
    scale: int
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("risk-report", str(self.id))

    @property
    def score(self) -> int | None:
        """Likelihood x impact, where both are numbers of a scale of five."""
        if self.likelihood_level is None or self.impact_level is None or self.scale != FIVE_BY_FIVE.highest:
            return None
        return score(self.likelihood_level, self.impact_level)

    @property
    def band(self) -> Band | None:
        """Low to critical; None where there is no score: other scales are shown as written, not converted."""
        if self.likelihood_level is None or self.impact_level is None or self.score is None:
            return None
        return band(self.likelihood_level, self.impact_level)


@dataclass(frozen=True, slots=True)
class RiskRecord:
    """A risk with its reports, oldest first; there is always one."""

    id: int
    what: str
    collaboration: str | None
    organisation: str | None
    reported_on: date | None
    reports: tuple[RiskReportRecord, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("risk", str(self.id))

    @property
    def last(self) -> RiskReportRecord:
        return self.reports[-1]
