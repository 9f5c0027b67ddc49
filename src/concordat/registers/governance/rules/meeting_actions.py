"""What an action raised at a meeting may be and become, and which a later meeting has before it. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.errors import RuleBroken


class ActionState(StrEnum):
    """How an action stands, as last reported."""

    OPEN = "open"
    MOVED = "moved"
    DONE = "done"
    DROPPED = "dropped"


# From each state to those that a later report may give; what was done or dropped may be opened again, with the reason.
ACTION_MOVES: dict[ActionState, frozenset[ActionState]] = {
    ActionState.OPEN: frozenset({ActionState.MOVED, ActionState.DONE, ActionState.DROPPED}),
    ActionState.MOVED: frozenset({ActionState.MOVED, ActionState.DONE, ActionState.DROPPED}),
    ActionState.DONE: frozenset({ActionState.OPEN}),
    ActionState.DROPPED: frozenset({ActionState.OPEN}),
}
WAITING = frozenset({ActionState.OPEN, ActionState.MOVED})


def check_action(
    what: str, owner: str | None, owner_post: str, due: PreciseDate | None = None, raised_on: date | None = None
) -> None:  # fmt: skip
    """An action is said in 2 to 500 characters, is owned by an organisation and a post of it, and due once raised."""
    if not 2 <= len(what.strip()) <= 500:
        raise RuleBroken("Say what is to be done in 2 to 500 characters.", field="what")
    if not owner and not owner_post.strip():
        raise RuleBroken("Say whose it is: the organisation, the post or both.", field="organisation")
    if due is not None and raised_on is not None and due.last < raised_on:
        raise RuleBroken(f"It cannot be due before the meeting of {day_words(raised_on)} raises it.", field="due")


def check_action_report(
    before: ActionState, due: PreciseDate | None, after: ActionState, new_due: PreciseDate | None, reason: str
) -> None:  # fmt: skip
    """Raise RuleBroken for a move that is not in the table, a new time that is none, or no reason where one is due."""
    if after not in ACTION_MOVES[before]:
        raise RuleBroken(f"An action that is {before} cannot become {after}.", field="state")
    if after is not ActionState.DONE and len(reason.strip()) < 2:
        raise RuleBroken("Say why: it stands beside the action at the next meeting.", field="why")
    if after is ActionState.MOVED:
        if new_due is None:
            raise RuleBroken("Give the new time.", field="due")
        if due is not None and new_due.last <= due.last:
            raise RuleBroken(f"An action moves to a later time than {due.words()}.", field="due")


def overdue(state: ActionState, due: PreciseDate | None, on: date) -> bool:
    """Whether the time of an action that waits has passed; of one without a time it never has."""
    return state in WAITING and due is not None and due.last < on


def is_brought_forward(raised_on: date | None, held_on: date, state_before: ActionState) -> bool:
    """Whether a meeting has an action before it: raised before its day, and not closed by what was told before it."""
    return raised_on is not None and raised_on < held_on and state_before in WAITING
