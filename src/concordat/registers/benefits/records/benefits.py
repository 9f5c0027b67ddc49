"""Benefits as they leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.benefits.rules import (
    BenefitKind,
    Recurrence,
)


@dataclass(frozen=True, slots=True)
class BenefitRecord:
    """What a collaboration is for. ``measure`` is "" where none is set: pages say so."""

    key: str
    title: str
    kind: BenefitKind
    collaboration: str | None
    organisation: str | None
    recurrence: Recurrence
    description: str
    measure: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("benefit", self.key)
