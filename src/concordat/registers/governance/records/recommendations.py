"""The shapes in which recommendations of inspectorates and auditors leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.governance.rules.recommendations import RecommendationKind, RecommendationState, past_due


@dataclass(frozen=True, slots=True)
class RecommendationReportRecord:
    """A recommendation as it stood on a day. ``owner`` is the key of an organisation."""

    id: int
    state: RecommendationState
    owner: str | None
    owner_post: str
    due: PreciseDate | None
    note: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("recommendation-report", str(self.id))


@dataclass(frozen=True, slots=True)
class RecommendationRecord:
    """What a body asked for, in which report, under which reference, with its reports, oldest first: one at least."""

    id: int
    kind: RecommendationKind
    body: str
    report: str
    reference: str
    what: str
    collaboration: str | None
    organisation: str | None
    reported_on: date | None
    reports: tuple[RecommendationReportRecord, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("recommendation", str(self.id))

    @property
    def last(self) -> RecommendationReportRecord:
        return self.reports[-1]

    def overdue(self, on: date) -> bool:
        """Whether its time has passed and nobody says that it is complete."""
        return past_due(self.last.state, self.last.due, on)
