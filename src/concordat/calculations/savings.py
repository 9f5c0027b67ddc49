"""What a saving should have reached by a day, and how far it has got."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.periods import whole_months

MONTHS_A_YEAR = 12
# Under this estimate more than one amount in a hundred would be a half number of months by chance alone.
LEAST_TELLING = Money.pounds(2_400)


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a plan to date. ``months`` are whole months in service, ``percent`` has one decimal."""

    months: int
    plan: Money
    percent: Decimal | None


def months_in_service(in_service: date, until: date) -> int:
    """Whole months from the first day in service up to and including ``until`` (product.md, Pro-rata)."""
    return whole_months(in_service, until)


def month_readings(in_service: date, until: PreciseDate) -> tuple[int, ...]:
    """Months in service at the end of ``until`` and, where that differs, at its start (product.md, Pro-rata).

    "To date (November 2017)" means to the end of the month; the print may mean its start, so both are given, the one
    that counts first: (6, 5) for a service that began on 1 June 2017.
    """
    last, first = (months_in_service(in_service, day) for day in (until.last, until.first))
    return (last,) if first == last else (last, first)


def plan_to_date(annual: Money, months: int) -> Money:
    """Annual estimate x whole months in service / 12, straight line, to the penny (product.md, Pro-rata).

    Raises ValueError for a negative number of months.
    """
    if months < 0:
        raise ValueError(f"{months} months in service")
    whole, rest = divmod(annual.pence * months, MONTHS_A_YEAR)
    return Money(whole + (2 * rest > MONTHS_A_YEAR or (2 * rest == MONTHS_A_YEAR and whole % 2 == 1)))


def percent_of(part: Money, whole: Money) -> Decimal | None:
    """100 x part / whole, one decimal, half up (product.md, Pro-rata); None where the whole is nought.

    For people to read: ratings compare pence.
    """
    if whole.pence == 0:
        return None
    return (Decimal(100) * part.pence / whole.pence).quantize(Decimal("0.1"), ROUND_HALF_UP)


def reading(plan: Money, months: int, achieved: Money | None) -> Reading:
    """Achieved / plan to date for one number of months in service (product.md, Pro-rata)."""
    return Reading(months, plan, percent_of(achieved, plan) if achieved is not None else None)


def months_of_estimate(achieved: Money, annual: Money) -> Decimal | None:
    """n / 2 where achieved = annual x n / 24 to the pound, else None (product.md, Achieved; a check of findings).

    An achieved amount that is a whole or half number of months of its own estimate looks reckoned, not measured:
    37,039 is 2.5 months of 177,786 a year. None for estimates under 2,400 a year, where chance explains it.
    """
    if annual < LEAST_TELLING or achieved.pence <= 0:
        return None
    halves = round(Fraction(achieved.pence * 24, annual.pence))
    if halves < 1 or _pounds(Fraction(annual.pence * halves, 24)) != _pounds(Fraction(achieved.pence)):
        return None
    return Decimal(halves) / 2


def _pounds(pence: Fraction) -> int:
    return (pence + 50).__floor__() // 100
