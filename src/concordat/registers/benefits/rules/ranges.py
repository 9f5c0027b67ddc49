"""What a range of a benefit, and an event that strikes several, may say; and what is simulated together. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from concordat.calculations.simulation import ThreePoint
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import Money
from concordat.registers.benefits.rules.kinds import BenefitKind, Budget, Reckoning

QUARTERS_A_YEAR = 4
MOST_PERCENT, MOST_QUARTERS, MOST_STRUCK = 1_000, 40, 60
Shares = tuple[int, int, int]
Amounts = tuple[Money, Money, Money]


class RangeBasis(StrEnum):
    """On what a range rests."""

    JUDGED = "judged"
    REFERENCE = "reference"
    WITHDRAWN = "withdrawn"

    @property
    def word(self) -> str:
        return {
            "judged": "Judged by somebody who knows it",
            "reference": "What earlier cases came to",
            "withdrawn": "Withdrawn: no range is known",
        }[self.value]


class EventState(StrEnum):
    """Where a shared event stands between what may happen and what is over."""

    OPEN = "open"
    HAPPENED = "happened"
    AVERTED = "averted"

    @property
    def word(self) -> str:
        return {"open": "May happen", "happened": "Has happened", "averted": "Can no longer happen"}[self.value]


EVENT_STATES: dict[EventState, frozenset[EventState]] = {
    EventState.OPEN: frozenset({EventState.HAPPENED, EventState.AVERTED}),
    EventState.HAPPENED: frozenset({EventState.OPEN, EventState.AVERTED}),
    EventState.AVERTED: frozenset({EventState.OPEN}),
}


@dataclass(frozen=True, slots=True)
class ToldRange:
    """Least, likeliest and most of one benefit, as money or in percent of its plan, and by how many quarters it may
    come later. Money is of a full year, of a one-off the whole, of named quarters their sum, as the profile's amount.

    ``judged_by`` is a role or a body, never a person's name. ``theme`` names what moves it together with others.
    """

    basis: RangeBasis
    judged_by: str
    judged_on: date
    amounts: Amounts | None = None
    shares: Shares | None = None
    delay: Shares | None = None
    theme: str = ""

    def factor(self, plan: Money) -> ThreePoint | None:
        """The range as a multiple of the plan's amount; None where it has none, or money stands beside no plan."""
        if self.shares is not None:
            low, likely, high = (share / 100 for share in self.shares)
        elif self.amounts is not None and plan.pence > 0:
            low, likely, high = (amount.pence / plan.pence for amount in self.amounts)
        else:
            return None
        return ThreePoint(low, likely, high)

    @property
    def late(self) -> ThreePoint | None:
        """The delay in years."""
        if self.delay is None or self.delay[2] == 0:
            return None
        low, likely, high = (quarters / QUARTERS_A_YEAR for quarters in self.delay)
        return ThreePoint(low, likely, high)


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """How likely an event is held to be, in percent, and how many percent of each benefit it then takes away."""

    state: EventState
    chance: int
    struck: tuple[tuple[str, int], ...]
    judged_by: str
    judged_on: date


def check_range(told: ToldRange, today: date) -> None:
    """A judged range has three points of one unit in order; others have none. All say who judged, and when."""
    check_judged(told.judged_by, told.judged_on, today)
    if len(told.theme.strip()) > 80:
        raise RuleBroken("Name the theme in at most 80 characters.", field="theme")
    if told.basis is not RangeBasis.JUDGED:
        if told.amounts is not None or told.shares is not None:
            raise RuleBroken("Only a judged range has amounts of its own.", field="basis")
    elif (told.amounts is None) is (told.shares is None):
        raise RuleBroken("Give the range as money or as percent of the plan, not as both.", field="low")
    if told.amounts is not None:
        _check_order([amount.pence for amount in told.amounts], "low")
    if told.shares is not None:
        _check_order(told.shares, "low", MOST_PERCENT)
    if told.delay is not None:
        _check_order(told.delay, "delay_low", MOST_QUARTERS)


def _check_order(points: Sequence[int], field: str, most: int | None = None) -> None:
    if points[0] < 0 or any(after < before for before, after in pairwise(points)):
        raise RuleBroken("Least, likeliest and most are nought or more, none below the one before it.", field=field)
    if most is not None and points[2] > most:
        raise RuleBroken(f"At most {most:,} can be given here.", field=field)


def check_judged(by: str, on: date, today: date) -> None:
    """Who judged it is told in 2 to 200 characters, and the day is not to come."""
    if not 2 <= len(by.strip()) <= 200:
        raise RuleBroken("Say which role or body judged it, in 2 to 200 characters.", field="judged_by")
    if on > today:
        raise RuleBroken("Nobody can have judged it on a day that is still to come.", field="judged_on")


def check_event_title(title: str) -> None:
    """An event has a name of 2 to 200 characters."""
    if not 2 <= len(title.strip()) <= 200:
        raise RuleBroken("Say in 2 to 200 characters what may happen.", field="title")


def check_event(told: ToldEvent, today: date) -> None:
    """A chance from 1 to 99 percent while it is open; each benefit once, and 1 to 100 percent of it lost."""
    check_judged(told.judged_by, told.judged_on, today)
    if told.state is EventState.OPEN and not 1 <= told.chance <= 99:
        raise RuleBroken("The chance of what may happen is from 1 to 99 percent.", field="chance")
    if not 1 <= len(told.struck) <= MOST_STRUCK:
        raise RuleBroken(f"It strikes one benefit at least, and at most {MOST_STRUCK}.", field="struck")
    if len({key for key, _ in told.struck}) < len(told.struck):
        raise RuleBroken("A benefit is struck once.", field="struck")
    if not all(1 <= lost <= 100 for _, lost in told.struck):
        raise RuleBroken("From 1 to 100 percent of a benefit can be lost.", field="struck")


def check_event_move(before: EventState | None, after: EventState) -> None:
    """A state follows from the one before, as EVENT_STATES says; the same one may be judged anew."""
    if before is not None and after is not before and after not in EVENT_STATES[before]:
        raise RuleBroken(f"“{before.word}” is not followed by “{after.word}”.", field="state")


# What is never added to money that leaves a revenue budget smaller.
_APART = {
    BenefitKind.NON_CASHABLE: "a non-cashable benefit is never added to cashable ones",
    BenefitKind.AVOIDED_COST: "an avoided cost was in no budget",
    BenefitKind.NON_FINANCIAL: "it is not money",
    BenefitKind.DISBENEFIT: "it is a disbenefit: what it costs is not taken off here",
}


def why_apart(kind: BenefitKind, budget: Budget, reckoning: Reckoning) -> str:
    """Why an amount does not stand in one sum with cashable, net revenue ones, in words; "" where it may."""
    if kind in _APART:
        return _APART[kind]
    if budget is Budget.CAPITAL:
        return "capital is never added to revenue"
    return "an amount gross of its cost is never added to net ones" if reckoning is Reckoning.GROSS else ""
