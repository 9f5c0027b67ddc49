"""The shapes in which promises leave this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.governance.rules import CommitmentState, Outcome, Standing


@dataclass(frozen=True, slots=True)
class CommitmentReportRecord:
    """What a later source says of a promise; ``done_on`` is when it was kept, ``due`` the time that it moved to."""

    id: int
    outcome: Outcome
    due: PreciseDate | None
    done_on: PreciseDate | None
    what: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("commitment-report", str(self.id))


@dataclass(frozen=True, slots=True)
class CommitmentRecord:
    """A promise and how it stands as at the day asked for. ``meeting`` is that to which a paper was promised.

    ``promised_for`` is the time that it was first given; ``boards`` the keys of those whose papers name it;
    ``mentioned_on`` the dates of the later sources that do.
    """

    id: int
    what: str
    promised_on: date | None
    promised_for: PreciseDate | None
    standing: Standing
    boards: tuple[str, ...]
    collaboration: str | None
    organisation: str | None
    reports: tuple[CommitmentReportRecord, ...] = ()
    mentioned_on: tuple[date, ...] = ()
    meeting: int | None = None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("commitment", str(self.id))

    @property
    def state(self) -> CommitmentState:
        return self.standing.state

    @property
    def due(self) -> PreciseDate | None:
        return self.standing.due


@dataclass(frozen=True, slots=True)
class CommitmentsCounted:
    """How many promises stand in each state (one without any is not there), and the first few of them as records."""

    by_state: Mapping[CommitmentState, int]
    first: tuple[CommitmentRecord, ...]
