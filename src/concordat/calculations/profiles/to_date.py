"""The amount that a profile expects to a day."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from math import floor

from concordat.calculations.profiles.profile import Profile, Shape
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear

ONE_DAY = timedelta(days=1)


def expected_to_date(profile: Profile, day: date) -> Money:
    """What a benefit should have given from its start up to and including ``day`` (domain rule 7, Expected to date).

    Straight line: by days; in a financial year each day gives the year's amount / the days of that year (365 or 366).
    Ramp: the i-th of the n days before the full amount gives (i - 1/2) / n of a full day, so that a ramp gives half of
    what its days would in full. Custom: the whole of each quarter that is over, and of the present one by days. The
    exact sum is rounded once, to the nearest penny (half up): quarters are differences of it, so they always sum
    to their year. Nought before the start.
    """
    if profile.shape is Shape.CUSTOM:
        return _rounded(_custom(profile, day))
    last = day if profile.end is None else min(day, profile.end)
    if last < profile.start:
        return ZERO
    return _rounded(_yearly(profile, last) if profile.yearly else _one_off(profile, last))


def expected_between(profile: Profile, first: date, last: date) -> Money:
    """What should come from ``first`` to ``last``, both included: the difference of two amounts to date."""
    return expected_to_date(profile, last) - expected_to_date(profile, first - ONE_DAY)


def _custom(profile: Profile, day: date) -> Fraction:
    """In a quarter, evenly over its days; from the start of the quarter, whatever the day of the profile's start."""
    return sum((amount.pence * _part(q.first_day, q.last_day, day) for q, amount in profile.quarters), Fraction(0))


def _part(first: date, last: date, day: date) -> Fraction:
    """The part of the days from ``first`` to ``last`` that is over at the end of ``day``, 0 to 1."""
    days = (last - first).days + 1
    return Fraction(min(max((day - first).days + 1, 0), days), days)


def _yearly(profile: Profile, last: date) -> Fraction:
    """Pence: the full days to ``last`` in each financial year over the days of that year, times the year's amount."""
    total = Fraction(0)
    for start in range(FinancialYear.containing(profile.start).start, FinancialYear.containing(last).start + 1):
        year = FinancialYear(start)
        first, until = max(profile.start, year.first_day), min(last, year.last_day)
        days = (year.last_day - year.first_day).days + 1
        worth = _full_days(profile, until) - _full_days(profile, first - ONE_DAY)
        total += Fraction(profile.amount.pence, days) * worth
    return total


def _one_off(profile: Profile, last: date) -> Fraction:
    if profile.end is None:
        return Fraction(profile.amount.pence)
    return profile.amount.pence * _full_days(profile, last) / _full_days(profile, profile.end)


def _full_days(profile: Profile, day: date) -> Fraction:
    """How many days at the full amount the days from the start to ``day`` are worth."""
    days = max((day - profile.start).days + 1, 0)
    if profile.shape is not Shape.RAMP or profile.full_from is None:
        return Fraction(days)
    rising = (profile.full_from - profile.start).days
    if rising == 0:
        return Fraction(days)
    climbed = min(days, rising)
    return Fraction(climbed * climbed, 2 * rising) + days - climbed


def _rounded(pence: Fraction) -> Money:
    """Half a penny up, also below nought: a whole year then gives its amount exactly, wherever the sum stood before."""
    return Money(floor(pence + Fraction(1, 2)))
