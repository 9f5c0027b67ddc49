"""The waterfall of a view: from its plan, over what slipped, came new and was taken back, to what it achieved. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from concordat.calculations.waterfall import Course, Waterfall, waterfall
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.records import EntryRecord, LineKey
from concordat.registers.benefits.rules import Recurrence
from concordat.reporting.portfolio.money.behind import key_of
from concordat.reporting.portfolio.money.records import MoneyView
from concordat.reporting.portfolio.money.standings import LineStanding, ResultBy


@dataclass(frozen=True, slots=True)
class Steps:
    """The waterfall, and beside it what it cannot hold.

    ``plan_of_gone`` is the part of its plan that is of years whose results were all taken back: the position, which has
    no result to set it against, does not compare it.
    ``unknown`` are lines with a plan and no result: neither slipped nor nought. ``no_start`` are lines whose plan
    cannot be told to a day: their result counts as new, which the page says.
    """

    waterfall: Waterfall
    plan_of_gone: Money
    unknown: tuple[LineStanding, ...]
    no_start: tuple[LineStanding, ...]


def steps_of(view: MoneyView, taken: Iterable[EntryRecord]) -> Steps:
    """The lines in the totals of a view as a waterfall; ``taken`` are the results that were reversed by its day.

    Of a line told to date the reversed amount is that by which the highest figure taken back stood above what stands
    now; of amounts of years and one-offs it is their sum.
    """
    back = _by_line(taken)
    apart = {one.key for one in view.apart}
    courses: list[Course] = []
    gone: list[Course] = []
    unknown: list[LineStanding] = []
    for line in view.lines:
        inside, outside = _parted(line, back.pop(line.key, []))
        if line.achieved is not None:
            courses.append(Course(line.plan, line.achieved, _reversed(inside, line.achieved)))
        elif not outside and line.plan is not None:
            unknown.append(line)
        gone += _taken(line, outside)
    others = [_reversed(rows, ZERO) for key, rows in back.items() if not key.apart and key not in apart]
    gone += [Course(None, ZERO, amount) for amount in others]
    return Steps(
        waterfall([*courses, *gone]), sum((one.plan for one in gone if one.plan), start=ZERO), tuple(unknown),
        tuple(one for one in view.lines if one.course.unknown and one.achieved is not None),
    )  # fmt: skip


Rows = list[EntryRecord]


def _parted(line: LineStanding, rows: Rows) -> tuple[Rows, Rows]:
    """What was taken back of the result that stands, and of days or years of which no result stands any more."""
    if line.achieved is None:
        return [], rows
    if line.result_by is not ResultBy.YEARS:
        return rows, []
    told = {one.year for one in line.years}
    inside = [one for one in rows if one.since is None or FinancialYear.containing(one.since.first) in told]
    return inside, [one for one in rows if one not in inside]


def _taken(line: LineStanding, rows: Rows) -> list[Course]:
    """Results of which nothing stands: against the plan of their years, or the plan to the last day that they told."""
    if not rows:
        return []
    to_date = [one for one in rows if one.recurrence is Recurrence.CUMULATIVE]
    if to_date:
        ends = [one.until.last if one.until else one.reported_on for one in to_date]
        until = max((end for end in ends if end is not None), default=line.until)
        return [Course(line.course.to(until), ZERO, _reversed(to_date, ZERO))]
    years: dict[FinancialYear | None, Rows] = defaultdict(list)
    for one in rows:
        years[FinancialYear.containing(one.since.first) if one.since else None].append(one)
    return [
        Course(line.course.between(year.first_day, year.last_day) if year else None, ZERO, _reversed(some, ZERO))
        for year, some in years.items()
    ]


def _by_line(taken: Iterable[EntryRecord]) -> dict[LineKey, list[EntryRecord]]:
    found: dict[LineKey, list[EntryRecord]] = defaultdict(list)
    for one in taken:
        if one.figure.amount is not None and len(one.organisations) == 1:
            found[key_of(one)].append(one)
    return found


def _reversed(rows: Sequence[EntryRecord], achieved: Money) -> Money:
    amounts = [(one.recurrence, one.figure.amount) for one in rows if one.figure.amount is not None]
    to_date = [amount for how, amount in amounts if how is Recurrence.CUMULATIVE]
    if to_date:
        return max(max(to_date) - achieved, ZERO)
    return max(sum((amount for _, amount in amounts), start=ZERO), ZERO)
