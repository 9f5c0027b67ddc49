"""A returned workbook as its cells. Rows and columns count from 0."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

CellValue = str | float | bool | date | datetime | time | timedelta
At = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SheetCells:
    """One sheet. An empty cell is "". ``merged`` maps each covered cell to the first and the last of its area.

    ``formulas``, ``errors`` and ``fills`` (hexadecimal) are by cell; a formula's value is that of the last saving.
    """

    name: str
    rows: Sequence[Sequence[CellValue]]
    merged: Mapping[At, tuple[At, At]] = field(default_factory=dict)
    formulas: Mapping[At, str] = field(default_factory=dict)
    errors: Mapping[At, str] = field(default_factory=dict)
    fills: Mapping[At, str] = field(default_factory=dict)

    def value(self, row: int, column: int | None) -> CellValue:
        """The value of a cell, "" outside of what is filled."""
        if column is None or row >= len(self.rows) or column >= len(self.rows[row]):
            return ""
        return self.rows[row][column]


@dataclass(frozen=True, slots=True)
class BookCells:
    """A workbook by the name of its file; ``sha256`` of its bytes, ``from_1904`` where it counts days from 1904.

    ``content`` are the bytes, which are kept as they came where the workbook is taken.
    """

    name: str
    sha256: str
    sheets: tuple[SheetCells, ...] = ()
    from_1904: bool = False
    content: bytes = field(default=b"", repr=False)
