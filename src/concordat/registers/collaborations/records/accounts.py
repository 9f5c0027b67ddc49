"""The shape in which purposes and practices leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef


@dataclass(frozen=True, slots=True)
class AccountRecord:
    """A purpose or an adopted practice, in a few plain words."""

    id: int
    kind: str
    text: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("account", str(self.id))
