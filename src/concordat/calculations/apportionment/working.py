"""From a rule to the shares of one year, step by step: the rule, limits, transition and days, each shown by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from concordat.calculations.apportionment.limits import within_limits
from concordat.calculations.apportionment.over_time import by_days, damped
from concordat.calculations.apportionment.shares import Shares, fixed_and_variable, shares_of
from concordat.kernel.money import Money


class StepKind(StrEnum):
    """What a step does to the shares."""

    RULE = "rule"
    LIMITS = "limits"
    DAMPING = "damping"
    DAYS = "days"
    FROZEN = "frozen"


@dataclass(frozen=True, slots=True)
class Transition:
    """Year ``year`` of ``years`` on the way from ``old`` shares."""

    old: Shares
    year: int
    years: int


@dataclass(frozen=True, slots=True)
class Step:
    """The shares after a step; they sum to 1."""

    kind: StepKind
    shares: Shares


@dataclass(frozen=True, slots=True)
class Rule:
    """Shares by a rule, the parts of the whole below and above which nobody falls, and yearly amounts paid first."""

    shares: Shares
    floors: Mapping[str, Fraction] = field(default_factory=dict)
    caps: Mapping[str, Fraction] = field(default_factory=dict)
    fixed: Mapping[str, Money] = field(default_factory=dict)


def limited(rule: Rule) -> tuple[Step, ...]:
    """The shares by the rule, then within its floors and caps where it has any (domain rule 4.1)."""
    steps = [Step(StepKind.RULE, rule.shares)]
    if rule.floors or rule.caps:
        steps.append(Step(StepKind.LIMITS, within_limits(rule.shares, rule.floors, rule.caps)))
    return tuple(steps)


def phased(shares: Shares, transition: Transition) -> Shares:
    """Shares on the way from the old ones (domain rule 4.1). Who is a party no longer pays nothing: the old shares of
    those that are left are taken in proportion, so that they are the whole. Raises ValueError where none is left."""
    old = {party: share for party, share in transition.old.items() if party in shares}
    return damped(shares_of(old), shares, transition.year, transition.years)


def stepped(
    rule: Rule, *, transition: Transition | None, days: Mapping[str, int], whole: int
) -> tuple[Step, ...]:  # fmt: skip
    """Every step from the rule to the shares of a year of ``whole`` days (domain rule 4.1), in this order: floors and
    caps, transition, days. A step that changes nothing is left out. Raises ValueError as its parts do."""
    steps = list(limited(rule))
    if transition is not None and transition.year < transition.years:
        steps.append(Step(StepKind.DAMPING, phased(steps[-1].shares, transition)))
    if any(days[party] != whole for party in rule.shares):
        steps.append(Step(StepKind.DAYS, shares_of(by_days(steps[-1].shares, days))))
    return tuple(steps)


def fixed_by_days(fixed: Mapping[str, Money], days: Mapping[str, int], whole: int) -> dict[str, Money]:
    """A yearly amount times days present / days of the year, to the nearest penny, half to even (domain rule 4.1)."""
    return {party: Money(round(Fraction(amount.pence * days[party], whole))) for party, amount in fixed.items()}


def divided(total: Money, shares: Shares, fixed: Mapping[str, Money]) -> dict[str, Money]:
    """``total`` in parts that sum to it: fixed amounts first, the rest by the shares (domain rule 4.1)."""
    return fixed_and_variable(total, fixed, shares)
