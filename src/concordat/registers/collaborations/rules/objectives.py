"""What an objective must say to be measurable, and how it may end. Pure."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from concordat.kernel.errors import RuleBroken

MILLIONTHS = 1_000_000
LARGEST = Decimal(10) ** 12  # a target beyond it is a slip of the finger, and would not fit its column


class Aim(StrEnum):
    """On which side of the target the objective is met."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"

    @property
    def words(self) -> str:
        """As pages print it, before the target."""
        return self.value.replace("_", " ")


class ObjectiveState(StrEnum):
    """What has become of an objective."""

    OPEN = "open"
    MET = "met"
    NOT_MET = "not_met"
    WITHDRAWN = "withdrawn"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.replace("_", " ").capitalize()


# What has ended may be opened again, with a reason; nothing passes from one end to another.
OBJECTIVE_MOVES: dict[ObjectiveState, frozenset[ObjectiveState]] = {
    ObjectiveState.OPEN: frozenset(ObjectiveState),
    ObjectiveState.MET: frozenset({ObjectiveState.OPEN, ObjectiveState.MET}),
    ObjectiveState.NOT_MET: frozenset({ObjectiveState.OPEN, ObjectiveState.NOT_MET}),
    ObjectiveState.WITHDRAWN: frozenset({ObjectiveState.OPEN, ObjectiveState.WITHDRAWN}),
}


def check_objective(text: str, measure: str, target: Decimal, unit: str) -> None:
    """RuleBroken unless it says in words what is to be reached, by what it is measured, and the target with its unit.

    Without a target it cannot be said whether it was met; when it is to be met may be not known yet.
    """
    if not 5 <= len(text.strip()) <= 500:
        raise RuleBroken("Say in 5 to 500 characters what is to be reached.", field="text")
    if not 2 <= len(measure.strip()) <= 300:
        raise RuleBroken("Say in 2 to 300 characters by what it is measured.", field="measure")
    if not 1 <= len(unit.strip()) <= 40:
        raise RuleBroken("Give the unit of the target in 1 to 40 characters, such as % or hours.", field="unit")
    if not target.is_finite() or target.copy_abs() > LARGEST or target * MILLIONTHS != int(target * MILLIONTHS):
        raise RuleBroken("Give a target of at most six decimals.", field="target")


def check_objective_move(before: ObjectiveState, after: ObjectiveState, reason: str) -> None:
    """RuleBroken for a move that is not in the table, or one without the reason that it needs."""
    if after not in OBJECTIVE_MOVES[before]:
        words = f"An objective that is {before.words.lower()} cannot become {after.words.lower()}: open it first."
        raise RuleBroken(words, field="state")
    if (after is ObjectiveState.WITHDRAWN or before is not after is ObjectiveState.OPEN) and len(reason.strip()) < 3:
        why = "withdrawn" if after is ObjectiveState.WITHDRAWN else "opened again"
        raise RuleBroken(f"Say why the objective is {why}.", field="reason")


def millionths(target: Decimal) -> int:
    """A target as it is kept: whole millionths."""
    return int(target * MILLIONTHS)


def shown_target(kept: int, unit: str) -> str:
    """A kept target as people read it: 95%, 1,500 hours, £250,000 a year."""
    number = Decimal(kept) / MILLIONTHS
    digits = f"{number:,.6f}".rstrip("0").rstrip(".")
    if unit.startswith("£"):
        return f"£{digits}{unit[1:]}"
    return f"{digits}{unit}" if unit.startswith("%") else f"{digits} {unit}"
