"""The shape in which tolerances leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.ratings import Thresholds
from concordat.kernel.references import RecordRef


@dataclass(frozen=True, slots=True)
class ToleranceRecord:
    """What an alliance (its key) tolerates since a day."""

    id: int
    alliance: str
    limits: Thresholds
    since: date

    @property
    def ref(self) -> RecordRef:
        return RecordRef("tolerance", str(self.id))
