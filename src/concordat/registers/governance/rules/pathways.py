"""The pathway of a collaboration's decisions through boards: their order, who decides, what comes next. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise

from concordat.kernel.dates import day_words
from concordat.kernel.errors import RuleBroken

MOST_STEPS = 20


class StepRole(StrEnum):
    """What a board does on the pathway."""

    CONSULTED = "consulted"
    ENDORSES = "endorses"
    DECIDES = "decides"
    TOLD = "told"

    @property
    def word(self) -> str:
        """As pages print it."""
        return {"consulted": "Is consulted", "told": "Is told afterwards"}.get(self.value, self.value.capitalize())


def check_pathway(steps: Sequence[tuple[str, StepRole]]) -> None:
    """Raise RuleBroken unless there are 1 to 20 steps, each board once, and one at least decides."""
    boards = [board for board, _ in steps]
    if not 1 <= len(steps) <= MOST_STEPS:
        raise RuleBroken(f"Name 1 to {MOST_STEPS} boards, one a step.", field="steps")
    if len(set(boards)) < len(boards):
        raise RuleBroken("A board stands on the pathway once. Take out the second step.", field="steps")
    if not any(role is StepRole.DECIDES for _, role in steps):
        raise RuleBroken("Say which board decides; the others are consulted, endorse or are told.", field="steps")


def next_step(boards: Sequence[str], passed: set[str]) -> int | None:
    """The place in the list of the first board that has not dealt with it yet; None where all have."""
    return next((place for place, board in enumerate(boards) if board not in passed), None)


def out_of_order(names: Mapping[str, str], ahead: Sequence[tuple[str, date | None]]) -> list[str]:
    """Boards, each with its next meeting in the pathway's order, of which a later one meets before an earlier one."""
    known = [(board, day) for board, day in ahead if day]
    return [
        f"{names[board]} meets on {day_words(day)}, before {names[before]} ({day_words(first)}), which comes first."
        for (before, first), (board, day) in pairwise(known)
        if first and day and day < first
    ]
