"""A sum shared by a scheme that is at hand: the working of a slot in a financial year."""

from __future__ import annotations

from decimal import Decimal

from concordat.calculations.apportionment import Step, StepKind, days_present, divided
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.agreements.records.schemes import (
    FrozenRecord,
    SchemeRecord,
    SchemeVersionRecord,
    Shared,
    Working,
)
from concordat.registers.agreements.rules.reckoning import Reckoned, Standing, reckon, rule_of
from concordat.registers.agreements.rules.schemes import Slot


def working_of(held: SchemeRecord, slot: Slot, year: FinancialYear, total: Money) -> Working:
    """A total shared by one slot of a scheme for a financial year, to the penny; a frozen year stands as it was frozen.

    RuleBroken where no version holds, the slot has no rule, or a party lacks a weight.
    """
    frozen = held.frozen_in(year.start)
    version = _version(held, year, frozen)
    rule = rule_of(version.told, slot)
    found = _of_frozen(frozen, version, slot, year) if frozen else reckon(standing_of(held, version), slot, year)
    weights = tuple(held.weights.get(part.weights) if part.weights else None for part in rule.parts)
    amounts = divided(total, found.shares, found.fixed)
    parties = tuple(
        Shared(
            party=key, name=held.name(key), days=found.days[key], share=found.shares[key],
            weights=tuple(one.values.get(key) if one else Decimal(1) for one in weights),
            fixed=found.fixed.get(key, ZERO), amount=amounts[key],
        )
        for key in found.shares
    )  # fmt: skip
    place = year.start - version.told.from_year + 1
    coming = frozen is None and any(one.kind is StepKind.DAMPING for one in found.steps)
    return Working(
        held.key, held.title, version, year, slot, rule, total, parties, found.steps, weights, frozen,
        (place, version.told.damping) if coming else None,
    )  # fmt: skip


def standing_of(held: SchemeRecord, version: SchemeVersionRecord) -> Standing:
    """A version with those before it, as the rules take them."""
    before = held.in_force(version.told.from_year - 1)
    return Standing(version.told, standing_of(held, before) if before else None, held.weights, held.names)


def _version(held: SchemeRecord, year: FinancialYear, frozen: FrozenRecord | None) -> SchemeVersionRecord:
    found = next((one for one in held.versions if frozen and one.id == frozen.version), held.in_force(year.start))
    if found is None:
        raise RuleBroken(f"The scheme says nothing of {year}: no version starts by then.", field="year")
    return found


def _of_frozen(frozen: FrozenRecord, version: SchemeVersionRecord, slot: Slot, year: FinancialYear) -> Reckoned:
    if slot not in frozen.shares:
        raise RuleBroken(f"No share of this slot was frozen for {year}: {slot.words.lower()}.", field="slot")
    days = {one.organisation: days_present(year, one.joined, one.left) for one in version.told.parties}
    return Reckoned((Step(StepKind.FROZEN, dict(frozen.shares[slot])),), frozen.fixed[slot], days)
