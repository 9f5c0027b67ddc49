"""From a version of a scheme to the shares of a slot in a financial year, or why there are none. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from concordat.calculations.apportionment import (
    Rule,
    Shares,
    Step,
    Transition,
    blended,
    days_present,
    fixed_by_days,
    limited,
    phased,
    stepped,
)
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.agreements.rules.schemes import Method, SchemeTold, Slot, SlotRule, lacking


class Weighed(Protocol):
    """A version of weights: its name in words and its exact values."""

    @property
    def words(self) -> str:
        """As people name it."""

    @property
    def values(self) -> Mapping[str, Decimal]:
        """By key of organisation."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A version with the one before it, by which it is phased in; ``weights`` are those that any of them names."""

    told: SchemeTold
    before: Standing | None
    weights: Mapping[int, Weighed]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The steps to the shares of a year, what each party pays before them, and on how many days it is there."""

    steps: tuple[Step, ...]
    fixed: Mapping[str, Money]
    days: Mapping[str, int]

    @property
    def shares(self) -> Shares:
        """The shares of the year: those of the last step."""
        return self.steps[-1].shares


def rule_of(told: SchemeTold, slot: Slot) -> SlotRule:
    """The rule of a slot; RuleBroken where the scheme says nothing of it."""
    found = next((one for one in told.rules if one.slot is slot), None)
    if found is None:
        raise RuleBroken(f"The scheme has no rule for this slot: {slot.words.lower()}. Record a version that has one.",
                         field="slot")  # fmt: skip
    return found


def reckon(standing: Standing, slot: Slot, year: FinancialYear) -> Reckoned:
    """The shares of a slot in a year: rule, floors and caps, transition, days. RuleBroken says why there are none."""
    told = standing.told
    rule = _rule(standing, rule_of(told, slot))
    whole = (year.last_day - year.first_day).days + 1
    days = {one.organisation: days_present(year, one.joined, one.left) for one in told.parties}
    if not any(days.values()):
        raise RuleBroken(f"No party is there in {year}: check the days on which they join and leave.", field="year")
    try:
        steps = stepped(rule, transition=_transition(standing, slot, year), days=days, whole=whole)
    except ValueError as error:
        raise RuleBroken(str(error), field="slot") from error
    return Reckoned(steps, fixed_by_days(rule.fixed, days, whole), days)


def _rule(standing: Standing, rule: SlotRule) -> Rule:
    """The shares by the rule itself, with its limits as parts of the whole."""
    parties = [one.organisation for one in standing.told.parties]
    if rule.method is Method.FIXED:
        shares = {key: Fraction(rule.percentages[key]) / 100 for key in parties}
    elif rule.method is Method.EQUAL:
        shares = dict.fromkeys(parties, Fraction(1, len(parties)))
    else:
        shares = blended([
            (Fraction(part.percent) / 100, _weights(standing, part.weights, parties)) for part in rule.parts
        ])  # fmt: skip
    floors = {key: Fraction(value) / 100 for key, value in rule.floors.items()}
    caps = {key: Fraction(value) / 100 for key, value in rule.caps.items()}
    return Rule(shares, floors, caps, rule.fixed)


def _weights(standing: Standing, number: int | None, parties: list[str]) -> dict[str, Fraction]:
    """The weights of the parties, in their order; RuleBroken names each that has none."""
    if number is None:
        return dict.fromkeys(parties, Fraction(1))
    held = standing.weights.get(number)
    if held is None:
        raise RuleBroken("The weights of this rule are not there for you to see: ask who recorded them.", field="slot")
    if missing := lacking(parties, held.values, standing.names):
        said = "every weight is nought" if len(missing) == len(parties) else "no weight is given"
        raise RuleBroken(
            f"{held.words}: {said} for {', '.join(missing)}. Nothing is shared until it is: "
            "a weight that is missing is never taken as nought.", field="slot",
        )  # fmt: skip
    return {key: Fraction(held.values[key]) for key in parties}


def _transition(standing: Standing, slot: Slot, year: FinancialYear) -> Transition | None:
    """Where the version is still coming in: the shares of the one before it as they stood in the year before it."""
    told, before = standing.told, standing.before
    if before is None or told.damping <= 1 or year.start - told.from_year + 1 >= told.damping:
        return None
    return Transition(_whole_year(before, slot, told.from_year - 1), year.start - told.from_year + 1, told.damping)


def _whole_year(standing: Standing, slot: Slot, year: int) -> Shares:
    """The shares of a version for a whole year, without days, itself phased in where it still was."""
    shares = limited(_rule(standing, rule_of(standing.told, slot)))[-1].shares
    transition = _transition(standing, slot, FinancialYear(year))
    return shares if transition is None else phased(shares, transition)
