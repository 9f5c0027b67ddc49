"""A meeting on the calendar of boards: what its paper waits for, and what is late, in words. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from concordat.kernel.dates import day_words
from concordat.registers.delivery.records import PeriodRecord
from concordat.registers.delivery.rules.returns import ReturnState
from concordat.registers.governance.records import MeetingRecord

SOON = timedelta(days=7)  # before the deadline, when returns that are not accepted are told of
HIDDEN = "a period of which you may see no return"
_STANDING = (ReturnState.ACCEPTED, ReturnState.FROZEN)


@dataclass(frozen=True, slots=True)
class PlannedPaper:
    """A meeting with the paper for it. ``paper`` is the number of the last one issued for it.

    ``clearing`` is the meeting that sees it first, ``clearing_board`` the name of the board that does ("" for none);
    a board may clear papers of this one without a meeting of it being recorded. ``period`` is None where the meeting
    names none or the reader may see no return of it.
    """

    meeting: MeetingRecord
    clearing: MeetingRecord | None = None
    clearing_board: str = ""
    period: PeriodRecord | None = None
    paper: int | None = None

    @property
    def returns_words(self) -> str:
        """How far the returns are that the paper reads; "" where it names no period."""
        if self.period is None:
            return HIDDEN if self.meeting.period else ""
        frozen, accepted, total = self._counts()
        if total and frozen == total:
            return f"{self.period.name}: frozen, {total} of {total}"
        held = f", {frozen} of them frozen" if frozen else ""
        return f"{self.period.name}: {accepted} of {total} accepted{held}"

    def late(self, today: date) -> tuple[str, ...]:
        """What is late or cannot be in time, as seen on a day; nothing where the meeting is cancelled."""
        if self.meeting.cancelled:
            return ()
        found = (self._paper_late(today), self._clearing_late(), self._returns_late(today))
        return tuple(words for words in found if words)

    def _paper_late(self, today: date) -> str:
        if self.paper is not None or self.meeting.deadline >= today:
            return ""
        if self.meeting.held_on < today:
            return "No paper was issued here for this meeting."
        return f"The paper was due on {day_words(self.meeting.deadline)} and is not issued."

    def _clearing_late(self) -> str:
        if self.paper is not None or not self.clearing_board:
            return ""
        first, due = self.clearing, self.meeting.deadline
        if first is None:
            return f"{self.clearing_board} clears its papers first, and no meeting of it for this one is recorded."
        if first.cancelled:
            return f"The meeting of {first.board_name} on {day_words(first.held_on)}, which clears it, is cancelled."
        if first.held_on > due:
            return f"{first.board_name} clears it on {day_words(first.held_on)}, after it is due."
        return ""

    def _returns_late(self, today: date) -> str:
        if self.period is None or self.paper is not None:
            return ""
        _, accepted, total = self._counts()
        if self.period.overdue:
            return f"{self._of(self.period.overdue, total)} overdue."
        if self.period.due_on > self.meeting.deadline:
            return f"The returns of {self.period.name} are due on {day_words(self.period.due_on)}, after the paper."
        if accepted < total and self.meeting.deadline - today <= SOON:
            return f"{self._of(total - accepted, total)} not accepted yet."
        return ""

    def _of(self, count: int, total: int) -> str:
        name = self.period.name if self.period else ""
        return f"{count} of {total} returns of {name} {'is' if count == 1 else 'are'}"

    def _counts(self) -> tuple[int, int, int]:
        """Frozen, accepted (the frozen ones too), and all."""
        states = dict(self.period.states) if self.period else {}
        return states.get(ReturnState.FROZEN, 0), sum(states.get(one, 0) for one in _STANDING), sum(states.values())
