"""From the plan to what was achieved, step by step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from concordat.kernel.money import ZERO, Money


@dataclass(frozen=True, slots=True)
class Course:
    """One line: its plan to date, None where none was made; what it achieved; and what was achieved and taken back.

    ``reversed`` is nought or more. ``achieved`` is what still stands, nought where all of it was taken back.
    """

    plan: Money | None
    achieved: Money
    reversed: Money = ZERO


@dataclass(frozen=True, slots=True)
class Waterfall:
    """Plan - slippage + new - reversed = achieved, to the penny; no step is below nought unless an amount is."""

    plan: Money
    slippage: Money
    new: Money
    reversed: Money
    achieved: Money


def waterfall(courses: Iterable[Course]) -> Waterfall:
    """Plan, slippage, new, reversed and achieved of some lines (product.md, Savings against plan).

    The plan is that to the day of each line's result. What a line had achieved before anything was taken back is set
    against its plan: what it lacks is slippage; what it has beyond its plan, or without one, is new. What was taken
    back is reversed. A line whose result is not known is no course: name it beside, for it is neither slipped nor
    nought. Raises ValueError where an amount taken back is below nought.
    """
    plan = slippage = new = back = achieved = ZERO
    for one in courses:
        if one.reversed < ZERO:
            raise ValueError(f"{one.reversed} was taken back")
        planned = one.plan or ZERO
        beyond = one.achieved + one.reversed - planned
        plan, achieved, back = plan + planned, achieved + one.achieved, back + one.reversed
        new += max(beyond, ZERO)
        slippage += max(-beyond, ZERO)
    return Waterfall(plan, slippage, new, back, achieved)
