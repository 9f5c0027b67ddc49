"""Schemes of apportionment: four rules, by which a running cost, a one-off cost, a saving and an exit are shared.

Pure. The methods are those that police collaborations use (domain rule 4.1).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import ZERO, Money
from concordat.registers.agreements.rules.clauses import SharingRule
from concordat.registers.agreements.rules.weights import WeightKind

LONGEST_DAMPING = 10
WHOLE = Decimal(100)


class Slot(StrEnum):
    """What is shared; each may have a rule of its own."""

    RUNNING = "running"
    ONE_OFF = "one_off"
    SAVING = "saving"
    EXIT = "exit"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {"running": "Running cost", "one_off": "One-off cost", "saving": "Savings", "exit": "Exit"}[self.value]


class Method(StrEnum):
    """By what it is shared."""

    EQUAL = "equal"
    BUDGET = "budget"
    POPULATION = "population"
    HEADCOUNT = "headcount"
    ACTIVITY = "activity"
    FIXED = "fixed"
    FIXED_AND_VARIABLE = "fixed_and_variable"
    BLEND = "blend"

    @property
    def words(self) -> str:
        """As pages print it."""
        return _METHODS[self]

    @property
    def kind(self) -> WeightKind | None:
        """The kind of weights that it needs, where it needs one kind."""
        return WeightKind(self.value) if self in _BY_ONE_KIND else None


_METHODS = {
    Method.EQUAL: "Equal shares",
    Method.BUDGET: "By budget requirement or net revenue expenditure",
    Method.POPULATION: "By population",
    Method.HEADCOUNT: "By officers and staff",
    Method.ACTIVITY: "By recorded activity",
    Method.FIXED: "Fixed percentages",
    Method.FIXED_AND_VARIABLE: "A fixed amount each, the rest by weight",
    Method.BLEND: "Several weights blended",
}
_BY_ONE_KIND = frozenset({Method.BUDGET, Method.POPULATION, Method.HEADCOUNT, Method.ACTIVITY})
# The method that says what the clause of an agreement says; what is not here no scheme can say.
OF_CLAUSES = {
    SharingRule.FIXED: Method.FIXED, SharingRule.EQUAL: Method.EQUAL, SharingRule.NET_REVENUE: Method.BUDGET,
    SharingRule.HEADCOUNT: Method.HEADCOUNT, SharingRule.POPULATION: Method.POPULATION,
    SharingRule.USE: Method.ACTIVITY,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """A weight of a rule: the number of a version of weights (None: all the same) and its percentage of the blend."""

    weights: int | None
    percent: Decimal = WHOLE


@dataclass(frozen=True, slots=True)
class SlotRule:
    """The rule of one slot. Percentages, floors and caps are percent by key of the party, ``fixed`` a year's amount."""

    slot: Slot
    method: Method
    parts: tuple[Part, ...] = ()
    percentages: Mapping[str, Decimal] = field(default_factory=dict)
    fixed: Mapping[str, Money] = field(default_factory=dict)
    floors: Mapping[str, Decimal] = field(default_factory=dict)
    caps: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SchemeParty:
    """A party with its first and last day, where these are known; the order of the parties settles ties of a penny."""

    organisation: str
    joined: date | None = None
    left: date | None = None


@dataclass(frozen=True, slots=True)
class SchemeTold:
    """A version of a scheme: from which financial year (its first), who, by what, and over how many years it comes in.

    ``damping`` 0 or 1: the new shares stand at once.
    """

    from_year: int
    parties: tuple[SchemeParty, ...]
    rules: tuple[SlotRule, ...]
    damping: int = 0


def check_scheme(told: SchemeTold, kinds: Mapping[int, WeightKind], *, first: bool, frozen: int | None) -> None:
    """RuleBroken where a version cannot be meant.

    ``kinds`` are those of the versions of weights, ``first`` whether no version stands before it, ``frozen`` the last
    financial year whose shares are frozen.
    """
    if not 1990 <= told.from_year <= 2100:
        raise RuleBroken("Give the financial year by its first year, such as 2018 for 2018/19.", field="from_year")
    if frozen is not None and told.from_year <= frozen:
        said = f"The shares of {frozen}/{(frozen + 1) % 100:02d} are frozen: let it start in a later year."
        raise RuleBroken(said, field="from_year")
    if not 0 <= told.damping <= LONGEST_DAMPING:
        raise RuleBroken(f"New shares come in over {LONGEST_DAMPING} years at most.", field="damping")
    if told.damping > 1 and first:
        raise RuleBroken("There are no earlier shares from which the first version could come in.", field="damping")
    _check_parties(told.parties)
    keys = [one.organisation for one in told.parties]
    if not told.rules or len({one.slot for one in told.rules}) < len(told.rules):
        raise RuleBroken("Give one rule for each slot, and one at least.", field="rules")
    for rule in told.rules:
        check_rule(rule, keys, kinds)


