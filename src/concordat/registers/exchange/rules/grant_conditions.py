"""What a funder asks for in return, and whether it has been done. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken


class ConditionState(StrEnum):
    """What has become of a condition."""

    OPEN = "open"
    MET = "met"
    WAIVED = "waived"
    FAILED = "failed"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"open": "Open", "met": "Met", "waived": "Waived by the funder", "failed": "Failed"}[self.value]


# Whatever was said of a condition can prove wrong; then it is open again, with the source that says so.
CONDITION_MOVES: dict[ConditionState, frozenset[ConditionState]] = {
    ConditionState.OPEN: frozenset({ConditionState.MET, ConditionState.WAIVED, ConditionState.FAILED}),
    ConditionState.MET: frozenset({ConditionState.OPEN, ConditionState.FAILED}),
    ConditionState.WAIVED: frozenset({ConditionState.OPEN}),
    ConditionState.FAILED: frozenset({ConditionState.OPEN, ConditionState.MET, ConditionState.WAIVED}),
}


def check_condition(what: str) -> None:
    """A condition says in 3 to 500 characters what must be done or kept to."""
    if not 3 <= len(what.strip()) <= 500:
        raise RuleBroken("Say in 3 to 500 characters what the funder asks for.", field="what")


def check_condition_move(before: ConditionState, after: ConditionState, note: str) -> None:
    """RuleBroken for a move that is not in the table, or for a settled condition that does not say by what."""
    if after not in CONDITION_MOVES[before]:
        raise RuleBroken(f"This condition is {before.words.lower()} already.", field="state")
    if after is not ConditionState.OPEN and len(note.strip()) < 3:
        raise RuleBroken("Say what shows it: a report sent, the funder's letter, what was missed.", field="note")


def overdue(state: ConditionState, due: PreciseDate | None, on: date) -> bool:
    """Whether an open condition's last possible day is over; one without a date is never overdue."""
    return state is ConditionState.OPEN and due is not None and due.last < on
