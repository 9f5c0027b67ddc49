"""A figure as written: the text as printed beside what was understood. Unknown is never nought."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from concordat.kernel.money import Money


class Bound(StrEnum):
    """The qualifier printed with a figure."""

    OVER = "over"
    UNDER = "under"
    UP_TO = "up_to"
    AT_LEAST = "at_least"
    CIRCA = "circa"
    APPROXIMATELY = "approximately"
    AVERAGE = "average"

    @property
    def word(self) -> str:
        return self.value.replace("_", " ")


class FigureState(StrEnum):
    """Whether there is an amount at all."""

    KNOWN = "known"
    TO_BE_CONFIRMED = "to_be_confirmed"
    NOT_APPLICABLE = "not_applicable"
    NOT_STATED = "not_stated"


@dataclass(frozen=True, slots=True)
class Figure:
    """One amount of money as a source gives it.

    ``step`` is the stated precision in pence: £1.62m is stated to the nearest £10,000, so 1_000_000 pence.
    """

    written: str
    amount: Money | None = None
    bound: Bound | None = None
    step: int | None = None
    state: FigureState = FigureState.KNOWN

    def shown(self) -> str:
        """What a table prints: the amount with its bound, else the text as written, else "not stated"."""
        if self.amount is None:
            return self.written or "not stated"
        return f"{self.bound.word} {self.amount}" if self.bound else str(self.amount)


def agree(first: Figure, second: Figure) -> bool:
    """Whether two figures say the same: one state, one bound, amounts equal within the coarser stated precision.

    £1.62m and £1,620,400 agree; "circa" and "approximately" are one bound. Two unknown amounts of one state agree.
    """
    if first.state is not second.state or _bound(first) is not _bound(second):
        return False
    return same_amount(first.amount, second.amount, coarser_step(first, second))


def coarser_step(first: Figure, second: Figure) -> int:
    """The coarser of two stated precisions in pence; one penny where neither states any."""
    return max(first.step or 1, second.step or 1)


def same_amount(first: Money | None, second: Money | None, step: int) -> bool:
    """Whether two amounts are one at a precision of ``step`` pence; an unknown one is like unknown ones only."""
    if first is None or second is None:
        return first is second
    return first == second or abs(first.pence - second.pence) * 2 <= step


def _bound(figure: Figure) -> Bound | None:
    return Bound.CIRCA if figure.bound is Bound.APPROXIMATELY else figure.bound


def stated_step(digits: str, scale: Decimal) -> int:
    """The stated precision in pence of an amount printed as ``digits`` times ``scale`` pounds.

    ``("1.62", 1000000)`` gives 1_000_000 pence: £10,000.
    """
    decimals = len(digits.partition(".")[2])
    return int(scale * 100 / (Decimal(10) ** decimals))
