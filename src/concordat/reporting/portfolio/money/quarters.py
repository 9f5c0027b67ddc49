"""The plan as it adds up over the quarters, with what each partner had achieved by each. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from concordat.calculations.profiles import Quarter
from concordat.kernel.money import ZERO, Money
from concordat.registers.benefits.records import EntryRecord, LineKey
from concordat.registers.benefits.rules import added
from concordat.reporting.portfolio.money.behind import key_of
from concordat.reporting.portfolio.money.records import MoneyView
from concordat.reporting.portfolio.money.standings import LineStanding, ResultBy

MOST = 40  # quarters that are drawn, the last ones


@dataclass(frozen=True, slots=True)
class ByQuarter:
    """At the end of one quarter: the plan of all lines from their starts, and what each partner had achieved.

    A partner that told of no result in the quarter is not in ``achieved``: what it had is not known, never nought.
    """

    quarter: Quarter
    plan: Money | None
    achieved: dict[str, Money]


def by_quarter(view: MoneyView, told: Iterable[EntryRecord]) -> list[ByQuarter]:
    """Quarter by quarter to the last result (to the day where there is none), for the lines in the totals of a view.

    ``told`` are the standing figures to date: the latest of a line by a quarter's end counts. The last quarter is
    drawn to the day of the view where that is before its end, and a plan no further than the result of its line.
    """
    results = _results(view.lines, told)
    return [ByQuarter(one, _plan(view, one), _by_then(results, one)) for one in _quarters(view, results)]


Results = dict[LineKey, list[tuple[date, Money]]]


def _results(lines: Sequence[LineStanding], told: Iterable[EntryRecord]) -> Results:
    """What had been achieved in all by each day that a result runs to, by line, oldest first."""
    to_date: dict[LineKey, list[tuple[date, Money]]] = defaultdict(list)
    for entry in told:
        end = entry.until.last if entry.until else entry.reported_on
        if end is not None and entry.figure.amount is not None and not entry.aside:
            to_date[key_of(entry)].append((end, entry.figure.amount))
    found: Results = {}
    for line in lines:
        if line.result_by is ResultBy.TO_DATE and line.achieved is not None:
            earlier = [one for one in to_date[line.key] if one[0] < line.until]
            found[line.key] = [*sorted(earlier, key=lambda one: one[0]), (line.until, line.achieved)]
        elif line.result_by is ResultBy.YEARS:
            found[line.key] = _over_years(line)
    return found


def _over_years(line: LineStanding) -> list[tuple[date, Money]]:
    total, found = ZERO, []
    for one in line.years:
        if one.year is not None and one.achieved is not None:
            total += one.achieved
            found.append((min(one.year.last_day, line.until), total))
    return found


def _plan(view: MoneyView, quarter: Quarter) -> Money | None:
    """Each line's plan no further than its result, so that the last quarter has the plan to date of the view."""
    return added(line.plan_by(min(quarter.last_day, view.day)) for line in view.lines)


def _quarters(view: MoneyView, results: Results) -> list[Quarter]:
    days = [day for some in results.values() for day, _ in some]
    days += [line.until for line in view.lines if line.plan is not None]
    starts = [line.course.started for line in view.lines if line.course.started is not None]
    if not starts and not days:
        return []
    first, last = Quarter.containing(min([*starts, *days])), Quarter.containing(max(days, default=view.day))
    found, day = [], first.first_day
    while day <= last.last_day:
        found.append(Quarter.containing(day))
        day = date(day.year + (day.month + 3 > 12), (day.month + 2) % 12 + 1, 1)
    return found[-MOST:]


def _by_then(results: Results, quarter: Quarter) -> dict[str, Money]:
    """By partner: the latest told by the end of the quarter, where at least one line was told of in it."""
    found: dict[str, Money] = {}
    fresh: set[str] = set()
    for key, some in results.items():
        known = [(day, amount) for day, amount in some if day <= quarter.last_day]
        if known:
            found[key.organisation] = found.get(key.organisation, ZERO) + known[-1][1]
        if any(day >= quarter.first_day for day, _ in known):
            fresh.add(key.organisation)
    return {body: amount for body, amount in found.items() if body in fresh}
