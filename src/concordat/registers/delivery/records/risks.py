"""The shapes in which risks leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.risks import FIVE_BY_FIVE, Band, Scale, band, score
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.rules.risks import RiskKind, RiskState


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
    kind: RiskKind = RiskKind.CURRENT
    own_band: Band | None = None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("risk-report", str(self.id))

    @property
    def score(self) -> int | None:
        """Likelihood x impact on the scale that it was scored by; None where they are words."""
        if self.likelihood_level is None or self.impact_level is None:
            return None
        return score(self.likelihood_level, self.impact_level, Scale(self.scale))

    @property
    def band(self) -> Band | None:
        """As the organisation's own scale has it; without one only a scale of five has bands: none is converted."""
        if self.own_band is not None:
            return self.own_band
        if self.likelihood_level is None or self.impact_level is None or self.scale != FIVE_BY_FIVE.highest:
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
        """The last report of the risk as it is; that of another kind only where there is none."""
        return self.of_kind(RiskKind.CURRENT) or self.reports[-1]

    def of_kind(self, kind: RiskKind, organisation: str | None = None) -> RiskReportRecord | None:
        """The last report of a kind, by one organisation where it is given."""
        told = (r for r in reversed(self.reports) if r.kind is kind and organisation in (None, r.reported_by))
        return next(told, None)

    @property
    def scorers(self) -> tuple[str, ...]:
        """The organisations that reported on it, in the order in which they first did."""
        return tuple(dict.fromkeys(report.reported_by for report in self.reports))
