"""What an option is worth: net present social value, benefit-cost ratio, payback, equivalent annual cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import accumulate

from concordat.calculations.appraisal.lines import Line, LineKind, Option, Prices
from concordat.calculations.appraisal.prices import Deflators
from concordat.calculations.appraisal.rates import RateTable
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear

Yearly = list[tuple[Line, tuple[Fraction, ...]]]


@dataclass(frozen=True, slots=True)
class Appraisal:
    """The economic case of an option, in prices and values of its base year.

    ``payback`` is the first year whose running total is nought or more, undiscounted and ``discounted_payback`` with
    discounting; None where that never is so. ``ratio`` is None where nothing is paid, ``annual_cost`` (the equivalent
    annual cost) where no year follows the base year. ``by_year`` are the net real amounts, not discounted.
    """

    option: str
    costs: Money
    benefits: Money
    by_year: tuple[Money, ...]
    ratio: Decimal | None
    payback: int | None
    discounted_payback: int | None
    annual_cost: Money | None

    @property
    def net_value(self) -> Money:
        """The net present social value: benefits less costs, each discounted."""
        return self.benefits - self.costs


def appraise(option: Option, rates: RateTable, deflators: Deflators | None = None) -> Appraisal:
    """NPSV = sum of DF x (B - C), BCR = PV(B) / PV(C) and what follows from them (Green Book, chapter 5 and Annex 6).

    VAT, transfers, sunk cost and depreciation are left out. Nominal lines are brought to the base year's prices first,
    by ``deflators``; ValueError where there is such a line and no series, or the series lacks a year. Exact until the
    last step, which rounds to the penny.
    """
    factors = rates.factors(option.years)
    yearly = economic(option, deflators)
    net = _by_year(yearly, option.years)
    costs = _present(yearly, factors, LineKind.COST)
    benefits = _present(yearly, factors, LineKind.BENEFIT)
    annuity = sum(factors[1:], Fraction(0))
    return Appraisal(
        option=option.name,
        costs=rounded(costs),
        benefits=rounded(benefits),
        by_year=tuple(rounded(amount) for amount in net),
        ratio=_ratio(benefits, costs),
        payback=_first_paid_back(net),
        discounted_payback=_first_paid_back([a * f for a, f in zip(net, factors, strict=True)]),
        annual_cost=rounded(costs / annuity) if annuity else None,
    )


def economic(option: Option, deflators: Deflators | None) -> Yearly:
    """The lines of the economic case with their real amounts; two lines of the same words stay two."""
    return [(line, real_amounts(line, option.base, deflators)) for line in option.lines if line.kind.economic]


def real_amounts(line: Line, base: FinancialYear, deflators: Deflators | None) -> tuple[Fraction, ...]:
    """A line's amounts in pence and prices of the base year, with its optimism bias; the sign is the line's."""
    return tuple(
        line.adjustment * amount.pence * _price(line, FinancialYear(base.start + year), base, deflators)
        for year, amount in enumerate(line.amounts)
    )


def financial_case(option: Option, deflators: Deflators | None = None) -> tuple[Money, ...]:
    """Net cash by year in each year's own prices, VAT and transfers in it, depreciation and sunk cost not.

    Depreciation moves no cash, and what is sunk has been paid. Real lines are brought to each year's prices by
    ``deflators``; without a series they stand as they are only in the base year, and ValueError is raised for later
    ones. Bias is in it as in the economic case.
    """
    cash = [line for line in option.lines if line.kind not in (LineKind.DEPRECIATION, LineKind.SUNK_COST)]
    return tuple(
        rounded(sum((_cash(line, year, option.base, deflators) for line in cash), Fraction(0)))
        for year in range(option.years + 1)
    )


def rounded(pence: Fraction) -> Money:
    """To the penny, half to even."""
    exact = Decimal(pence.numerator) / Decimal(pence.denominator)
    return Money(int(exact.quantize(Decimal(1), ROUND_HALF_EVEN)))


def _price(line: Line, year: FinancialYear, base: FinancialYear, deflators: Deflators | None) -> Fraction:
    if line.prices is Prices.REAL or year == base:
        return Fraction(1)
    if deflators is None:
        raise ValueError(f"{line.what} is in each year's own prices: give a price series to bring them to {base}.")
    return deflators.factor(year, base)


def _cash(line: Line, year: int, base: FinancialYear, deflators: Deflators | None) -> Fraction:
    if year >= len(line.amounts):
        return Fraction(0)
    amount = line.sign * line.adjustment * line.amounts[year].pence
    if line.prices is Prices.NOMINAL or year == 0 or not amount:
        return amount
    if deflators is None:
        raise ValueError(f"{line.what} is in prices of {base}: give a price series to say what will be paid.")
    return amount / deflators.factor(FinancialYear(base.start + year), base)


def _by_year(yearly: Yearly, years: int) -> list[Fraction]:
    net = [Fraction(0)] * (years + 1)
    for line, amounts in yearly:
        for year, amount in enumerate(amounts):
            net[year] += line.sign * amount
    return net


def _present(yearly: Yearly, factors: Sequence[Fraction], kind: LineKind) -> Fraction:
    return sum((present(amounts, factors) for line, amounts in yearly if line.kind is kind), Fraction(0))


def present(amounts: Sequence[Fraction], factors: Sequence[Fraction]) -> Fraction:
    """The present value of amounts by year from the base year on, in pence."""
    return sum((amount * factor for amount, factor in zip(amounts, factors, strict=False)), Fraction(0))


def _ratio(benefits: Fraction, costs: Fraction) -> Decimal | None:
    if not costs:
        return None
    ratio = benefits / costs
    return (Decimal(ratio.numerator) / Decimal(ratio.denominator)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _first_paid_back(net: Sequence[Fraction]) -> int | None:
    return next((year for year, total in enumerate(accumulate(net)) if total >= 0), None)
