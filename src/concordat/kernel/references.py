"""A reference to a record anywhere in the register, without a foreign key."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class RecordRef:
    """``collaboration:joint-control-room``, ``ledger-entry:12``. Nothing is deleted, so it never dangles."""

    kind: str
    key: str

    @classmethod
    def parse(cls, text: str) -> RecordRef:
        kind, _, key = text.partition(":")
        if not kind or not key:
            raise ValueError(f"{text!r} is not a record reference such as ledger-entry:12")
        return cls(kind, key)

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"
