"""The shape in which ratings leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.rag import Colour, Dimension
from concordat.kernel.references import RecordRef


@dataclass(frozen=True, slots=True)
class StatusRecord:
    """A rating as a source declared it; ``text`` is what stands in the cell, ``until`` ends the period rated."""

    id: int
    collaboration: str
    dimension: Dimension
    colour: Colour
    text: str
    reported_by: str
    reported_on: date | None
    reason: str
    until: PreciseDate | None = None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("status", str(self.id))
