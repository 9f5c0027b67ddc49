"""The shapes in which governance leaves this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.governance.rules import (
    CommitmentState,
    DecisionState,
    Outcome,
    Standing,
    decided_after,
)


@dataclass(frozen=True, slots=True)
class BoardRecord:
    """A board with the organisation whose it is and how many papers are held of it."""

    key: str
    name: str
    organisation: str | None
    organisation_name: str | None
    clears_first: str | None
    aliases: tuple[str, ...] = ()
    papers: int = 0
    last_paper: date | None = None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("board", self.key)


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """A meeting of a board as it is planned now. ``first_called_for`` is the day that it was first planned on.

    ``clears_first`` is the number of the meeting that sees the paper before it, ``period`` the key of the reporting
    period that the paper reads ("" for none). ``reason`` says why it was last changed or cancelled.
    """

    id: int
    board: str
    board_name: str
    organisation: str | None
    held_on: date
    first_called_for: PreciseDate
    paper_deadline: date | None = None
    clears_first: int | None = None
    period: str = ""
    cancelled: bool = False
    reason: str = ""

    @property
    def ref(self) -> RecordRef:
        return RecordRef("meeting", str(self.id))

    @property
    def deadline(self) -> date:
        """The last day for its paper: that of the meeting where none is given."""
        return self.paper_deadline or self.held_on

    @property
    def moved(self) -> bool:
        """Whether it is held on another day than it was first called for."""
        return self.first_called_for.last != self.held_on


@dataclass(frozen=True, slots=True)
class Served:
    """The meeting that a paper is for, and the one after it; None where none is recorded."""

    own: MeetingRecord | None = None
    following: MeetingRecord | None = None


@dataclass(frozen=True, slots=True)
class PaperRecord:
    """A paper before a board; ``source`` is the key of its text in provenance, None when it is not held."""

    id: int
    source: str | None
    board: str | None
    board_name: str | None
    dated: date | None
    title: str
    author_role: str
    report_type: str

    @property
    def ref(self) -> RecordRef:
        return RecordRef("paper", str(self.id))


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """A decision with both its dates: when it was taken, and the date of the source that says so."""

    id: int
    what: str
    state: DecisionState
    decided_by: str
    board: str | None
    decided_on: PreciseDate | None
    collaboration: str | None
    organisation: str | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("decision", str(self.id))

    @property
    def dated_after_its_paper(self) -> bool:
        return decided_after(self.decided_on, self.reported_on)


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
class HappeningRecord:
    """Something dated that happened, or is to."""

    id: int
    what: str
    happened_on: PreciseDate | None
    collaboration: str | None
    organisation: str | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("happening", str(self.id))


@dataclass(frozen=True, slots=True)
class BoardDetail:
    """A board with all that this register holds of it."""

    summary: BoardRecord
    clears_first_name: str | None
    meetings: tuple[MeetingRecord, ...]
    papers: tuple[PaperRecord, ...]
    decisions: tuple[DecisionRecord, ...]
    commitments: tuple[CommitmentRecord, ...]
