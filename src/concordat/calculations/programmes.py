"""How far the benefits of a savings programme go towards what each year requires."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear


@dataclass(frozen=True, slots=True)
class YearSums:
    """What a year requires (None: not known), what is identified for it, what is delivered, and verified of that."""

    year: FinancialYear
    required: Money | None
    identified: Money
    delivered: Money
    verified: Money


@dataclass(frozen=True, slots=True)
class YearGap:
    """A year with its gaps: below nought where more is identified, or delivered, than required."""

    sums: YearSums
    gap: Money | None
    cumulative: Money | None
    to_deliver: Money | None


def year_gaps(years: Sequence[YearSums]) -> list[YearGap]:
    """Gap = required - identified, to deliver = required - delivered, and the gaps added up from the first year on.

    In the order of the years (product.md, savings programme). From the first year whose requirement is not known, the
    sum of the gaps is not known either.
    """
    found: list[YearGap] = []
    running: Money | None = ZERO
    for one in sorted(years, key=lambda sums: sums.year):
        gap = None if one.required is None else one.required - one.identified
        running = None if running is None or gap is None else running + gap
        left = None if one.required is None else one.required - one.delivered
        found.append(YearGap(one, gap, running, left))
    return found
