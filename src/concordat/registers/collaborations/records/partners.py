"""The shape in which partners leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.rules import PartnerRole


@dataclass(frozen=True, slots=True)
class PartnerRecord:
    """One partner of a collaboration; dates are canonical texts of kernel.dates."""

    id: int
    organisation: str
    name: str
    role: PartnerRole
    joined: str | None
    left: str | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("partner", str(self.id))
