"""ROADS: how each subject of a return goes into its register, and how it leaves it where it was withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from concordat.kernel.references import RecordRef
from concordat.review.returns.lines import Act, Line
from concordat.review.returns.records import Taken
from concordat.review.returns.roads import issues, milestones, money, ratings, risks, states
from concordat.review.returns.rules import Subject


@dataclass(frozen=True, slots=True)
class Road:
    """``take`` puts a line into its register; ``withdraw`` takes back what a corrected return no longer says."""

    take: Callable[[Line], Taken]
    withdraw: Callable[[Act, RecordRef], RecordRef]


ROADS: dict[Subject, Road] = {
    Subject.RATING: Road(ratings.take, ratings.withdraw),
    Subject.STATE: Road(states.take, states.withdraw),
    Subject.MONEY: Road(money.take, money.withdraw),
    Subject.RISK: Road(risks.take, risks.withdraw),
    Subject.MILESTONE: Road(milestones.take, milestones.withdraw),
    Subject.ISSUE: Road(issues.take, issues.withdraw),
}