def _check_parties(parties: Sequence[SchemeParty]) -> None:
    keys = [one.organisation for one in parties]
    if len(set(keys)) < 2 or len(set(keys)) < len(keys):
        raise RuleBroken("Name two parties at least, each once.", field="parties")
    if any(one.joined and one.left and one.left < one.joined for one in parties):
        raise RuleBroken("A party leaves after it has joined.", field="parties")


def check_rule(rule: SlotRule, parties: Collection[str], kinds: Mapping[int, WeightKind]) -> None:
    """RuleBroken where the rule of a slot does not say what its method needs, or says more."""
    _check_parts(rule, kinds)
    given = {"percentages": rule.percentages, "fixed": rule.fixed, "floors": rule.floors, "caps": rule.caps}
    for name, values in given.items():
        if strange := sorted(set(values) - set(parties)):
            raise RuleBroken(f"{strange[0]} is no party of the scheme.", field=name)
    if (rule.method is Method.FIXED) != bool(rule.percentages):
        raise _of(rule, "give percentages with fixed percentages, and with nothing else", "percentages")
    if rule.percentages and (set(rule.percentages) != set(parties) or sum(rule.percentages.values()) != WHOLE):
        total = f"{sum(rule.percentages.values()):f}"
        raise _of(rule, f"give each party a percentage; they come to {total} and must come to 100", "percentages")
    if (rule.method is Method.FIXED_AND_VARIABLE) != bool(rule.fixed):
        raise _of(rule, "give fixed amounts with a fixed and variable rule, and with nothing else", "fixed")
    if any(amount < ZERO for amount in rule.fixed.values()):
        raise _of(rule, "a fixed amount is nought or more", "fixed")
    _check_limits(rule, parties)


def _check_parts(rule: SlotRule, kinds: Mapping[int, WeightKind]) -> None:
    needs = {Method.EQUAL: (0, 0), Method.FIXED: (0, 0), Method.BLEND: (2, 9), Method.FIXED_AND_VARIABLE: (1, 9)}
    least, most = needs.get(rule.method, (1, 1))
    if not least <= len(rule.parts) <= most:
        said = {0: "it needs no weights", 1: "choose its weights"}.get(most, "choose the weights that it blends")
        raise _of(rule, said, "parts")
    if rule.parts and (sum(one.percent for one in rule.parts) != WHOLE or min(p.percent for p in rule.parts) <= 0):
        raise _of(rule, "the parts of a blend are above nought and come to 100 percent", "parts")
    wanted = rule.method.kind
    for part in rule.parts:
        if part.weights is not None and part.weights not in kinds:
            raise _of(rule, "choose weights that are on record", "parts")
        if wanted and (part.weights is None or kinds[part.weights] is not wanted):
            raise _of(rule, f"choose weights of the kind “{wanted.words}”", "parts")


def _check_limits(rule: SlotRule, parties: Collection[str]) -> None:
    both = (*rule.floors.items(), *rule.caps.items())
    if any(not 0 <= percent <= WHOLE for _, percent in both):
        raise _of(rule, "a floor or a cap is 0 to 100 percent", "floors")
    if any(rule.floors.get(key, Decimal(0)) > cap for key, cap in rule.caps.items()):
        raise _of(rule, "a floor stands above its cap", "floors")
    if sum(rule.floors.values()) > WHOLE:
        raise _of(rule, "the floors come to more than 100 percent", "floors")
    if set(rule.caps) == set(parties) and sum(rule.caps.values()) < WHOLE:
        raise _of(rule, "the caps come to less than 100 percent", "caps")


def _of(rule: SlotRule, said: str, name: str) -> RuleBroken:
    return RuleBroken(f"{rule.slot.words}: {said}.", field=name)


def lacking(parties: Iterable[str], values: Mapping[str, Decimal], names: Mapping[str, str]) -> list[str]:
    """The names of the parties that a set of weights gives no weight; all of them where every weight is nought."""
    keys = list(parties)
    none = not any(values.get(key) for key in keys)
    return [names.get(key, key) for key in keys if none or key not in values]


def clause_differs(
    clause: SharingRule | None, weights: Mapping[str, Decimal], rule: SlotRule | None
) -> str | None:  # fmt: skip
    """Why the rule for running costs is not what a clause on cost sharing says; "" where it is the same.

    None where the two cannot be compared: the clause names no rule, or one in its own words.
    """
    if clause is None or clause is SharingRule.OTHER:
        return None
    if rule is None:
        return f"the clause shares “{clause.words.lower()}”, the scheme has no rule for running costs"
    if OF_CLAUSES.get(clause) is not rule.method:
        return f"the clause says “{clause.words.lower()}”, the scheme “{rule.method.words.lower()}”"
    if clause is SharingRule.FIXED and weights and dict(weights) != dict(rule.percentages):
        return "the percentages of the clause are not those of the scheme"
    return ""
