"""What a case is held to: its baselines, what is expected now, and when that is beyond tolerance. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from concordat.calculations.predictions import Change, beyond
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Figure, FigureState

# Where a case states none: costs may come to 110 percent before they are red (product.md, RAG derived).
COST_TOLERANCE = 10
BENEFIT_TOLERANCE = 5


class PlanKind(StrEnum):
    """A baseline is what a case is held to; a forecast is what is expected now and moves no baseline."""

    BASELINE = "baseline"
    FORECAST = "forecast"


class Head(StrEnum):
    """What the money of a case is."""

    COST = "cost"
    SET_UP = "set_up"
    BENEFIT = "benefit"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"cost": "Whole cost", "set_up": "Set-up cost", "benefit": "Benefit a year"}[self.value]


Figures = Mapping[Head, Figure]


@dataclass(frozen=True, slots=True)
class Plan:
    """The figures of a case with its dates, and the tolerance of each side in percent (None: none stated)."""

    figures: Figures
    starts: PreciseDate | None = None
    live: PreciseDate | None = None
    cost_tolerance: int | None = None
    benefit_tolerance: int | None = None


@dataclass(frozen=True, slots=True)
class Breach:
    """A figure that is beyond what was tolerated."""

    head: Head
    baseline: Figure
    now: Figure
    change: Change
    tolerance: int
    stated: bool

    def words(self) -> str:
        """“Set-up cost: £16,000,000 is +166.7% against the baseline of £6,000,000; tolerance 10%: breached”."""
        whose = "" if self.stated else " (none is stated: the house's)"
        return (
            f"{self.head.words}: {self.now.shown()} is {self.change.words()} against the baseline of "
            f"{self.baseline.shown()}; tolerance {self.tolerance}%{whose}: breached"
        )


def breaches(baseline: Plan, now: Plan) -> list[Breach]:
    """Costs that are surely more, and benefits surely less, than the baseline tolerates; bounds are kept.

    (now - baseline) / baseline against the tolerance in percent. What either does not state breaches nothing.
    """
    found = []
    for head in Head:
        if head not in baseline.figures or head not in now.figures:
            continue
        over = head is not Head.BENEFIT
        stated = baseline.cost_tolerance if over else baseline.benefit_tolerance
        tolerance = stated if stated is not None else (COST_TOLERANCE if over else BENEFIT_TOLERANCE)
        before, after = baseline.figures[head], now.figures[head]
        change = beyond(before, after, tolerance, over=over)
        if change:
            found.append(Breach(head, before, after, change, tolerance, stated is not None))
    return found


def check_plan(plan: Plan) -> None:
    """A plan states a figure or a date; tolerances are 0 to 100 percent; it is not live before it starts."""
    stated = [one for one in plan.figures.values() if one.state is not FigureState.NOT_STATED]
    if not (stated or plan.starts or plan.live):
        raise RuleBroken("Give a figure or a date of the case.", field="benefit")
    for name in ("cost_tolerance", "benefit_tolerance"):
        if not 0 <= (getattr(plan, name) or 0) <= 100:
            raise RuleBroken("Give the tolerance in percent, from 0 to 100.", field=name)
    if plan.starts and plan.live and plan.live.last < plan.starts.first:
        raise RuleBroken("It cannot be live before it starts.", field="live")


def check_rebaseline(earlier: int, reason: str) -> None:
    """Every baseline after the first says why the one before no longer holds."""
    if earlier and not 3 <= len(reason.strip()) <= 500:
        raise RuleBroken("Say in 3 to 500 characters why the baseline moves; the earlier one is kept.", field="reason")
