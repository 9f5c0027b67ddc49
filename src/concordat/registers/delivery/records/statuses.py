"""The shape in which ratings leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.rag import Colour, Dimension
from concordat.kernel.references import RecordRef


@dataclass(frozen=True, slots=True)
class StatusRecord:
    """A rating as a source declared it; ``text`` is what stands in the cell."""

    id: int
    collaboration: str
    dimension: Dimension
    colour: Colour
    text: str
    reported_by: str
    reported_on: date | None
    reason: str

    @property
    def ref(self) -> RecordRef:
        return RecordRef("status", str(self.id))
