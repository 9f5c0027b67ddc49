"""One sheet to lines and grids: its name as heading, the lines over a table, the table with its merged cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from concordat.intake.readers.lines import Grid, Line
from concordat.intake.readers.shading import colour_of_fill
from concordat.intake.readers.spans import SpanCell, lay_out
from concordat.intake.readers.xlsx.addresses import spoken
from concordat.intake.readers.xlsx.looks import Look, SheetLooks
from concordat.intake.readers.xlsx.printing import Value, printed
from concordat.intake.readers.xlsx.regions import Region, is_empty, is_figure, regions_of

_NAMELESS = re.compile(r"(?:sheet|tab|table|data|blad|feuil)\s?\d*", re.IGNORECASE)
_UNIT = re.compile(r"£\s?['’]?000|£\s?(?:k|m|bn)\b|£\s?(?:thousands?|millions?)|\(000s?\)|['’]000s?\b", re.IGNORECASE)
_PLAIN = Look()
_COLOURED = "■"
_HEAD_ROWS = 4
_LONGEST_TITLE = 90

Merged = tuple[tuple[int, int], tuple[int, int]]


class SheetReader:
    """Reads one sheet; ``coloured`` counts cells that were read by their shading."""

    def __init__(self, name: str, rows: list[list[Value]], merged: Sequence[Merged], looks: SheetLooks) -> None:
        self.name = name
        self.coloured = 0
        self._rows = rows
        self._looks = looks
        self._spans = {start: (end[0] - start[0] + 1, end[1] - start[1] + 1) for start, end in merged}
        self._covered = {
            (row, column)
            for start, end in merged
            for row in range(start[0], min(end[0], len(rows)) + 1)
            for column in range(start[1], end[1] + 1)
            if (row, column) != start
        }
        self._above = ""

    def items(self, *, first: bool = False) -> Iterator[Line | Grid]:
        """The heading of the sheet and what it holds; nothing for an empty sheet.

        The line at the top of the ``first`` sheet is the title of the workbook and stands before the sheet's name.
        """
        regions = regions_of([self._shown(row, values) for row, values in enumerate(self._rows)])
        if not regions:
            return
        named = [] if _NAMELESS.fullmatch(self.name.strip()) else [Line(0, " ".join(self.name.split()), heading=2)]
        yield Line(0, "")
        for place, region in enumerate(regions):
            found = self._table(region) if region.is_table else self._lines(region)
            if (title := _title(found, regions[place + 1 :])) is not None:
                of_book = first and not place
                found[0] = Line(title.number, title.text, heading=1 if of_book else 3)
                if of_book:
                    yield found.pop(0)
            yield from named
            named = []
            yield Line(region.top + 1, "")
            yield from found

    def _shown(self, row: int, values: Sequence[Value]) -> Sequence[Value]:
        """A row for the eye: beside something written, a coloured cell is something too."""
        if not self._looks.filled or all(map(is_empty, values)):
            return values
        return [
            _COLOURED if is_empty(value) and colour_of_fill(self._look(row, column).fill) else value
            for column, value in enumerate(values)
        ]

    def _look(self, row: int, column: int) -> Look:
        return self._looks.cells.get((row, column), _PLAIN)

    def _lines(self, region: Region) -> list[Line | Grid]:
        lines: list[Line | Grid] = []
        for row in range(region.top, region.bottom):
            values = self._rows[row][region.left : region.right]
            texts = [
                self._text(row, region.left + place, bare=False)
                for place, value in enumerate(values)
                if not is_empty(value)
            ]
            if texts:
                pair = len(texts) == 2 and not texts[0].endswith((":", "?", "."))
                lines.append(Line(row + 1, ": ".join(texts) if pair else " ".join(texts)))
                self._above = f"{self._above} {texts[0]}"
        return lines

    def _table(self, region: Region) -> list[Line | Grid]:
        heads = self._heads(region)
        unit_for_all = bool(_UNIT.search(f"{self.name} {self._above}"))
        laid = []
        for row in range(region.top, region.bottom):
            if row in region.gaps:
                continue
            laid.append(
                [
                    self._span(row, column, bare=unit_for_all or bool(_UNIT.search(heads.get(column, ""))))
                    for column in range(region.left, region.right)
                    if (row, column) not in self._covered
                ]
            )
        grid, coloured = lay_out(laid)
        self.coloured += coloured
        self._above = ""
        return [grid] if grid.rows else []

    def _heads(self, region: Region) -> dict[int, str]:
        """The words at the top of each column, those of merged heads for all their columns."""
        heads: dict[int, str] = {}
        for row in range(region.top, min(region.bottom, region.top + _HEAD_ROWS)):
            values = self._rows[row]
            if any(is_figure(value) for value in values[region.left : region.right]):
                break
            for column in range(region.left, min(region.right, len(values))):
                if not is_empty(values[column]):
                    for reached in range(column, column + self._spans.get((row, column), (1, 1))[1]):
                        heads[reached] = f"{heads.get(reached, '')} {values[column]}"
        return heads

    def _span(self, row: int, column: int, *, bare: bool) -> SpanCell:
        down, across = self._spans.get((row, column), (1, 1))
        look = self._look(row, column)
        text = self._text(row, column, bare=bare)
        return SpanCell(text, row + 1, across, down, fill=look.fill, address=spoken(self.name, row, column))

    def _text(self, row: int, column: int, *, bare: bool) -> str:
        if (row, column) in self._looks.errors:
            return self._looks.errors[row, column]
        values = self._rows[row]
        value = values[column] if column < len(values) else None
        return printed(value, self._look(row, column).format, bare=bare)


def _title(found: list[Line | Grid], after: Sequence[Region]) -> Line | None:
    """The first of some lines where it is short, no sentence and no field, and a table follows."""
    line = found[0] if found else None
    if not isinstance(line, Line) or not any(region.is_table for region in after):
        return None
    short = len(line.text) <= _LONGEST_TITLE and not line.text.endswith((".", ";")) and ": " not in line.text
    return line if short else None
