"""Terms as they leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.exchange.rules import TermKind, TermState


@dataclass(frozen=True, slots=True)
class TermRecord:
    """Who pays what for whom. ``payer`` and ``receiver`` are keys; their texts stand where no body is known.

    ``entry`` is the ledger entry that has the amount.
    """

    id: int
    kind: TermKind
    payer: str | None
    payer_text: str
    receiver: str | None
    receiver_text: str
    purpose: str
    conditions: str
    state: TermState
    entry: RecordRef | None
    collaboration: str | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("term", str(self.id))
