"""RAG derived from figures, to stand beside the RAG that a paper declares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from concordat.calculations.slips import months_on, slip_months
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
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


# A rating speaks for one period, a quarter: after that it is stale.
FRESH_MONTHS = 3


@dataclass(frozen=True, slots=True)
class MilestoneDates:
    """When a milestone was planned, is now expected, and was reached; None where it is not known.

    ``open_ended``: its forecast was taken back ("to be confirmed"), so that the baseline is not expected either.
    """

    baseline: PreciseDate | None
    forecast: PreciseDate | None = None
    actual: PreciseDate | None = None
    what: str = ""
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Reasoned:
    """A derived colour, and why in words: a sentence without its full stop."""

    colour: Colour
    reason: str


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


def time_rating(milestones: Iterable[MilestoneDates], as_at: date, thresholds: Thresholds = DEFAULT) -> Reasoned:
    """The worst milestone: no slip green, slip <= 3 months amber, else red (product.md, RAG derived).

    Overdue without a forecast is red; a forecast that has itself passed unreached is no forecast. A slip counts from
    the baseline in force. Not stated without milestones, or where none has the dates to tell.
    """
    rated = [(_time_colour(one, as_at, thresholds), one) for one in milestones]
    for colour in (Colour.RED, Colour.AMBER):
        worst = [one for found, one in rated if found is colour]
        if worst:
            first = max(worst, key=lambda one: (_overdue(one, as_at), _slip(one) or 0))
            more = f", and {len(worst) - 1} more of the same colour" if len(worst) > 1 else ""
            return Reasoned(colour, f"{_time_words(first, as_at)}{more}")
    on_time = sum(found is Colour.GREEN for found, _ in rated)
    if not on_time:
        return Reasoned(Colour.NOT_STATED, "")
    return Reasoned(Colour.GREEN, f"no slip in {on_time} milestone{'' if on_time == 1 else 's'}")


def stale(reported_on: date | None, on: date) -> bool:
    """Whether a rating is older than the one period, a quarter, that it speaks for (product.md, Reporting period).

    ``reported_on`` is the day it was declared, None when not known: then nobody can call it stale. ``on`` is the day
    that it is looked at.
    """
    return reported_on is not None and months_on(reported_on, FRESH_MONTHS) < on


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


def _overdue(one: MilestoneDates, as_at: date) -> bool:
    due = one.forecast or one.baseline
    return one.actual is None and due is not None and due.last < as_at


def _slip(one: MilestoneDates) -> int | None:
    expected = one.actual or one.forecast or (None if one.open_ended else one.baseline)
    return slip_months(one.baseline, expected) if one.baseline and expected else None


def _time_colour(one: MilestoneDates, as_at: date, thresholds: Thresholds) -> Colour:
    months = _slip(one)
    if _overdue(one, as_at):
        return Colour.RED
    if months is None:
        return Colour.NOT_STATED
    if months <= 0:
        return Colour.GREEN
    return Colour.AMBER if months <= thresholds.slip_amber_months else Colour.RED


def _time_words(one: MilestoneDates, as_at: date) -> str:
    due = one.forecast or one.baseline
    if _overdue(one, as_at) and due:
        return f"“{one.what}” was due {due.words()} and has no later forecast"
    expected, months = one.actual or one.forecast, _slip(one) or 0
    told = f"{'was reached' if one.actual else 'is forecast'} {expected.words()}" if expected else ""
    planned = f" ({one.baseline.words()})" if one.baseline else ""
    return f"“{one.what}” {told}, {months} month{'' if months == 1 else 's'} after its baseline{planned}"
