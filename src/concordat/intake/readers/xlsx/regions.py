"""The tables of a sheet: parted by empty rows and columns, with the lines that stand over and under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from concordat.intake.readers.xlsx.printing import Value

_YEARS = (1900, 2100)
_TEXT_FIGURE = re.compile(r"[(\-–−]?\s*£\s*\d[\d,.]*\s*(?:k|m|bn)?\s*\)?", re.IGNORECASE)

Rows = Sequence[Sequence[Value]]


@dataclass(slots=True)
class Region:
    """Rows and columns of a sheet, ends not included; ``is_table`` where it is more than lines of text."""

    top: int
    bottom: int
    left: int
    right: int
    is_table: bool = True
    gaps: frozenset[int] = frozenset()  # empty rows within, where a table goes on after one


def regions_of(rows: Rows) -> list[Region]:
    """The regions of a sheet from the top down, those side by side from left to right."""
    found: list[Region] = []
    for top, bottom in _bands(rows):
        for left, right in _columns(rows, top, bottom):
            for region in _parts(rows, top, bottom, left, right):
                last = found[-1] if found else None
                if last is not None and _goes_on(rows, last, region):
                    gaps = frozenset(range(last.bottom, region.top))
                    last.gaps, last.bottom = last.gaps | gaps, region.bottom
                    last.left, last.right = min(last.left, region.left), max(last.right, region.right)
                else:
                    found.append(region)
    return found


def is_figure(value: Value) -> bool:
    """A number that is no year, or an amount with a pound sign."""
    if isinstance(value, str):
        return bool(_TEXT_FIGURE.fullmatch(value.strip()))
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return not (float(value).is_integer() and _YEARS[0] <= value <= _YEARS[1])


def is_empty(value: Value) -> bool:
    """Nothing, or nothing but spaces."""
    return value is None or (isinstance(value, str) and not value.strip())


def _bands(rows: Rows) -> list[tuple[int, int]]:
    bands: list[tuple[int, int]] = []
    start: int | None = None
    for number, row in enumerate(rows):
        empty = all(map(is_empty, row))
        if not empty and start is None:
            start = number
        elif empty and start is not None:
            bands.append((start, number))
            start = None
    return [*bands, (start, len(rows))] if start is not None else bands


def _columns(rows: Rows, top: int, bottom: int) -> list[tuple[int, int]]:
    """Tables side by side: parted by an empty column where what stands right of it has labels of its own."""
    width = max(len(row) for row in rows[top:bottom])
    used = [any(column < len(row) and not is_empty(row[column]) for row in rows[top:bottom]) for column in range(width)]
    first, last = used.index(True), width - used[::-1].index(True)
    parts: list[tuple[int, int]] = []
    start = first
    for column in range(first + 1, last):
        if used[column] or not used[column - 1]:
            continue
        after = used.index(True, column)
        left_wide = column - start > 1
        if left_wide and last - after > 1 and _has_labels(rows, top, bottom, after):
            parts.append((start, column))
            start = after
    return [*parts, (start, last)]


def _has_labels(rows: Rows, top: int, bottom: int, column: int) -> bool:
    values = [row[column] for row in rows[top:bottom] if column < len(row) and not is_empty(row[column])]
    words = sum(isinstance(value, str) and not is_figure(value) for value in values)
    return words >= 3 and words > len(values) / 2


def _parts(rows: Rows, top: int, bottom: int, left: int, right: int) -> list[Region]:
    """Lines over a table, the table, lines under it."""
    counts = [sum(not is_empty(value) for value in rows[row][left:right]) for row in range(top, bottom)]
    first = next((place for place, count in enumerate(counts) if count > 1), len(counts))
    last = len(counts) - next((place for place, count in enumerate(reversed(counts)) if count > 1), len(counts))
    tall = sum(count > 1 for count in counts)
    if tall < 2:
        return [Region(top, bottom, left, right, is_table=False)]
    found = [Region(top, top + first, left, right, is_table=False)] if first else []
    found.append(Region(top + first, top + last, left, right))
    return [*found, Region(top + last, bottom, left, right, is_table=False)] if last < len(counts) else found


def _goes_on(rows: Rows, last: Region, region: Region) -> bool:
    """A table goes on after an empty row where the next rows begin with figures and have no heads of their own."""
    if not last.is_table or region.left >= last.right or last.left >= region.right or region.top - last.bottom > 2:
        return False
    first = rows[region.top][region.left : region.right]
    return any(map(is_figure, first)) and sum(not is_empty(value) for value in first) > 1
