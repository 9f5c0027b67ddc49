"""What an issue may say, and how its state may move. Pure."""

from __future__ import annotations

from enum import StrEnum

from concordat.kernel.errors import RuleBroken


class IssueState(StrEnum):
    """What is being done about something that has gone wrong."""

    OPEN = "open"
    IN_HAND = "in_hand"
    CLOSED = "closed"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ").capitalize()


class Severity(StrEnum):
    """How grave an issue is; "not stated" is not low."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"
    NOT_STATED = "not_stated"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ").capitalize()


# From each state to those that a later report may give. A closed issue that comes back is open again, with a note.
ISSUE_MOVES: dict[IssueState, frozenset[IssueState]] = {
    IssueState.OPEN: frozenset({IssueState.OPEN, IssueState.IN_HAND, IssueState.CLOSED}),
    IssueState.IN_HAND: frozenset({IssueState.OPEN, IssueState.IN_HAND, IssueState.CLOSED}),
    IssueState.CLOSED: frozenset({IssueState.OPEN, IssueState.CLOSED}),
}


def check_issue(what: str) -> None:
    """An issue says in 3 to 500 characters what has gone wrong."""
    if not 3 <= len(what.strip()) <= 500:
        raise RuleBroken("Say in 3 to 500 characters what the issue is.", field="what")


def check_issue_move(before: IssueState, after: IssueState, note: str) -> None:
    """RuleBroken for a move that is not in the table, or for a closed issue that is opened again without a note."""
    if after not in ISSUE_MOVES[before]:
        raise RuleBroken(f"A {before.word.lower()} issue cannot become {after.word.lower()}: reopen it.", field="state")
    if before is IssueState.CLOSED and after is IssueState.OPEN and len(note.strip()) < 3:
        raise RuleBroken("Say in the note why the issue is open again.", field="note")
