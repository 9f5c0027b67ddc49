"""The shapes in which measures leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.references import RecordRef
from concordat.registers.measures.rules import GBP, OBSERVED, Amount, Basis, MeasureKind, MoneyType


@dataclass(frozen=True, slots=True)
class ReadingRecord:
    """One reading, for a period where the source gives one; ``unit`` is the measure's."""

    id: int
    measure: int
    unit: str
    basis: Basis
    amount: Amount
    starts: PreciseDate | None
    ends: PreciseDate | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("reading", str(self.id))

    def shown(self) -> str:
        """What a table prints: the number with its bound, or the range, or the words written instead."""
        amount = self.amount
        if amount.value is not None:
            number = self._printed(amount.value)
            return f"{amount.bound.word} {number}" if amount.bound else number
        if amount.lower is not None and amount.upper is not None:
            return f"{self._printed(amount.lower)} to {self._printed(amount.upper)}"
        if amount.lower is not None:
            return f"at least {self._printed(amount.lower)}"
        if amount.upper is not None:
            return f"up to {self._printed(amount.upper)}"
        return amount.written

    def _printed(self, number: Decimal) -> str:
        if self.unit == GBP:
            return Money.pounds(number).exact()
        return f"{number:,}%" if self.unit == "percent" else f"{number:,}"


@dataclass(frozen=True, slots=True)
class MeasureRecord:
    """A measure with its readings, oldest first."""

    id: int
    name: str
    unit: str
    per: str
    kind: MeasureKind
    money_type: MoneyType | None
    collaboration: str | None
    organisation: str | None
    reported_on: date | None
    readings: tuple[ReadingRecord, ...] = ()

    @property
    def ref(self) -> RecordRef:
        return RecordRef("measure", str(self.id))

    @property
    def latest(self) -> ReadingRecord | None:
        """The reading of the latest period that is no target and no forecast."""
        return next((r for r in reversed(self.readings) if r.basis in OBSERVED), None)

    @property
    def target(self) -> ReadingRecord | None:
        """The target of the latest period."""
        return next((r for r in reversed(self.readings) if r.basis is Basis.TARGET), None)
