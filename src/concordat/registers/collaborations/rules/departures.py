"""A function leaves a joint unit: what is said of it, and of each saving that was counted for it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.kernel.references import RecordRef


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
