"""The shapes in which schemes of apportionment, and what is reckoned by them, leave this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.calculations.apportionment import Step
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.records.weights import WeightVersionRecord
from concordat.registers.agreements.rules.schemes import SchemeTold, Slot, SlotRule


@dataclass(frozen=True, slots=True)
class SchemeVersionRecord:
    """A version of a scheme as it was told."""

    id: int
    number: int
    told: SchemeTold
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("scheme-version", str(self.id))

    def rule(self, slot: Slot) -> SlotRule | None:
        """The rule of a slot; None where the scheme says nothing of it."""
        return next((one for one in self.told.rules if one.slot is slot), None)


@dataclass(frozen=True, slots=True)
class FrozenRecord:
    """The shares of a frozen year by slot and party, exact, with what each pays before them."""

    id: int
    year: int
    version: int
    reported_on: date | None
    shares: Mapping[Slot, Mapping[str, Fraction]]
    fixed: Mapping[Slot, Mapping[str, Money]]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("frozen-year", str(self.id))


@dataclass(frozen=True, slots=True)
class SchemeRecord:
    """A scheme with its versions, oldest first, and its frozen years. ``weights`` are those that its rules name."""

    key: str
    title: str
    collaboration: str
    agreement: str | None
    reported_on: date | None
    versions: tuple[SchemeVersionRecord, ...]
    frozen: tuple[FrozenRecord, ...]
    weights: Mapping[int, WeightVersionRecord]
    names: Mapping[str, str]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("scheme", self.key)

    @property
    def last(self) -> SchemeVersionRecord | None:
        """The version told last."""
        return self.versions[-1] if self.versions else None

    def in_force(self, year: int) -> SchemeVersionRecord | None:
        """The version of a financial year: of those that start by it the latest, the last told of several."""
        found = [one for one in self.versions if one.told.from_year <= year]
        return max(found, key=lambda one: (one.told.from_year, one.number), default=None)

    def frozen_in(self, year: int) -> FrozenRecord | None:
        """What is frozen of a financial year."""
        return next((one for one in self.frozen if one.year == year), None)

    def name(self, key: str) -> str:
        """A party by its name."""
        return self.names.get(key, key)


@dataclass(frozen=True, slots=True)
class Shared:
    """One party's part: its weight of each kind as kept, the days it is there, its exact share, and what it comes to.

    ``share`` is of what is left after the ``fixed`` amounts.
    """

    party: str
    name: str
    weights: tuple[Decimal | None, ...]
    days: int
    share: Fraction
    fixed: Money
    amount: Money

    @property
    def percent(self) -> str:
        """The share in percent, rounded half up to four places for print; nothing is reckoned from it."""
        return percent_words(self.share)


@dataclass(frozen=True, slots=True)
class Working:
    """A total shared among the parties of a scheme, with every step from the rule to the penny."""

    scheme: str
    title: str
    version: SchemeVersionRecord
    year: FinancialYear
    slot: Slot
    rule: SlotRule
    total: Money
    parties: tuple[Shared, ...]
    steps: tuple[Step, ...]
    weights: tuple[WeightVersionRecord | None, ...]
    frozen: FrozenRecord | None
    transition: tuple[int, int] | None = None

    @property
    def refs(self) -> list[RecordRef]:
        """What it rests on, for its sources."""
        held = [ref for one in self.weights if one for ref in one.refs]
        return [self.version.ref, *([self.frozen.ref] if self.frozen else []), *held]


@dataclass(frozen=True, slots=True)
class InvoiceRecord:
    """What a party was invoiced, on a day; below nought is a credit."""

    id: int
    organisation: str
    name: str
    slot: Slot
    year: int
    amount: Money
    reference: str
    on: PreciseDate | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("scheme-invoice", str(self.id))


@dataclass(frozen=True, slots=True)
class CostRecord:
    """What a slot came to in a year, as last told; ``paid_by`` None: it was paid out of what was invoiced."""

    id: int
    amount: Money
    paid_by: str | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("scheme-cost", str(self.id))


@dataclass(frozen=True, slots=True)
class TrueUp:
    """The year-end settlement of a slot: ``charges`` by party sum to nought; empty with the ``refusals`` that say why.

    A charge above nought is owed by the party, one below is owed to it.
    """

    scheme: str
    title: str
    year: FinancialYear
    slot: Slot
    names: Mapping[str, str]
    cost: CostRecord | None
    invoices: tuple[InvoiceRecord, ...]
    invoiced: Mapping[str, Money] = field(default_factory=dict)
    parts: Mapping[str, Money] = field(default_factory=dict)
    charges: Mapping[str, Money] = field(default_factory=dict)
    refusals: tuple[str, ...] = ()
    working: Working | None = None

    @property
    def net(self) -> Money:
        """What the charges come to: nought."""
        return sum(self.charges.values(), ZERO)


@dataclass(frozen=True, slots=True)
class ClauseBeside:
    """What the clause on cost sharing of an agreement says, beside the scheme.

    ``differs``: why they are not the same, "" where they are; None where they cannot be compared.
    """

    agreement: str
    title: str
    words: str
    differs: str | None
    ref: RecordRef


def percent_words(share: Fraction) -> str:
    """A share in percent to four places, half up, without noughts at its end: 8.1018%."""
    hundredths = (share.numerator * 2_000_000 + share.denominator) // (2 * share.denominator)
    whole, rest = divmod(hundredths, 10_000)
    return f"{whole}.{rest:04d}".rstrip("0").rstrip(".") + "%"
