"""The shapes in which reviews leave this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.records.collaborations import CollaborationRecord
from concordat.registers.collaborations.rules.identity import Tier
from concordat.registers.collaborations.rules.reviews import ReviewAnswer, ReviewOutcome, ReviewStanding


@dataclass(frozen=True, slots=True)
class ReviewRecord:
    """A review that was held, with its answers in the order of headings.

    ``board`` is "" where the organisation alone is named.
    """

    id: int
    collaboration: str
    reviewed_on: date
    organisation: str
    organisation_name: str
    board: str
    outcome: ReviewOutcome
    to_tier: Tier | None
    next_on: date | None
    reported_on: date | None
    answers: tuple[ReviewAnswer, ...] = ()

    @property
    def ref(self) -> RecordRef:
        return RecordRef("review", str(self.id))

    @property
    def reviewed_by(self) -> str:
        """The board and its organisation, or the organisation."""
        return f"{self.board}, {self.organisation_name}" if self.board else self.organisation_name


@dataclass(frozen=True, slots=True)
class TimetableRow:
    """A collaboration in the timetable of reviews; ``whose`` is the key of who is to review it next, "" for nobody."""

    collaboration: CollaborationRecord
    last: ReviewRecord | None
    standing: ReviewStanding
    whose: str
    whose_name: str


@dataclass(frozen=True, slots=True)
class ReviewDraftRecord:
    """What has been typed so far, by page. ``version`` counts the savings."""

    number: int
    collaboration: str
    collaboration_name: str
    tier: Tier
    organisation: str
    answers: Mapping[str, Mapping[str, Any]]
    version: int
    changed_at: datetime
