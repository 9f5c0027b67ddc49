"""How the amount of a benefit is spread over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear


class Shape(StrEnum):
    """How the amount comes: evenly by days, rising to the full amount, or as named for each quarter."""

    STRAIGHT = "straight"
    RAMP = "ramp"
    CUSTOM = "custom"

    @property
    def word(self) -> str:
        return {"straight": "Straight line", "ramp": "Ramp", "custom": "Amounts by quarter"}[self.value]


@dataclass(frozen=True, order=True, slots=True)
class Quarter:
    """One quarter of a financial year, ``number`` 1 (April to June) to 4."""

    year: FinancialYear
    number: int

    @classmethod
    def containing(cls, day: date) -> Quarter:
        return cls(FinancialYear.containing(day), (day.month - 4) % 12 // 3 + 1)

    @property
    def first_day(self) -> date:
        return self.year.quarter(self.number)[0]

    @property
    def last_day(self) -> date:
        return self.year.quarter(self.number)[1]

    def __str__(self) -> str:
        return f"{self.year} Q{self.number}"


@dataclass(frozen=True, slots=True)
class Profile:
    """The expected course of one benefit.

    ``amount`` is for a whole financial year where ``yearly``, else the whole of a one-off; of a custom shape the
    ``quarters`` alone count. ``full_from`` is the first day at the full amount of a ramp. ``end`` is the last day of
    the benefit, None where it runs on; a one-off without an end comes whole on its first day.
    Raises ValueError where an end or the full amount is before the start, a ramp has no day of the full amount, a
    one-off ramp has no end, or an amount is given twice for one quarter.
    """

    shape: Shape
    amount: Money
    yearly: bool
    start: date
    full_from: date | None = None
    end: date | None = None
    quarters: tuple[tuple[Quarter, Money], ...] = ()

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError("The benefit ends before it starts.")
        if self.shape is Shape.RAMP:
            self._check_ramp()
        if len({quarter for quarter, _ in self.quarters}) < len(self.quarters):
            raise ValueError("A quarter has two amounts.")

    def _check_ramp(self) -> None:
        if self.full_from is None or self.full_from < self.start:
            raise ValueError("A ramp needs a first day of the full amount that is not before its start.")
        if not self.yearly and self.end is None:
            raise ValueError("A one-off that rises over time needs an end.")
