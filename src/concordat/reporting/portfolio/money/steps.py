"""The waterfall of a view: from its plan, over what slipped, came new and was taken back, to what it achieved. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from concordat.calculations.waterfall import Course, Waterfall, waterfall
from concordat.kernel.money import ZERO, Money
from concordat.registers.benefits.records import EntryRecord, LineKey
from concordat.registers.benefits.rules import Recurrence
from concordat.reporting.portfolio.money.behind import key_of
from concordat.reporting.portfolio.money.records import MoneyView
from concordat.reporting.portfolio.money.standings import LineStanding


@dataclass(frozen=True, slots=True)
class Steps:
    """The waterfall, and beside it what it cannot hold.

    ``unknown`` are lines with a plan and no result: neither slipped nor nought. ``no_start`` are lines whose plan
    cannot be told to a day: their result counts as new, which the page says.
    """

    waterfall: Waterfall
    lines: int
    unknown: tuple[LineStanding, ...]
    no_start: tuple[LineStanding, ...]


def steps_of(view: MoneyView, taken: Iterable[EntryRecord]) -> Steps:
    """The lines in the totals of a view as a waterfall; ``taken`` are the results that were reversed by its day.

    Of a line told to date the reversed amount is that by which the highest figure taken back stood above what stands
    now; of amounts of years and one-offs it is their sum.
    """
    back = _by_line(taken)
    apart = {one.key for one in view.apart}
    courses, unknown = [], []
    for line in view.lines:
        reversed_ = _reversed(back.pop(line.key, []), line.achieved or ZERO)
        if line.achieved is None and reversed_ == ZERO:
            unknown.append(line)
        else:
            courses.append(Course(line.plan, line.achieved or ZERO, reversed_))
    gone = [_reversed(rows, ZERO) for key, rows in back.items() if not key.apart and key not in apart]
    courses += [Course(None, ZERO, amount) for amount in gone]
    return Steps(
        waterfall(courses), len(courses), tuple(one for one in unknown if one.plan is not None),
        tuple(one for one in view.lines if one.course.unknown and one.achieved is not None),
    )  # fmt: skip


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
