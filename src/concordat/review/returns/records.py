"""The shapes in which an acceptance leaves this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from concordat.kernel.references import RecordRef


@dataclass(frozen=True, slots=True)
class Taken:
    """What a line of answers became: the record that holds it, and whether the return wrote it or confirmed it.

    ``said`` are the texts by question; empty for an answer that was withdrawn in a corrected return.
    """

    line: str
    said: Mapping[str, str]
    ref: RecordRef
    wrote: bool
    source: str
    at: datetime

    @property
    def withdrawn(self) -> bool:
        return not self.said


@dataclass(frozen=True, slots=True)
class Accepted:
    """What accepting a return did: the key of its source, what was taken, and how many lines stood as before."""

    number: int
    source: str
    taken: tuple[Taken, ...]
    unchanged: int

    @property
    def message(self) -> str:
        """One sentence for the person who accepted it."""
        wrote = sum(one.wrote for one in self.taken)
        confirmed = len(self.taken) - wrote
        parts = [f"{wrote} recorded"]
        parts += [f"{confirmed} confirmed what was held"] if confirmed else []
        parts += [f"{self.unchanged} unchanged"] if self.unchanged else []
        return f"The return is accepted: {', '.join(parts)}. The narrative stays with the return."
