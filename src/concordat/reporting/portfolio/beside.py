"""Derived ratings and sums beside what was declared. Pure: from records that queries gave."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from concordat.calculations.ratings import overall_rating, savings_rating
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.benefits.records import Position, PositionLine
from concordat.registers.delivery.records import StatusRecord
from concordat.reporting.portfolio.records import MoneySaid, Ratings


def ratings_beside(declared: list[StatusRecord], money: dict[str, MoneySaid]) -> dict[str, Ratings]:
    """Declared ratings with the derived ones beside them.

    Savings are derived from the lines that have both a result and a plan to date; overall from the declared dimensions.
    """
    by_key: dict[str, dict[Dimension, StatusRecord]] = defaultdict(dict)
    for status in declared:
        by_key[status.collaboration][status.dimension] = status
    found: dict[str, Ratings] = {}
    for key in {*by_key, *money}:
        said = money.get(key, MoneySaid())
        colours = {dimension: status.colour for dimension, status in by_key[key].items()}
        derived = {
            Dimension.OVERALL: overall_rating(colours),
            Dimension.SAVINGS: said.rating,
        }
        stated = {dimension: colour for dimension, colour in derived.items() if colour is not Colour.NOT_STATED}
        if by_key[key] or stated:
            found[key] = Ratings(dict(by_key[key]), stated)
    return found


def money_of(found: Position) -> dict[str, MoneySaid]:
    """Cashable and unclassified lines added up by collaboration; non-cashable ones are never added to them.

    The rating compares only lines that have both a plan to date and a result.
    """
    lines: dict[str, list[PositionLine]] = defaultdict(list)
    for line in found.lines:
        if line.key.collaboration and not line.key.non_cashable:
            lines[line.key.collaboration].append(line)
    unknowns = Counter(left.collaboration for left in found.unknowns)
    return {
        key: MoneySaid(
            plan=_added(line.plan for line in lines[key]),
            achieved=_added(line.achieved for line in lines[key]),
            rating=_rating(lines[key]),
            unknowns=unknowns[key],
        )
        for key in {*lines, *(k for k in unknowns if k)}
    }


def _rating(lines: list[PositionLine]) -> Colour:
    both = [line for line in lines if line.plan is not None and line.achieved is not None]
    return savings_rating(_added(line.achieved for line in both), _added(line.plan for line in both))


def _added(amounts: Iterable[Money | None]) -> Money | None:
    known = [amount.pence for amount in amounts if amount is not None]
    return Money(sum(known)) if known else None
