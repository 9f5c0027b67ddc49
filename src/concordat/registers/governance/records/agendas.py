"""The shapes in which agendas, attendance and minutes leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.governance.records.decisions import DecisionDetail
from concordat.registers.governance.records.facts import PaperRecord
from concordat.registers.governance.records.meeting_actions import ActionRecord
from concordat.registers.governance.records.meetings import MeetingRecord
from concordat.registers.governance.rules.agendas import Ask, Presence


@dataclass(frozen=True, slots=True)
class Item:
    """What an item of an agenda says. ``minutes`` is the time given to it; ``paper`` and ``decision`` are numbers."""

    place: int
    title: str
    ask: Ask = Ask.NOTE
    presenter: str = ""
    minutes: int | None = None
    paper: int | None = None
    decision: int | None = None
    minute: str = ""
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """An item as it stands. ``reported_on`` is when it was last told."""

    id: int
    meeting: int
    said: Item
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("agenda-item", str(self.id))


@dataclass(frozen=True, slots=True)
class AttendanceRecord:
    """How a post of an organisation was at a meeting."""

    id: int
    organisation: str
    post: str
    presence: Presence

    @property
    def ref(self) -> RecordRef:
        return RecordRef("attendance", str(self.id))


@dataclass(frozen=True, slots=True)
class ConfirmedRecord:
    """At which meeting minutes were confirmed, and what was corrected in them."""

    id: int
    at: int
    on: date
    corrections: str


@dataclass(frozen=True, slots=True)
class MeetingDetail:
    """A meeting with all that this register holds of it; minutes are a draft until a later meeting confirms them.

    ``brought_forward`` are the actions of earlier meetings that it has before it, ``raised`` its own. ``earlier`` is
    the meeting of the board before it.
    """

    summary: MeetingRecord
    items: tuple[ItemRecord, ...]
    attendance: tuple[AttendanceRecord, ...]
    papers: tuple[PaperRecord, ...]
    decisions: tuple[DecisionDetail, ...]
    brought_forward: tuple[ActionRecord, ...]
    raised: tuple[ActionRecord, ...]
    confirmed: ConfirmedRecord | None = None
    earlier: MeetingRecord | None = None

    @property
    def time(self) -> int:
        """The minutes of time that the agenda gives, as far as its items say."""
        return sum(one.said.minutes or 0 for one in self.items)

    @property
    def untimed(self) -> int:
        """How many items say no time."""
        return sum(one.said.minutes is None for one in self.items)
