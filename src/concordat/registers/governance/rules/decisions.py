"""What the record of a decision may say, and when what was reported differs from what the votes come to. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from concordat.calculations.voting import Result
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.registers.governance.rules.facts import TAKEN, DecisionState

LONGEST = 10_000  # characters of one text of a decision: some four pages
HIGHEST = 9_999  # the sequence of a year
SETTLED = TAKEN | {DecisionState.NOTED, DecisionState.REJECTED}
# From each state to those that a later report may give; what was settled is settled anew by a new decision.
DECISION_MOVES: dict[DecisionState, frozenset[DecisionState]] = {
    DecisionState.NOT_STATED: frozenset(DecisionState),
    DecisionState.PROPOSED: frozenset(DecisionState),
    DecisionState.RECOMMENDED: frozenset(DecisionState) - {DecisionState.PROPOSED},
    **{one: frozenset({one}) for one in sorted(SETTLED)},
}


def number_words(sequence: int, year: int) -> str:
    """012/2026: the number in the sequence of the deciding body, then the year."""
    return f"{sequence:03d}/{year}"


def next_number(taken: Iterable[int], wanted: int | None = None) -> int:
    """The number after the highest of the year, or the one wanted; RuleBroken where that is taken or no number."""
    held = set(taken)
    number = wanted if wanted is not None else max(held, default=0) + 1
    if not 1 <= number <= HIGHEST:
        raise RuleBroken(f"Give the number in the year as a whole number from 1 to {HIGHEST:,}.", field="number")
    if number in held:
        raise RuleBroken(f"Number {number} of this year is taken. Leave it empty for the next.", field="number")
    return number


def check_texts(texts: Mapping[str, str]) -> None:
    """Raise RuleBroken for a text that is too long, at its field."""
    for name, words in texts.items():
        if len(words) > LONGEST:
            raise RuleBroken(f"Say it in {LONGEST:,} characters; these are {len(words):,}.", field=name)


def check_outcome(
    before: DecisionState, after: DecisionState, decided_on: PreciseDate | None, on: date | None = None
) -> None:  # fmt: skip
    """Raise RuleBroken for a move that is not in the table, or an outcome without its day or before it (``on``)."""
    if after not in DECISION_MOVES[before]:
        said = before.value.replace("_", " ")
        raise RuleBroken(f"This decision is {said} already. Record a new decision that changes it.", field="state")
    if after in SETTLED and decided_on is None:
        raise RuleBroken("Give the day on which it was decided.", field="decided_on")
    if before is not after and after in SETTLED and decided_on and on and decided_on.first > on:
        raise RuleBroken(f"{decided_on.words()} is still to come: record what was decided once it is.",
                         field="decided_on")  # fmt: skip


def disagrees(state: DecisionState, result: Result | None) -> bool:
    """Whether the outcome as reported is not what the votes come to: taken without being carried, or the reverse."""
    if result is None:
        return False
    if state in TAKEN:
        return result is not Result.CARRIED
    return state is DecisionState.REJECTED and result is Result.CARRIED
