"""Tables in plain text whose columns are set with spaces, with the rows that lack cells put under the right heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from concordat.intake.readers.lines import Line
from concordat.intake.readers.shapes import Marker, ends_sentence, shape_of
from concordat.intake.readers.spans import MAX_COLUMNS

_PART = re.compile(r"\S(?:.*?\S)??(?=\s{3,}|\t|$)")
_DRAWN = re.compile(r"[-=_+|│┼─\s]{3,}")
_LONGEST = 70  # letters of a cell
_SECTION = 48  # letters of a row that is one cell and names the rows below it


class Part(NamedTuple):
    """The text of a cell and where it stands in its line."""

    text: str
    start: int
    end: int


Row = list[tuple[str, int]]


def parts_of(text: str) -> list[Part]:
    """What stands between wide gaps."""
    return [Part(match.group(), match.start(), match.end()) for match in _PART.finditer(text)]


def is_drawn(text: str) -> bool:
    """A line of dashes under heads."""
    return bool(_DRAWN.fullmatch(text))


def aligned_rows(lines: Sequence[Line], place: int) -> tuple[int, list[tuple[Line, list[Part]]]]:
    """The place after the last line of the table and its lines in parts; a section row is one part."""
    rows: list[tuple[Line, list[Part]]] = []
    end, width = place, 0
    while end < len(lines):
        text = lines[end].text
        if rows and is_drawn(text):
            end += 1
            continue
        parts = parts_of(text)
        if max(len(parts), len(lines[end].cells)) > MAX_COLUMNS:
            break
        if len(parts) < 2:
            if not rows or not _is_section(lines, end, width):
                break
        elif any(len(part.text) > _LONGEST for part in parts) or not _fits(parts, width, rows):
            break
        width = max(width, len(parts))
        rows.append((lines[end], parts))
        end += 1
    return end, rows


def _fits(parts: list[Part], width: int, rows: list[tuple[Line, list[Part]]]) -> bool:
    """As many cells as the rows above, one more or fewer, or fewer that stand under columns of their own."""
    if not width or abs(len(parts) - width) <= 1:
        return True
    if len(parts) > width or len(rows) < 2:
        return False
    return _columns_of(parts, _columns([row for _, row in rows], width)) is not None


def _is_section(lines: Sequence[Line], place: int, width: int) -> bool:
    """A short line between two rows of the same table names the rows below it."""
    here = lines[place]
    if (
        len(here.text) > _SECTION
        or not here.text[:1].isalpha()
        or ends_sentence(here.text.rstrip(":"))
        or here.heading is not None
    ):
        return False
    if shape_of(here).marker is not Marker.NONE or place + 1 >= len(lines):
        return False
    below = parts_of(lines[place + 1].text)
    return abs(len(below) - width) <= 1 and len(below) > 1


def placed(rows: list[tuple[Line, list[Part]]]) -> list[Row]:
    """The rows with an empty cell under every head that a line says nothing of."""
    width = max(len(parts) for _, parts in rows)
    columns = _columns([parts for _, parts in rows], width)
    return [_placed(line.number, parts, columns, width) for line, parts in rows]


def _placed(number: int, parts: list[Part], columns: list[tuple[int, int]], width: int) -> Row:
    if len(parts) == width or len(parts) == 1:
        return [(part.text, number) for part in parts]
    row = [("", number)] * width
    places = _columns_of(parts, columns)
    if places is None:  # the line lost its first spaces: its first head has no name
        places = list(range(width - len(parts), width))
    for column, part in zip(places, parts, strict=True):
        row[column] = (part.text, number)
    return row


def _columns(rows: list[list[Part]], width: int) -> list[tuple[int, int]]:
    """From where to where each column reaches, by the rows that have every cell."""
    full = [row for row in rows if len(row) == width]
    return [(min(row[n].start for row in full), max(row[n].end for row in full)) for n in range(width)]


def _columns_of(parts: list[Part], columns: list[tuple[int, int]]) -> list[int] | None:
    """The column over or under which each part stands; None where two share one or one has none.

    A line that has lost its first spaces is tried with its first part under each of the columns but the first.
    """
    found = _shifted(parts, columns, 0)
    if found is not None and found[0] > 0.7 * sum(len(part.text) for part in parts):
        return found[1]
    shifts = {shift for start, end in columns[1:] for shift in (start - parts[0].start, end - parts[0].end)}
    tried = (_shifted(parts, columns, shift) for shift in (0, *sorted(shifts)))
    best = max((one for one in tried if one is not None), key=lambda one: one[0], default=None)
    return best[1] if best else None


def _shifted(parts: list[Part], columns: list[tuple[int, int]], shift: int) -> tuple[int, list[int]] | None:
    """How many letters stand under a column, and the columns, each once and in their order."""
    found: list[int] = []
    total = 0
    for part in parts:
        shared = [min(part.end + shift, end) - max(part.start + shift, start) for start, end in columns]
        best = max(shared)
        column = shared.index(best)
        if best <= 0 or (found and column <= found[-1]):
            return None
        found.append(column)
        total += best
    return total, found
