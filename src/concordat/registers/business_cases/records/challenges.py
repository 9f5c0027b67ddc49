"""The shapes of innovation challenges."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.rules.challenges import ChallengeState


@dataclass(frozen=True, slots=True)
class ChallengeReportRecord:
    """How far a challenge had got."""

    id: int
    state: ChallengeState
    what: str
    partners: str
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("challenge-report", str(self.id))


@dataclass(frozen=True, slots=True)
class ChallengeRecord:
    """A challenge with its reports, oldest first."""

    key: str
    title: str
    problem: str
    collaboration: str | None
    reported_by: str
    reported_on: date | None
    reports: tuple[ChallengeReportRecord, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("challenge", self.key)

    @property
    def state(self) -> ChallengeState:
        return self.reports[-1].state if self.reports else ChallengeState.PROBLEM_SET

    @property
    def partners(self) -> str:
        """Those who were named last."""
        return next((one.partners for one in reversed(self.reports) if one.partners), "")
