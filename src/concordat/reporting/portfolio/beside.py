"""Derived ratings and sums beside what was declared. Pure: from records that queries gave."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from concordat.calculations.ratings import MilestoneDates, Reasoned, overall_rating, savings_rating, time_rating
from concordat.kernel.figures import FigureState
from concordat.kernel.money import Money
from concordat.kernel.rag import RATED, Colour, Dimension
from concordat.registers.delivery.records import MilestoneRecord, StatusRecord
from concordat.reporting.portfolio.money.records import Standings
from concordat.reporting.portfolio.money.standings import LineStanding
from concordat.reporting.portfolio.records import MoneySaid, Ratings


def ratings_beside(
    declared: list[StatusRecord], money: dict[str, MoneySaid], time: Mapping[str, Reasoned], on: date
) -> dict[str, Ratings]:
    """Declared ratings with the derived ones beside them, as looked at ``on`` a day.

    Savings are derived from the lines that have both a result and a plan to date, time from the milestones; overall
    from the declared dimensions.
    """
    by_key: dict[str, dict[Dimension, StatusRecord]] = defaultdict(dict)
    for status in declared:
        by_key[status.collaboration][status.dimension] = status
    found: dict[str, Ratings] = {}
    for key in {*by_key, *money, *time}:
        said = money.get(key, MoneySaid())
        derived = {
            Dimension.OVERALL: _overall({dimension: status.colour for dimension, status in by_key[key].items()}),
            Dimension.TIME: time.get(key, Reasoned(Colour.NOT_STATED, "")),
            Dimension.SAVINGS: Reasoned(said.rating, said.reason),
        }
        stated = {dimension: one for dimension, one in derived.items() if one.colour is not Colour.NOT_STATED}
        if by_key[key] or stated:
            found[key] = Ratings(
                declared=dict(by_key[key]), on=on,
                derived={dimension: one.colour for dimension, one in stated.items()},
                reasons={dimension: one.reason for dimension, one in stated.items()},
            )  # fmt: skip
    return found


def time_of(milestones: Iterable[MilestoneRecord], on: date) -> dict[str, Reasoned]:
    """The derived rating of time of each collaboration that has milestones; those no longer planned are left out."""
    dates: dict[str, list[MilestoneDates]] = defaultdict(list)
    for one in milestones:
        if not one.dropped:
            back = one.forecast_state is FigureState.TO_BE_CONFIRMED
            dates[one.collaboration].append(MilestoneDates(one.baseline, one.forecast, one.actual, one.what, back))
    return {key: time_rating(found, on) for key, found in dates.items()}


def _overall(colours: Mapping[Dimension, Colour]) -> Reasoned:
    parts = [
        f"{dimension} {colours[dimension].word.lower()}"
        for dimension in Dimension
        if dimension is not Dimension.OVERALL and colours.get(dimension) in RATED
    ]
    return Reasoned(overall_rating(colours), ", ".join(parts))


def money_of(found: Standings) -> dict[str, MoneySaid]:
    """Lines added up by collaboration; those that stand apart, such as non-cashable ones, are never added to them.

    The rating compares only lines that have both a plan to date and a result.
    """
    lines: dict[str, list[LineStanding]] = defaultdict(list)
    for line in found.lines:
        if line.key.collaboration:
            lines[line.key.collaboration].append(line)
    unknowns: Counter[str | None] = Counter()
    for left in found.told.left_sums:
        unknowns[left.collaboration] += left.entries if left.unknown else 0
    return {
        key: MoneySaid(
            plan=_added(line.plan for line in lines[key]),
            achieved=_added(line.achieved for line in lines[key]),
            rating=_rating(lines[key]).colour,
            reason=_rating(lines[key]).reason,
            unknowns=unknowns[key],
        )
        for key in {*lines, *(key for key, number in unknowns.items() if key and number)}
    }


def _rating(lines: list[LineStanding]) -> Reasoned:
    both = [line for line in lines if line.compared]
    achieved, plan = _added(line.achieved for line in both), _added(line.plan for line in both)
    colour = savings_rating(achieved, plan)
    if achieved is None or plan is None or colour is Colour.NOT_STATED:
        return Reasoned(colour, "")
    percent = Decimal(achieved.pence * 100) / plan.pence
    return Reasoned(colour, f"{achieved.exact()} achieved of {plan.exact()} planned to date, {percent:.1f}%")


def _added(amounts: Iterable[Money | None]) -> Money | None:
    known = [amount.pence for amount in amounts if amount is not None]
    return Money(sum(known)) if known else None
