"""How a plan to date is reckoned, part by part, so that a workbook can reckon it anew. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from concordat.calculations.savings import plan_to_date
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear, whole_months
from concordat.reporting.portfolio.money.behind import Behind, Role
from concordat.reporting.portfolio.money.courses import Method, months_of
from concordat.reporting.portfolio.money.standings import LineStanding

DUE, NOT_DUE = "one-off", "not yet due"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One part of a plan to date: ``amount`` of a year x months / 12, less the same for the months ``before``.

    ``months`` is None where the amount counts whole: a one-off that is due, or what a profile gives.
    """

    part: str
    amount: Money
    months: int | None
    before: int
    value: Money


def plan_rows(line: LineStanding) -> list[PlanRow]:
    """The parts of a line's plan to date, which sum to it; none where no plan can be told."""
    course = line.course
    if line.plan is None:
        return []
    if course.method is Method.PROFILE:
        return [PlanRow(Method.PROFILE, line.plan, None, 0, line.plan)]
    if course.method is Method.DUE:
        return [PlanRow(DUE, line.plan, None, 0, line.plan)]
    return [row for first, last in line.windows for row in _parts(line, first, last)]


def part_of(one: Behind, line: LineStanding) -> str:
    """The part of the plan that an entry belongs to; "" for a result."""
    if one.role is not Role.PLAN:
        return ""
    if line.course.method is Method.MONTHS:
        return "" if one.part is None else f"estimate {one.part + 1}"
    if one.entry.since is None:
        return ""
    if line.course.method is Method.YEARS:
        return f"year {FinancialYear.containing(one.entry.since.first)}"
    return DUE if one.entry.since.last <= line.until else NOT_DUE


def _parts(line: LineStanding, first: date | None, last: date) -> Iterator[PlanRow]:
    eve = first - timedelta(days=1) if first else None
    for place, part in enumerate(line.course.parts, 1):
        if part.start is not None:
            yield _row(f"estimate {place}", part.annual, months_of(part, last), months_of(part, eve) if eve else 0)
    for year, amount in line.course.years.items():
        months = min(12, whole_months(year.first_day, last)) if last >= year.first_day else 0
        before = min(12, whole_months(year.first_day, eve)) if eve and eve >= year.first_day else 0
        if months > before:
            yield _row(f"year {year}", amount, months, before)


def _row(part: str, amount: Money, months: int, before: int) -> PlanRow:
    value = plan_to_date(amount, months) - (plan_to_date(amount, before) if before else ZERO)
    return PlanRow(part, amount, months, before, value)
