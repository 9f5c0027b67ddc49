"""Which tolerances a portfolio breaks, from records that queries gave. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from concordat.calculations.exceptions import (
    costs_exception,
    overdue_exception,
    savings_exception,
    since,
    slip_exception,
)
from concordat.calculations.ratings import Thresholds
from concordat.kernel.dates import day_words
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.benefits.rules import EntryKind
from concordat.registers.delivery.records import MilestoneRecord, StatusRecord
from concordat.reporting.portfolio.money.courses import Method
from concordat.reporting.portfolio.money.records import Standings
from concordat.reporting.portfolio.money.standings import LineStanding

# What is tolerated of a collaboration, by its key.
Limits = Callable[[str], Thresholds]


@dataclass(frozen=True, slots=True)
class Breach:
    """A tolerance of a collaboration (its key) that is broken: by how much in words, and since when, if known.

    ``declared``: that its colour was declared red is all that says so.
    """

    collaboration: str
    dimension: Dimension
    words: str
    since: date | None = None
    declared: bool = False


@dataclass(frozen=True, slots=True)
class ExceptionRecord:
    """A breach as the exception report shows it, beside the colour that is declared; not stated where none is."""

    breach: Breach
    name: str
    declared: Colour
    declared_on: date | None


def money_breaches(found: Standings, limits: Limits) -> list[Breach]:
    """Savings below plan to date, or costs over budget, over the lines of a collaboration that have both.

    Non-cashable savings, and those in real prices, are never added to others, so they are left out.
    """
    lines: dict[str, list[LineStanding]] = defaultdict(list)
    for line in found.lines:
        if line.key.collaboration and line.compared:
            lines[line.key.collaboration].append(line)
    costs = found.told.kind is EntryKind.COST
    rule = costs_exception if costs else savings_exception
    dimension = Dimension.COSTS if costs else Dimension.SAVINGS
    told = {
        key: rule(
            _added(line.achieved for line in both),
            _added(_budget(line) if costs else line.plan for line in both),
            limits(key),
        )
        for key, both in lines.items()
    }
    return [Breach(key, dimension, words) for key, words in told.items() if words]


def _budget(line: LineStanding) -> Money | None:
    """What may be spent: of a year that a budget names all of it, since nobody has said that it is spent evenly."""
    years = [one.year for one in line.years if one.year is not None and one.achieved is not None]
    if line.course.method is not Method.YEARS or not years:
        return line.plan
    return _added(line.course.years.get(year) for year in years)


def time_breaches(milestones: Iterable[MilestoneRecord], as_at: date, limits: Limits) -> list[Breach]:
    """Milestones to come that slip beyond the tolerance or whose day has passed; those no longer planned are not."""
    return [breach for one in milestones if (breach := _time_breach(one, as_at, limits(one.collaboration)))]


def red_breaches(history: Iterable[StatusRecord]) -> list[Breach]:
    """Dimensions whose last declared colour is red, since the first of the unbroken run. ``history``: oldest first."""
    told: dict[tuple[str, Dimension], list[StatusRecord]] = defaultdict(list)
    for status in history:
        told[status.collaboration, status.dimension].append(status)
    return [
        Breach(key, dimension, _red_words(rows[-1]), _red_since(rows), declared=True)
        for (key, dimension), rows in told.items()
        if rows[-1].colour is Colour.RED
    ]


def without_repeats(breaches: Iterable[Breach]) -> list[Breach]:
    """Each breach by figures; a declared red only where no figure of its dimension says it with the amount."""
    found = list(breaches)
    figured = {(one.collaboration, one.dimension) for one in found if not one.declared}
    return [one for one in found if not one.declared or (one.collaboration, one.dimension) not in figured]


def _red_since(rows: Iterable[StatusRecord]) -> date | None:
    return since((row.reported_on, row.colour is Colour.RED) for row in rows)


def _red_words(status: StatusRecord) -> str:
    on = f" on {day_words(status.reported_on)}" if status.reported_on else ""
    return f"declared red{on}"


def _time_breach(one: MilestoneRecord, as_at: date, thresholds: Thresholds) -> Breach | None:
    if one.actual is not None or one.dropped:
        return None
    slipped = _slipped(one, thresholds)
    if slipped:
        prefixes = [replace(one, reports=one.reports[: place + 1]) for place in range(len(one.reports))]
        first = since((early.last.reported_on, bool(_slipped(early, thresholds))) for early in prefixes)
        return Breach(one.collaboration, Dimension.TIME, slipped, first)
    due = one.forecast or one.baseline
    words = overdue_exception(one.what, due, as_at) if due and one.overdue(as_at) else ""
    return Breach(one.collaboration, Dimension.TIME, words, due.last + timedelta(days=1)) if words and due else None


def _slipped(one: MilestoneRecord, thresholds: Thresholds) -> str:
    return slip_exception(one.what, one.slip, one.forecast, thresholds) if one.actual is None else ""


def _added(amounts: Iterable[Money | None]) -> Money:
    return Money(sum(amount.pence for amount in amounts if amount is not None))
