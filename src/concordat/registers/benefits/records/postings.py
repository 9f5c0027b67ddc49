"""Many amounts posted at once, and what stands against them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong with one row of many: its place from 0, the field as a posting calls it, and why, in words."""

    place: int
    field: str
    message: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Amounts that were posted together: their numbers in the order of the rows, and the SHA-256 of what they say."""

    numbers: tuple[int, ...]
    sha256: str

    @property
    def count(self) -> int:
        return len(self.numbers)
