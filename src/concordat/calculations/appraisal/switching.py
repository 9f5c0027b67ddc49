"""Switching values: how far one line must move before the answer changes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from concordat.calculations.appraisal.lines import Option
from concordat.calculations.appraisal.prices import Deflators
from concordat.calculations.appraisal.rates import RateTable
from concordat.calculations.appraisal.values import economic, present


@dataclass(frozen=True, slots=True)
class Switch:
    """The change of one line, in per cent of itself with one decimal, that brings the net value to nought.

    None where no change of this line can: it has no amounts.
    """

    what: str
    change: Decimal | None


def switching_values(option: Option, rates: RateTable, deflators: Deflators | None = None) -> tuple[Switch, ...]:
    """For each line of the economic case, -100 x NPSV / present value of the line (Green Book, chapter 5).

    +30.0 for a cost: the net value is gone when it costs 30% more; -12.5 for a benefit: when it brings an eighth less.
    Raises ValueError as ``appraise`` does.
    """
    factors = rates.factors(option.years)
    values = [(line, line.sign * present(amounts, factors)) for line, amounts in economic(option, deflators)]
    net = sum((value for _, value in values), Fraction(0))
    return tuple(Switch(line.what, _per_cent(net, value)) for line, value in values)


def _per_cent(net: Fraction, value: Fraction) -> Decimal | None:
    if not value:
        return None
    change = -100 * net / value
    return (Decimal(change.numerator) / Decimal(change.denominator)).quantize(Decimal("0.1"), ROUND_HALF_UP)
