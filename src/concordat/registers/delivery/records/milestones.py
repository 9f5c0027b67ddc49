"""The shapes in which milestones leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.slips import slip_months
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import FigureState
from concordat.kernel.references import RecordRef


@dataclass(frozen=True, slots=True)
class MilestoneReportRecord:
    """The dates of a milestone as a source gave them; what it did not mention is None. ``reason`` moved a baseline."""

    id: int
    baseline: PreciseDate | None
    forecast: PreciseDate | None
    forecast_state: FigureState
    actual: PreciseDate | None
    note: str
    reason: str
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("milestone-report", str(self.id))


@dataclass(frozen=True, slots=True)
class MilestoneRecord:
    """A milestone with its reports, oldest first; there is always one."""

    id: int
    what: str
    collaboration: str
    reported_on: date | None
    reports: tuple[MilestoneReportRecord, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("milestone", str(self.id))

    @property
    def last(self) -> MilestoneReportRecord:
        return self.reports[-1]

    @property
    def baselines(self) -> tuple[MilestoneReportRecord, ...]:
        """The reports that set a baseline, the first one first."""
        return tuple(report for report in self.reports if report.baseline is not None)

    @property
    def first_baseline(self) -> PreciseDate | None:
        return self.baselines[0].baseline if self.baselines else None

    @property
    def baseline(self) -> PreciseDate | None:
        """The baseline in force: the last one set."""
        return self.baselines[-1].baseline if self.baselines else None

    @property
    def actual(self) -> PreciseDate | None:
        """When it was reached; None where a later report forecasts it again."""
        for report in reversed(self.reports):
            if report.actual is not None:
                return report.actual
            if report.forecast_state is not FigureState.NOT_STATED:
                return None
        return None

    @property
    def forecast_state(self) -> FigureState:
        """Known, to be confirmed, not applicable (no longer planned), or never forecast."""
        states = (r.forecast_state for r in reversed(self.reports) if r.forecast_state is not FigureState.NOT_STATED)
        return next(states, FigureState.NOT_STATED)

    @property
    def forecast(self) -> PreciseDate | None:
        """The last date forecast; None where none was, or it is to be confirmed."""
        if self.forecast_state is not FigureState.KNOWN:
            return None
        return next(report.forecast for report in reversed(self.reports) if report.forecast)

    @property
    def dropped(self) -> bool:
        """Whether it is no longer planned."""
        return self.actual is None and self.forecast_state is FigureState.NOT_APPLICABLE

    @property
    def expected(self) -> PreciseDate | None:
        """When it was reached, else the forecast, else the baseline that nothing has yet been said against."""
        unsaid = self.baseline if self.forecast_state is FigureState.NOT_STATED else None
        return self.actual or self.forecast or unsaid

    @property
    def slip(self) -> int | None:
        """Months later than the baseline in force, negative when earlier; None where a date is not known."""
        return _slip(self.baseline, self.expected)

    @property
    def slip_from_first(self) -> int | None:
        """Months later than the first baseline, whatever it was moved to since."""
        return _slip(self.first_baseline, self.expected)

    def overdue(self, on: date) -> bool:
        """Whether its day has passed by ``on`` without a forecast to come; a forecast that has passed is none."""
        if self.actual is not None or self.dropped:
            return False
        due = self.forecast or self.baseline
        return due is not None and due.last < on


def _slip(baseline: PreciseDate | None, expected: PreciseDate | None) -> int | None:
    return slip_months(baseline, expected) if baseline and expected else None
