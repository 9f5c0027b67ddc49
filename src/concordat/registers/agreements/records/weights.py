"""The shapes in which weights leave this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.rules.weights import WeightKind


@dataclass(frozen=True, slots=True)
class WeightVersionRecord:
    """A version of a set: exact weights by key of organisation, in ``unit``, as they stood on ``basis``.

    ``rows`` are the numbers of the rows by organisation, for their citations.
    """

    id: int
    weight_set: str
    title: str
    kind: WeightKind
    number: int
    basis: PreciseDate
    unit: str
    source: str
    content: str
    reported_on: date | None
    values: Mapping[str, Decimal]
    rows: Mapping[str, int]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("weights", str(self.id))

    @property
    def refs(self) -> list[RecordRef]:
        """The version and each of its weights, for their citations."""
        return [self.ref, *(RecordRef("weight", str(number)) for number in self.rows.values())]

    @property
    def words(self) -> str:
        """As pages name it: Budget requirement 2004/05, version 2."""
        return f"{self.title}, version {self.number}" if self.number > 1 else self.title


@dataclass(frozen=True, slots=True)
class WeightSetRecord:
    """A set with its versions, the oldest first."""

    key: str
    title: str
    kind: WeightKind
    collaboration: str | None
    reported_on: date | None
    versions: tuple[WeightVersionRecord, ...]
    names: Mapping[str, str]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("weight-set", self.key)

    @property
    def last(self) -> WeightVersionRecord | None:
        """The version told last."""
        return self.versions[-1] if self.versions else None
