"""Options as they were given: each amount with its cell, and what is not known kept as not known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from concordat.calculations.appraisal.bias import mitigated
from concordat.calculations.appraisal.lines import Line, LineKind, Option, Prices
from concordat.calculations.appraisal.prices import Deflators
from concordat.calculations.appraisal.rates import RateTable
from concordat.calculations.appraisal.switching import Switch, switching_values
from concordat.calculations.appraisal.values import Appraisal, appraise, financial_case
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear

NO_BIAS = Decimal(0)


@dataclass(frozen=True, slots=True)
class GivenAmount:
    """The amount of one year: as written, in pence (None where it is not known), and its cell such as G7."""

    amount: Money | None
    written: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class GivenLine:
    """One cost or benefit as given; ``bias`` before anything is managed, ``managed`` the part of it that is, 0 to 1."""

    what: str
    kind: LineKind
    amounts: tuple[GivenAmount, ...]
    prices: Prices = Prices.REAL
    bias: Decimal = NO_BIAS
    managed: Decimal = NO_BIAS
    sheet: str = ""
    row: int = 0

    def line(self, bias: Decimal | None = None) -> Line:
        """What is known of it, as formulas take it; ``bias`` in place of what is left of its own."""
        left = mitigated(self.bias, self.managed) if bias is None else bias
        known = tuple(ZERO if one.amount is None else one.amount for one in self.amounts)
        return Line(self.what, self.kind, known, self.prices, left)


@dataclass(frozen=True, slots=True)
class Unknown:
    """An amount that is not known: of which line and year, as written, and where."""

    what: str
    year: FinancialYear
    written: str
    place: str


@dataclass(frozen=True, slots=True)
class GivenOption:
    """One way of doing it as given. ``base`` is the year of the first amounts."""

    name: str
    base: FinancialYear
    lines: tuple[GivenLine, ...]

    @property
    def known(self) -> Option:
        """What is known of the option alone; whoever shows a sum of it names ``unknown`` beside."""
        return Option(self.name, self.base, tuple(line.line() for line in self.lines))

    @property
    def unknown(self) -> tuple[Unknown, ...]:
        """Every amount that is not known, in order."""
        return tuple(
            Unknown(line.what, FinancialYear(self.base.start + place), one.written, f"{line.sheet}, cell {one.cell}")
            for line in self.lines for place, one in enumerate(line.amounts) if one.amount is None
        )  # fmt: skip

    @property
    def whole(self) -> bool:
        """Whether every amount of the economic case is known; money that merely moves is not in that case."""
        return all(one.amount is not None for line in self.lines if line.kind.economic for one in line.amounts)

    def without_bias(self) -> Option:
        """What is known with no optimism bias at all."""
        return Option(self.name, self.base, tuple(line.line(NO_BIAS) for line in self.lines))

    def unmanaged(self) -> Option:
        """What is known with the whole bias, as if nothing of it were managed."""
        return Option(self.name, self.base, tuple(line.line(line.bias) for line in self.lines))


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What an option comes to. ``known`` counts what is known alone: where ``whole`` is false only its sums are shown.

    ``cash`` is the financial case by year in each year's own prices, None where no price series says them or an amount
    is not known. ``before_bias`` and ``unmanaged`` are the present costs with no bias, and with all of it.
    """

    option: GivenOption
    known: Appraisal
    switches: tuple[Switch, ...]
    cash: tuple[Money, ...] | None
    before_bias: Money
    unmanaged: Money

    @property
    def whole(self) -> bool:
        return self.option.whole

    @property
    def net_value(self) -> Money | None:
        """The net present social value; None while an amount of the economic case is not known."""
        return self.known.net_value if self.whole else None


def reckon(option: GivenOption, rates: RateTable, deflators: Deflators | None = None) -> Reckoned:
    """What an option as given comes to (Green Book, chapter 5; optimism bias as its supplementary guidance has it).

    Ratio, payback, annual cost and switching values of an option that is not ``whole`` are left to nobody: ``switches``
    is empty and the rest is not to be shown. Raises ValueError as ``appraise`` does.
    """
    known = option.known
    return Reckoned(
        option=option,
        known=appraise(known, rates, deflators),
        switches=switching_values(known, rates, deflators) if option.whole else (),
        cash=_cash(option, known, deflators),
        before_bias=appraise(option.without_bias(), rates, deflators).costs,
        unmanaged=appraise(option.unmanaged(), rates, deflators).costs,
    )


def _cash(option: GivenOption, known: Option, deflators: Deflators | None) -> tuple[Money, ...] | None:
    if option.unknown:
        return None
    try:
        return financial_case(known, deflators)
    except ValueError:
        return None  # real amounts of later years, and no price series that says what will be paid
