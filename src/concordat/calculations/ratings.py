"""RAG derived from figures, to stand beside the RAG that a paper declares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from concordat.kernel.money import Money
from concordat.kernel.periods import month_end, month_start
from concordat.kernel.rag import RATED, Colour, Dimension


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Settings of an alliance: percents, and the months that a milestone may slip before it is red."""

    achieved_green: int = 95
    achieved_amber: int = 80
    spend_green: int = 100
    spend_amber: int = 110
    slip_amber_months: int = 3
    measures_green: int = 95
    measures_amber: int = 80


DEFAULT = Thresholds()


@dataclass(frozen=True, slots=True)
class MilestoneDates:
    """When a milestone was planned, is now expected, and was reached."""

    baseline: date
    forecast: date | None = None
    actual: date | None = None


def savings_rating(achieved: Money | None, plan: Money | None, thresholds: Thresholds = DEFAULT) -> Colour:
    """Achieved / plan to date >= 95% green, >= 80% amber, else red (product.md, RAG derived).

    Exact pence are compared. Not stated where either is unknown or nothing was planned by then.
    """
    if achieved is None or plan is None or plan.pence <= 0:
        return Colour.NOT_STATED
    return _at_least(achieved.pence, plan.pence, thresholds.achieved_green, thresholds.achieved_amber)


def costs_rating(spend: Money | None, budget: Money | None, thresholds: Thresholds = DEFAULT) -> Colour:
    """Spend <= 100% of budget green, <= 110% amber, else red (product.md, RAG derived).

    Exact pence are compared. Not stated where either is unknown.
    """
    if spend is None or budget is None:
        return Colour.NOT_STATED
    if spend.pence * 100 <= budget.pence * thresholds.spend_green:
        return Colour.GREEN
    return Colour.AMBER if spend.pence * 100 <= budget.pence * thresholds.spend_amber else Colour.RED


def time_rating(milestones: Iterable[MilestoneDates], as_at: date, thresholds: Thresholds = DEFAULT) -> Colour:
    """The worst milestone: no slip green, slip <= 3 months amber, else red (product.md, RAG derived).

    Overdue without a forecast is red; a forecast that has itself passed unreached is no forecast.
    Without milestones, not stated.
    """
    found = {_slip_rating(milestone, as_at, thresholds) for milestone in milestones}
    return next((colour for colour in (Colour.RED, Colour.AMBER, Colour.GREEN) if colour in found), Colour.NOT_STATED)


def benefits_rating(on_target: int, measures: int, thresholds: Thresholds = DEFAULT) -> Colour:
    """Measures on target / measures >= 95% green, >= 80% amber, else red (product.md, RAG derived).

    None set: not stated.
    """
    if measures == 0:
        return Colour.NOT_STATED
    return _at_least(on_target, measures, thresholds.measures_green, thresholds.measures_amber)


def overall_rating(dimensions: Mapping[Dimension, Colour]) -> Colour:
    """Two red, or costs or savings red: red; one red or two amber: amber; else green (product.md, RAG derived).

    "To be determined" counts as amber; "not applicable" and "not stated" are left out; none left, not stated. A
    declared overall in ``dimensions`` is left out too: it is what this is compared with.
    """
    rated = {name: colour for name, colour in dimensions.items() if name is not Dimension.OVERALL and colour in RATED}
    if not rated:
        return Colour.NOT_STATED
    red = {name for name, colour in rated.items() if colour is Colour.RED}
    amber = [name for name, colour in rated.items() if colour in (Colour.AMBER, Colour.TO_BE_DETERMINED)]
    if len(red) >= 2 or red & {Dimension.COSTS, Dimension.SAVINGS}:
        return Colour.RED
    return Colour.AMBER if red or len(amber) >= 2 else Colour.GREEN


def _at_least(part: int, whole: int, green: int, amber: int) -> Colour:
    if part * 100 >= whole * green:
        return Colour.GREEN
    return Colour.AMBER if part * 100 >= whole * amber else Colour.RED


def _slip_rating(milestone: MilestoneDates, as_at: date, thresholds: Thresholds) -> Colour:
    expected = milestone.actual or milestone.forecast or milestone.baseline
    if milestone.actual is None and expected < as_at:
        return Colour.RED
    if expected <= milestone.baseline:
        return Colour.GREEN
    return Colour.AMBER if expected <= _later(milestone.baseline, thresholds.slip_amber_months) else Colour.RED


def _later(day: date, months: int) -> date:
    """The same day some months on; the month's last where it has no such day."""
    first = month_start(day.year, day.month + months)
    return first.replace(day=min(day.day, month_end(first.year, first.month).day))
