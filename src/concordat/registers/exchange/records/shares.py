"""Shares as they leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.exchange.rules import ShareState


@dataclass(frozen=True, slots=True)
class ShareRecord:
    """What one body gives others to know; ``receivers`` are keys, empty where a source names none."""

    id: int
    giver: str | None
    receivers: tuple[str, ...]
    what: str
    state: ShareState
    shared: PreciseDate | None
    collaboration: str | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("share", str(self.id))
