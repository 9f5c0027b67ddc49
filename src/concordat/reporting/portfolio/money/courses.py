"""The plan of one line, to any day: by its profile, by its estimates, or by the years that it names. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from concordat.calculations.profiles import Profile, expected_to_date
from concordat.calculations.savings import months_in_service, plan_to_date
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear, whole_months
from concordat.registers.benefits.records import PeriodAmount, PlanPart, PositionLine
from concordat.registers.benefits.rules import Recurrence, Standing


class Method(StrEnum):
    """How a plan to date is reckoned; the value is what a page prints."""

    PROFILE = "by its profile"
    MONTHS = "straight line, by whole months in service"
    YEARS = "by the years named, the present one by whole months"
    DUE = "one-off, due at the end of its period"
    NONE = "no plan"


@dataclass(frozen=True, slots=True)
class Course:
    """What a line should have given. ``years`` are its amounts by financial year, ``due`` one-off amounts by last day.

    ``started`` is the first day, None where that is not known; ``unknown`` that there is a plan which cannot be told
    to a day, since its start or its period is not known to the month.
    """

    method: Method
    parts: tuple[PlanPart, ...] = ()
    years: Mapping[FinancialYear, Money] = field(default_factory=dict)
    due: tuple[tuple[date, Money], ...] = ()
    profile: Profile | None = None
    started: date | None = None
    unknown: bool = False

    def to(self, day: date) -> Money | None:
        """The plan from the start up to and including ``day``; None where there is none or it cannot be told."""
        if self.unknown or self.method is Method.NONE:
            return None
        if self.profile is not None:
            return expected_to_date(self.profile, day)
        months = [plan_to_date(part.annual, months_of(part, day)) for part in self.parts]
        by_year = [_of_year(year, amount, day) for year, amount in self.years.items()]
        return _sum([*months, *by_year, *(amount for last, amount in self.due if last <= day)])

    def between(self, first: date, last: date) -> Money | None:
        """The plan from ``first`` to ``last``, both included."""
        until, before = self.to(last), self.to(first - timedelta(days=1))
        return until - before if until is not None and before is not None else None


def months_of(part: PlanPart, day: date) -> int:
    """Whole months in service of an estimate by a day, no further than its end; nought without a start."""
    if part.start is None:
        return 0
    return months_in_service(part.start.first, min(day, part.end.last) if part.end is not None else day)


def course_of(line: PositionLine, profile: Profile | None = None) -> Course:
    """The plan of a line: its profile's where it has one, else its running estimates, its named years, its one-offs."""
    if profile is not None:
        return Course(Method.PROFILE, profile=profile, started=profile.start)
    if line.parts:
        starts = [part.start for part in line.parts]
        known = [one.first for one in starts if one is not None and _to_the_month(one)]
        unknown = len(known) < len(starts)
        return Course(Method.MONTHS, parts=line.parts, started=None if unknown else min(known), unknown=unknown)
    years = in_years(line, Standing.PLANNED)
    if years:
        return Course(Method.YEARS, years=years, started=min(years).first_day)
    planned = [one for one in line.periods if is_one_off(one) and one.standing is Standing.PLANNED]
    if planned:
        dated = [(period, one.total) for one in planned if (period := period_of(one)) is not None]
        due = tuple((period.last, total) for period, total in dated)
        unknown = len(due) < len(planned)
        first = None if unknown else min(period.first for period, _ in dated)
        return Course(Method.DUE, due=due, started=first, unknown=unknown)
    return Course(Method.NONE)


def in_years(line: PositionLine, standing: Standing) -> dict[FinancialYear, Money]:
    """The amounts of a line that are each of one financial year, by that year."""
    found: dict[FinancialYear, Money] = {}
    for one in line.periods:
        year = year_of(one)
        if year is not None and one.standing is standing and not is_one_off(one):
            found[year] = found.get(year, ZERO) + one.total
    return dict(sorted(found.items()))


def year_of(one: PeriodAmount) -> FinancialYear | None:
    """The financial year that the period of an amount lies in; None where it is not known or spans several."""
    period = period_of(one)
    if period is None or FinancialYear.containing(period.first) != FinancialYear.containing(period.last):
        return None
    return FinancialYear.containing(period.first)


def period_of(one: PeriodAmount) -> PreciseDate | None:
    """The period as a date; None where none is stated."""
    return PreciseDate.parse(one.period) if one.period else None


def is_one_off(one: PeriodAmount) -> bool:
    """Whether the amount comes once; any other is of a year."""
    return one.recurrence is Recurrence.ONE_OFF


def _of_year(year: FinancialYear, amount: Money, day: date) -> Money:
    """A year's amount once the year is over, before that in proportion to its whole months."""
    return plan_to_date(amount, min(12, whole_months(year.first_day, day))) if day >= year.first_day else ZERO


def _to_the_month(day: PreciseDate) -> bool:
    return day.last.month == day.first.month


def _sum(amounts: list[Money]) -> Money:
    return sum(amounts, start=ZERO)
