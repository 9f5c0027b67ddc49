"""Tables with merged cells, as Word, web pages and workbooks have them, laid out to one cell a column.

A head merged over several columns is joined to the heads below it ("2021/22" over "Planned" gives "2021/22 Planned"),
so that each column says by itself what it holds. In the body a label merged downwards stands for each of its rows and a
colour for all its cells; a figure is given once, so that nothing is counted twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from concordat.intake.readers.lines import Grid, GridCell
from concordat.intake.readers.shading import COLOUR_WORD, RATING_HEAD, colour_of_fill

MAX_COLUMNS = 400
MAX_CELLS = 400_000
_FIGURE = re.compile(r"£\s?\d(?!00s?\b)|^\s*[(\-–−]?\s*\d[\d,.]*\s*(?:k|m|%)?\)?\s*$", re.IGNORECASE)
_YEAR = re.compile(r"\s*(?:FY\s?)?(?:19|20)?\d\d\s?[/–-]\s?(?:20)?\d\d\s*|\s*(?:19|20)\d\d\s*")
_MOST_HEADS = 4


@dataclass(frozen=True, slots=True)
class SpanCell:
    """A cell as the format has it: ``across`` columns wide, ``down`` rows high; ``fill`` is its shading."""

    text: str
    line: int
    across: int = 1
    down: int = 1
    head: bool = False
    fill: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class _Spot:
    """One place of the grid: its cell, and whether the cell begins here or reaches here from the left or above."""

    cell: SpanCell
    right: int = 0
    below: int = 0


def lay_out(rows: Sequence[Sequence[SpanCell]]) -> tuple[Grid, int]:
    """The table with every row as wide as the widest, and how many of its cells were read by their shading."""
    if all(cell.across == 1 and cell.down == 1 and cell.fill is None for row in rows for cell in row):
        depth = _marked_heads(rows)
        if depth < 2:
            return _plain(rows), 0
    spots = _spread(rows)
    width = max((len(row) for row in spots), default=0)
    titles = 0
    while titles < len(spots) - 1 and _fills_row(spots[titles], width):
        titles += 1
    depth = _head_rows(spots[titles:], width)
    heads = _joined_heads(spots[titles : titles + depth]) if depth else []
    words = _colour_words(spots[titles + depth :], heads)
    kept = [[_own(spot, words) for spot in row] for row in spots[:titles]]
    kept += [heads] if heads else []
    kept += [[_body(spot, place, words) for place, spot in enumerate(row)] for row in spots[titles + depth :]]
    return Grid(tuple(tuple(row) for row in kept if any(cell.text for cell in row))), len(words)


def _plain(rows: Sequence[Sequence[SpanCell]]) -> Grid:
    width = max((len(row) for row in rows), default=0)
    kept = []
    for row in rows:
        cells = [GridCell(cell.text, cell.line, cell.address) for cell in row]
        if any(cell.text for cell in cells):
            kept.append((*cells, *[GridCell("", cells[0].line)] * (width - len(cells))))
    return Grid(tuple(kept))


def _spread(rows: Sequence[Sequence[SpanCell]]) -> list[list[_Spot]]:
    taken: dict[tuple[int, int], _Spot] = {}
    size = 0
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            across = max(1, min(cell.across, MAX_COLUMNS - column))
            down = max(1, min(cell.down, len(rows) - number))
            for below in range(down):
                for right in range(across):
                    taken.setdefault((number + below, column + right), _Spot(cell, right, below))
            column += across
            size = max(size, column)
            if column >= MAX_COLUMNS or len(taken) > MAX_CELLS:
                break
    size = max((column + 1 for _, column in taken), default=0)
    blank = [_Spot(SpanCell("", row[0].line if row else 0)) for row in rows]
    return [[taken.get((number, column), blank[number]) for column in range(size)] for number in range(len(rows))]


def _marked_heads(rows: Sequence[Sequence[SpanCell]]) -> int:
    """How many rows at the top the format itself marks as heads."""
    depth = 0
    for row in rows[: _MOST_HEADS + 1]:
        filled = [cell for cell in row if cell.text]
        if not filled or not all(cell.head for cell in filled) or any(map(_is_figure, filled)):
            break
        depth += 1
    return depth if depth < len(rows) and depth <= _MOST_HEADS else 0


def _fills_row(row: list[_Spot], width: int) -> bool:
    """One cell over the whole width: the title of the table."""
    return width > 1 and bool(row[0].cell.text) and row[0].cell.across >= width and not row[0].below


def _is_figure(cell: SpanCell) -> bool:
    return bool(_FIGURE.search(cell.text)) and not _YEAR.fullmatch(cell.text) and any(c.isdigit() for c in cell.text)


def _head_rows(spots: list[list[_Spot]], width: int) -> int:
    """How many rows hold heads: those marked, else one, else as many as the merged cells of the first reach over."""
    if len(spots) < 2:
        return 0
    marked = _marked_heads([[spot.cell for spot in row] for row in spots])
    first = spots[0]
    if any(_is_figure(spot.cell) for spot in first):
        return marked
    reach = max((spot.cell.down for spot in first if spot.cell.text), default=1)
    if any(1 < spot.cell.across < width and spot.cell.text for spot in first):
        reach = max(reach, 2)
    if reach >= len(spots) or reach > _MOST_HEADS:
        reach = 1
    if any(_is_figure(spot.cell) and not spot.below for row in spots[1:reach] for spot in row):
        reach = 1
    return max(reach, marked)


def _joined_heads(rows: list[list[_Spot]]) -> list[GridCell]:
    heads = []
    for column in range(len(rows[0])):
        cells = [row[column].cell for row in rows]
        texts = dict.fromkeys(cell.text for cell in cells if cell.text)
        last = next((cell for cell in reversed(cells) if cell.text), cells[-1])
        heads.append(GridCell(" ".join(texts), last.line, last.address))
    return heads


def _colour_words(body: list[list[_Spot]], heads: list[GridCell]) -> dict[int, str]:
    """For cells without a word in a column of ratings: the colour of the shading, by the identity of the cell."""
    found: dict[int, str] = {}
    for column in range(len(body[0]) if body else 0):
        cells = [row[column].cell for row in body]
        rated = column < len(heads) and bool(RATING_HEAD.fullmatch(heads[column].text))
        if column and (rated or any(COLOUR_WORD.fullmatch(cell.text) for cell in cells)):
            for cell in cells:
                colour = None if any(c.isalnum() for c in cell.text) else colour_of_fill(cell.fill)
                if colour:
                    found[id(cell)] = colour
    return found


def _own(spot: _Spot, words: dict[int, str]) -> GridCell:
    begins = not spot.right and not spot.below
    text = words.get(id(spot.cell), spot.cell.text) if begins else ""
    return GridCell(text, spot.cell.line, spot.cell.address)


def _body(spot: _Spot, column: int, words: dict[int, str]) -> GridCell:
    text = words.get(id(spot.cell), spot.cell.text)
    if spot.right or spot.below:
        label = column == 0 and not spot.right and not _is_figure(spot.cell)
        text = text if label or COLOUR_WORD.fullmatch(text) else ""
    return GridCell(text, spot.cell.line, spot.cell.address)
