"""A profile by quarter and by year, and what it gives in a whole year."""

from __future__ import annotations

from datetime import date

from concordat.calculations.profiles.profile import Profile, Quarter, Shape
from concordat.calculations.profiles.to_date import expected_between
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear

QUARTERS = (1, 2, 3, 4)


def by_quarter(profile: Profile, year: FinancialYear) -> tuple[Money, Money, Money, Money]:
    """What each quarter of a financial year should give; the four sum to the year to the penny (domain rule 7)."""
    first, second, third, fourth = (expected_between(profile, *year.quarter(number)) for number in QUARTERS)
    return first, second, third, fourth


def by_year(profile: Profile, year: FinancialYear) -> Money:
    """What a financial year should give: the part-year effect where it starts or ends in the year (domain rule 7)."""
    return expected_between(profile, year.first_day, year.last_day)


def full_year_effect(profile: Profile) -> Money | None:
    """What a whole year gives once the benefit is at its full amount; None for a one-off, which has no such year.

    Straight line and ramp: the year's amount. Named quarters: the most that four quarters in a row sum to, where they
    span a year; fewer than four named quarters give None, for nobody has said what a year gives (domain rule 7).
    """
    if not profile.yearly:
        return None
    if profile.shape is not Shape.CUSTOM:
        return profile.amount
    named = dict(profile.quarters)
    runs = [[named.get(quarter) for quarter in _four_from(first)] for first in named]
    whole = [sum((part for part in run if part is not None), ZERO) for run in runs if None not in run]
    return max(whole, default=None)


def years_of(profile: Profile, until: date) -> list[FinancialYear]:
    """The financial years in which the profile gives anything, at most to that of ``until`` where it runs on."""
    starts = [quarter.year.start for quarter, _ in profile.quarters]
    if profile.shape is Shape.CUSTOM and starts:
        return [FinancialYear(start) for start in range(min(starts), max(starts) + 1)]
    first = FinancialYear.containing(profile.start).start
    ending = profile.end if profile.end is not None else until if profile.yearly else profile.start
    return [FinancialYear(start) for start in range(first, max(FinancialYear.containing(ending).start, first) + 1)]


def _four_from(first: Quarter) -> list[Quarter]:
    place = first.year.start * 4 + first.number - 1
    return [Quarter(FinancialYear((place + step) // 4), (place + step) % 4 + 1) for step in range(4)]
