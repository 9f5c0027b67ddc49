"""A draft as pages show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from concordat.foundation.drafts.rules import KEPT_FOR, Typed


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """``typed`` pairs fields with texts; ``opened`` says on what state of the record the form was opened, signed."""

    number: int
    address: str
    title: str
    typed: Typed
    opened: str
    begun_at: datetime
    kept_at: datetime

    @property
    def kept_until(self) -> datetime:
        """When it is thrown away, unless its author goes on with it."""
        return self.kept_at + KEPT_FOR
