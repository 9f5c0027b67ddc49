"""The shape in which states leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.rules import State


@dataclass(frozen=True, slots=True)
class StateRecord:
    """A state of the life cycle as a source reported it."""

    id: int
    state: State
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("collaboration-state", str(self.id))
