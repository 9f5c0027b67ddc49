"""When a meeting may be planned how, and for which meeting a paper is. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol, TypeVar

from concordat.kernel.dates import day_words
from concordat.kernel.errors import RuleBroken

HALF_YEAR = timedelta(days=183)  # what is told of an older day is news to no meeting


class Planned(Protocol):
    """What a rule has to know of a meeting."""

    @property
    def held_on(self) -> date:
        """The day on which it is held."""

    @property
    def period(self) -> str:
        """The reporting period that its paper reads; "" for none."""

    @property
    def cancelled(self) -> bool:
        """Whether it is not held after all."""


P = TypeVar("P", bound=Planned)


@dataclass(frozen=True, slots=True)
class Clearing:
    """The meeting that sees the paper first: its board's key and name, its day, whether it is cancelled.

    ``boards_before`` are the keys of the boards that in turn see its own paper first.
    """

    board: str
    board_name: str
    held_on: date
    cancelled: bool = False
    boards_before: tuple[str, ...] = ()


def check_meeting(
    board: str, held_on: date, paper_deadline: date | None, clearing: Clearing | None, taken: Iterable[date] = ()
) -> None:
    """Raise RuleBroken where a meeting cannot be planned so; the message says what to do.

    The paper is due on the day of the meeting at the latest; who clears it meets on the day that it is due at the
    latest, and is not in turn cleared by this board; a board meets once a day (``taken`` are the days of its others).
    """
    if held_on in set(taken):
        said = f"This board meets on {day_words(held_on)} already. Change that meeting, or choose another day."
        raise RuleBroken(said, field="held_on")
    if paper_deadline and paper_deadline > held_on:
        raise RuleBroken(
            f"The paper would be due on {day_words(paper_deadline)}, after the meeting of {day_words(held_on)}. Choose "
            "a day on or before that of the meeting.",
            field="paper_deadline",
        )
    if clearing:
        _check_clearing(board, paper_deadline or held_on, clearing)


def _check_clearing(board: str, due: date, clearing: Clearing) -> None:
    name, day = clearing.board_name, day_words(clearing.held_on)
    if clearing.board == board:
        raise RuleBroken("A board cannot clear its own paper. Choose a meeting of another board.", field="clears_first")
    if board in clearing.boards_before:
        raise RuleBroken(
            f"The paper of that meeting of {name} is itself cleared by this board first. Choose another meeting, or "
            "change that one.",
            field="clears_first",
        )
    if clearing.cancelled:
        raise RuleBroken(f"The meeting of {name} on {day} is cancelled. Choose another.", field="clears_first")
    if clearing.held_on > due:
        raise RuleBroken(
            f"{name} meets on {day}, after this paper is due ({day_words(due)}). Choose an earlier meeting of it, or "
            "let the paper be due later.",
            field="clears_first",
        )


def check_reason(reason: str) -> None:
    """Why a meeting is changed or cancelled is said in 2 to 500 characters."""
    if not 2 <= len(reason.strip()) <= 500:
        raise RuleBroken("Say why in 2 to 500 characters.", field="reason")


def check_still_planned(cancelled: bool) -> None:
    """A meeting is cancelled once."""
    if cancelled:
        raise RuleBroken("This meeting is cancelled already.", field="reason")


def served(meetings: Sequence[P], *, on: date, ended: Collection[str]) -> tuple[P | None, P | None]:
    """The meeting that a paper of a day is for, and the next one after it, out of a board's meetings; None for none.

    A paper is for the first meeting on its day or in the half year after that reads no period still to end: ``ended``
    are the keys of those that had ended by then. A paper of a day long past is for none. Cancelled meetings do not
    count.
    """
    ahead = sorted((one for one in meetings if not one.cancelled and one.held_on >= on), key=lambda one: one.held_on)
    soon = [one for one in ahead if one.held_on - on <= HALF_YEAR]
    own = next((one for one in soon if not one.period or one.period in ended), None)
    if not soon:
        return None, None
    return own, next((one for one in ahead if own is None or one.held_on > own.held_on), None)
