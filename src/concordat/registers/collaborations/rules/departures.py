"""A function leaves a joint unit: what is said of it, and of each saving that was counted for it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.rules.functions import functions_of


class SavingAnswer(StrEnum):
    """What becomes of a saving when the function that it was counted for leaves."""

    KEPT = "kept"
    REVERSED = "reversed"
    MOVED = "moved"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Answered:
    """What was decided of one saving. ``entry`` names it, with what it was counted as in ``what``.

    ``reversal`` is the entry that took it back, ``posted`` the one that stands for it elsewhere; both None where it was
    kept, ``posted`` also where it was reversed.
    """

    entry: RecordRef
    what: str
    answer: SavingAnswer
    reason: str
    reversal: RecordRef | None = None
    posted: RecordRef | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to become of one saving. A moved one goes to a collaboration, to organisations, or both."""

    answer: SavingAnswer
    reason: str = ""
    to_collaboration: str | None = None
    to_organisations: tuple[str, ...] = ()


def may_count_for(function: str, text: str) -> bool:
    """Whether a saving described so may have been counted for a function.

    It may where it names the function, and where it names none: what is not said is asked about, never taken as no.
    """
    named = functions_of(text)
    return function in named or not named


def check_decided(wanted: Mapping[int, str], decisions: Mapping[int, Decision]) -> None:
    """RuleBroken where a saving has no answer, or one is answered that does not count; it names them.

    ``wanted`` are the savings that count, by the number of their entry, with what they are.
    """
    missing = [what for number, what in wanted.items() if number not in decisions]
    if missing:
        raise RuleBroken(f"Say whether each is kept, reversed or moved: {'; '.join(missing)}.", field="answers")
    if set(decisions) - set(wanted):
        raise RuleBroken("An answer is about a saving that is not counted for this function.", field="answers")
    for number, decision in decisions.items():
        lost = decision.to_collaboration is None and not decision.to_organisations
        if decision.answer is SavingAnswer.MOVED and lost:
            raise RuleBroken(f"Say where “{wanted[number]}” is moved to.", field="answers")


def check_departure(function: str, carried: Sequence[str], on: date, told: date | None, reason: str) -> None:
    """RuleBroken unless the function is carried now, has left by the day of the report, and it is said why.

    What is still to come is no departure: the ledger is not changed for it. It is a milestone until then.
    """
    if function not in carried:
        held = ", ".join(carried) or "none"
        raise RuleBroken(
            f"This collaboration does not carry {function or 'that'}. It carries: {held}.", field="function"
        )
    if told is not None and on > told:
        raise RuleBroken("Record it when the function has left; until then it is a milestone.", field="on")
    if len(reason.strip()) < 3:
        raise RuleBroken("Say why the function leaves.", field="reason")


def check_answered(answer: Answered) -> None:
    """RuleBroken where what was done to the ledger is not what was decided."""
    wanted = {
        SavingAnswer.KEPT: (False, False), SavingAnswer.REVERSED: (True, False), SavingAnswer.MOVED: (True, True),
    }[answer.answer]  # fmt: skip
    if (answer.reversal is not None, answer.posted is not None) != wanted:
        raise RuleBroken(f"“{answer.what}” is {answer.answer}, but the ledger does not say so.", field="answers")
    if len(answer.reason.strip()) < 3:
        raise RuleBroken(f"Say of “{answer.what}” why it is {answer.answer}.", field="answers")
