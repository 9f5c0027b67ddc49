"""The shapes in which meetings leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef


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
