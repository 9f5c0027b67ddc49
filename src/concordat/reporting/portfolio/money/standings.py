"""Where one line stands on a day: plan to date, achieved, what is verified, outturn, by year. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from concordat.calculations.profiles import Profile
from concordat.calculations.ratings import savings_rating
from concordat.calculations.savings import percent_of
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.rag import Colour
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.records import LineKey, PeriodAmount, PositionLine
from concordat.registers.benefits.rules import Assurance, Standing
from concordat.reporting.portfolio.money.courses import Course, Method, course_of, in_years, is_one_off, year_of

# Why amounts of a line count beside no other amount of it.
BESIDE_RESULT = "amounts of single years or one-offs beside a figure to date, which may contain them"
BESIDE_YEARS = "one-off amounts beside amounts of single years"
BESIDE_ESTIMATE = "amounts of single years or one-offs planned beside a running estimate"


class ResultBy(StrEnum):
    """How the result of a line is told."""

    TO_DATE = "a figure to date"
    YEARS = "amounts of single years"
    ONCE = "one-off amounts"
    NONE = "no result"


@dataclass(frozen=True, slots=True)
class InYear:
    """What a line planned and achieved in one financial year; None for the year where the amounts span several."""

    year: FinancialYear | None
    plan: Money | None
    achieved: Money | None
    verified: Money


@dataclass(frozen=True, slots=True)
class LineStanding:
    """One line on a day, as ``told`` by the ledger.

    ``until`` is the last day of its result, else the day itself; the plan is to that day.
    ``outturn`` is what was achieved with what is still forecast or planned to ``horizon``, the end of the financial
    year of ``until``; None where no result is known, and for the part ``of_a_year`` of a line. ``ahead`` is what is
    forecast still, where that is told. ``apart`` says why the line is in no total, "" where it is.
    ``aside`` says which amounts of the line are in none of its figures. ``result`` is the entry of a figure to date.
    ``silent`` are years with a plan and no result, or one that was taken back: the plan to date leaves them out.
    """

    told: PositionLine
    course: Course
    plan: Money | None
    achieved: Money | None
    by_assurance: Mapping[Assurance, Money]
    until: date
    horizon: date
    years: tuple[InYear, ...]
    apart: str = ""
    aside: str = ""
    result_by: ResultBy = ResultBy.NONE
    result: RecordRef | None = None
    ahead: Money | None = None
    silent: tuple[FinancialYear, ...] = ()
    of_a_year: bool = False

    @property
    def outturn(self) -> Money | None:
        if self.achieved is None or self.course.unknown or self.of_a_year:
            return None
        rest = self.ahead if self.ahead is not None else _ahead(self.course, self.until, self.horizon)
        return self.achieved + rest

    @property
    def key(self) -> LineKey:
        return self.told.key

    @property
    def percents(self) -> tuple[Decimal, ...]:
        """Of plan, in percent; two where the source leaves open which month its figure includes."""
        if self.course.method is Method.MONTHS and self.result_by is ResultBy.TO_DATE:
            return tuple(one.percent for one in self.told.readings if one.percent is not None)
        percent = percent_of(self.achieved, self.plan) if self.compared and self.achieved and self.plan else None
        return () if percent is None else (percent,)

    @property
    def verified(self) -> Money:
        return self.by_assurance.get(Assurance.VERIFIED, ZERO)

    @property
    def compared(self) -> bool:
        """Whether there are both a plan to date and a result."""
        return self.plan is not None and self.achieved is not None

    @property
    def variance(self) -> Money | None:
        return self.achieved - self.plan if self.plan is not None and self.achieved is not None else None

    @property
    def windows(self) -> tuple[tuple[date | None, date], ...]:
        """The days whose plan is compared, first and last; None is the start of the line."""
        if self.result_by is not ResultBy.YEARS:
            return ((None, self.until),)
        return tuple((one.year.first_day, min(one.year.last_day, self.until)) for one in self.years
                     if one.year is not None and one.plan is not None)  # fmt: skip

    def plan_by(self, day: date) -> Money | None:
        """As much of the plan to date as falls up to and including ``day``; None where no plan can be told."""
        if self.plan is None:
            return None
        parts = [self.course.to(min(last, day)) if first is None else self.course.between(first, min(last, day))
                 for first, last in self.windows if first is None or first <= day]  # fmt: skip
        return _sum(part for part in parts if part is not None)

    @property
    def rating(self) -> Colour:
        return savings_rating(self.achieved, self.plan)

    @property
    def rated(self) -> str:
        """The rating in words: "no plan", "unknown", "Green"."""
        return rated(self.plan, self.achieved, planned=self.course.method is not Method.NONE)


def rated(plan: Money | None, achieved: Money | None, *, planned: bool) -> str:
    """A rating in words. "No plan" where nothing was planned, "unknown" where plan or result cannot be told."""
    colour = savings_rating(achieved, plan)
    if colour is not Colour.NOT_STATED:
        return colour.word
    return "Unknown" if planned else "No plan"


def standing_of(line: PositionLine, day: date, *, profile: Profile | None = None, apart: str = "") -> LineStanding:
    """How a line stands on ``day``: a figure to date counts first, else amounts of years, else one-offs.

    The ways of telling are never added to each other within a line.
    """
    course = course_of(line, profile)
    if line.achieved is not None:
        return _to_date(line, course, day, apart)
    results = [one for one in line.periods if one.standing is Standing.ACHIEVED and year_of(one) is not None
               and not is_one_off(one)]  # fmt: skip
    if results:
        return _by_year(line, course, day, apart, results)
    once = [one for one in line.periods if one.standing is Standing.ACHIEVED and is_one_off(one)]
    return _once(line, course, day, apart, once)


def _to_date(line: PositionLine, course: Course, day: date, apart: str) -> LineStanding:
    until = line.until.last if line.until else day
    achieved, assurance = line.achieved or ZERO, line.assurance or Assurance.AS_REPORTED
    plan = line.plan if course.method is Method.MONTHS else course.to(until)
    horizon = FinancialYear.containing(until).last_day
    by = {assurance: achieved}
    year = FinancialYear.containing(until)
    same = course.started is not None and FinancialYear.containing(course.started) == year
    years = (InYear(year if same else None, plan, achieved, by.get(Assurance.VERIFIED, ZERO)),)
    return LineStanding(
        line, course, plan, achieved, by, until, horizon, years, apart,
        BESIDE_RESULT if line.periods else "", ResultBy.TO_DATE, line.achieved_ref,
    )  # fmt: skip


def _by_year(
    line: PositionLine, course: Course, day: date, apart: str, results: list[PeriodAmount]
) -> LineStanding:  # fmt: skip
    """Each year with a result against the plan of that year; a year without a result is not compared."""
    told = in_years(line, Standing.ACHIEVED)
    last = max(told)
    until, forecast = min(max(last.first_day, day), last.last_day), in_years(line, Standing.FORECAST).get(last)
    plans = {year: course.between(year.first_day, min(year.last_day, until)) for year in told}
    achieved, rest = _sum(told.values()), None
    if until >= last.last_day:
        rest = ZERO
    elif forecast is not None:
        rest = max(forecast - told[last], ZERO)
    verified = _verified(results)
    years = tuple(InYear(year, plans[year], amount, verified[year]) for year, amount in told.items())
    known = [plan for plan in plans.values() if plan is not None]
    others = any(is_one_off(one) for one in line.periods)
    return LineStanding(
        line, course, _sum(known) if known else None, achieved, _assured(results), until, last.last_day,
        years, apart, BESIDE_YEARS if others else "", ResultBy.YEARS, ahead=rest,
        silent=_silent(course, last, told),
    )  # fmt: skip


def _silent(course: Course, last: FinancialYear, told: Mapping[FinancialYear, Money]) -> tuple[FinancialYear, ...]:
    """The years up to the last result that have a plan and no result: nobody knows that they gave nothing."""
    if course.started is None:
        return ()
    first = FinancialYear.containing(course.started)
    years = (FinancialYear(start) for start in range(first.start, last.start))
    planned = (year for year in years if course.between(year.first_day, year.last_day) not in (None, ZERO))
    return tuple(year for year in planned if year not in told)


def _once(line: PositionLine, course: Course, day: date, apart: str, once: list[PeriodAmount]) -> LineStanding:
    """One-off results, or none: the plan then runs to the day."""
    plan, horizon = course.to(day), FinancialYear.containing(day).last_day
    achieved = _sum(one.total for one in once) if once else None
    beside = bool(once) and course.method in (Method.MONTHS, Method.YEARS)
    if beside:
        achieved, once = None, []
    others = beside or (course.method is Method.MONTHS and bool(line.periods))
    return LineStanding(
        line, course, plan, achieved, _assured(once), day, horizon,
        _once_by_year(line, once, plan, course), apart, BESIDE_ESTIMATE if others else "",
        ResultBy.ONCE if once else ResultBy.NONE,
    )  # fmt: skip


def _once_by_year(
    line: PositionLine, once: list[PeriodAmount], plan: Money | None, course: Course
) -> tuple[InYear, ...]:  # fmt: skip
    """One-offs by the year of their period, where the plan has such years; else the whole in one row of no year."""
    if not once or course.method is not Method.NONE:
        year = _single(line, once, course)
        return (InYear(year, plan, _sum(one.total for one in once) if once else None, _assured(once).get(
            Assurance.VERIFIED, ZERO)),)  # fmt: skip
    found: dict[FinancialYear | None, list[PeriodAmount]] = defaultdict(list)
    for one in once:
        found[year_of(one)].append(one)
    return tuple(
        InYear(year, None, _sum(one.total for one in rows), _assured(rows).get(Assurance.VERIFIED, ZERO))
        for year, rows in found.items()
    )


def _single(line: PositionLine, once: list[PeriodAmount], course: Course) -> FinancialYear | None:
    if course.method is not Method.DUE:
        return None
    planned = [one for one in line.periods if is_one_off(one) and one.standing is Standing.PLANNED]
    years = {year_of(one) for one in (*once, *planned)}
    return years.pop() if len(years) == 1 else None


def _verified(results: list[PeriodAmount]) -> dict[FinancialYear | None, Money]:
    found: dict[FinancialYear | None, Money] = defaultdict(lambda: ZERO)
    for one in results:
        if one.assurance is Assurance.VERIFIED:
            found[year_of(one)] += one.total
    return found


def _assured(results: list[PeriodAmount]) -> dict[Assurance, Money]:
    found: dict[Assurance, Money] = {}
    for one in results:
        found[one.assurance] = found.get(one.assurance, ZERO) + one.total
    return found


def _ahead(course: Course, until: date, horizon: date) -> Money:
    """What is planned after ``until``; nought where no plan can be told."""
    return (course.to(horizon) or ZERO) - (course.to(until) or ZERO)


def _sum(amounts: Iterable[Money]) -> Money:
    return sum(amounts, start=ZERO)
