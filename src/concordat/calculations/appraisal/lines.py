"""Options and their lines: one cost or benefit over the years, and which case it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear


class LineKind(StrEnum):
    """What a line is. The last four are money that moves without a cost to society: in the financial case alone."""

    COST = "cost"
    BENEFIT = "benefit"
    VAT = "vat"
    TRANSFER = "transfer"
    SUNK_COST = "sunk_cost"
    DEPRECIATION = "depreciation"

    @property
    def economic(self) -> bool:
        """Whether the economic case counts it (Green Book: real resources, from now on, without transfers)."""
        return self in (LineKind.COST, LineKind.BENEFIT)

    @property
    def word(self) -> str:
        return "VAT" if self is LineKind.VAT else self.value.replace("_", " ").capitalize()


class Prices(StrEnum):
    """Whose prices the amounts are in: those of the base year throughout, or those of each year."""

    REAL = "real"
    NOMINAL = "nominal"


@dataclass(frozen=True, slots=True)
class Line:
    """One cost or benefit. ``amounts`` are above nought whichever it is, the first that of the base year (year 0).

    ``bias`` is the part that is added to a cost, or taken from a benefit, for optimism: 0.51 is 51%.
    """

    what: str
    kind: LineKind
    amounts: tuple[Money, ...]
    prices: Prices = Prices.REAL
    bias: Decimal = Decimal(0)

    @property
    def sign(self) -> int:
        """1 for a benefit, -1 for all that is paid."""
        return 1 if self.kind is LineKind.BENEFIT else -1

    @property
    def adjustment(self) -> Fraction:
        """What the amounts are times for optimism: costs rise, benefits fall (Green Book, Annex 5)."""
        return 1 - self.sign * Fraction(self.bias)


@dataclass(frozen=True, slots=True)
class Option:
    """One way of doing it. ``base`` is the year of the first amounts, to whose value and prices all is brought."""

    name: str
    base: FinancialYear
    lines: tuple[Line, ...]

    @property
    def years(self) -> int:
        """Years after the base year up to the last amount of any line."""
        return max((len(line.amounts) for line in self.lines), default=1) - 1
