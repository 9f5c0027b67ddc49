"""Tables with drawn cells: the drawn lines as the library finds cells in them, and the words that stand in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pdfplumber import table as library

from concordat.intake.readers.pdf.places import Box, Drawn, Leaf, Piece
from concordat.intake.readers.pdf.rows import words_of
from concordat.intake.readers.spans import SpanCell

_SNAP = 3.0
_MOST_EDGES = 2500
_MOST_LINES = 300  # more lines than this, when their parts are joined, are a chart or a map, and take the library long
_MOST_MEETINGS = 6000
_MANY = 10  # of so many cells
_FILLED = 0.3  # this share holds words, or they are the lines of a chart
_FEWEST = 3  # rows of a table whose names stand outside
_NAME = 60  # letters of the longest name of a row
_HEAD = 1.5  # of the size of letters: how far above a table the names of its columns may stand
_AWAY = 40.0
_FILLS = 0.5  # a colour that covers this share of a cell is the cell's


@dataclass(slots=True)
class Table:
    """A table as found: ``edges`` are its columns' left and right edges; ``box`` its outline."""

    box: Box
    edges: list[float]
    rows: list[list[SpanCell]]
    page: int
    pieces: set[int] = field(default_factory=set)  # places of the pieces that stand in it
    last_page: int = 0


def may_hold_cells(drawn: Drawn) -> bool:
    """Whether lines of both directions are there; only then is the library asked."""
    return len(drawn.across) >= 2 and len(drawn.down) >= 2 and len(drawn.across) + len(drawn.down) <= _MOST_EDGES


def ruled_tables(leaf: Leaf) -> list[Table]:
    """Tables whose cells are drawn, from top to bottom."""
    if not may_hold_cells(leaf.drawn) or not leaf.pieces:
        return []
    found = [_table(cells, leaf) for cells in _cells(leaf.drawn)]
    return sorted((table for table in found if table is not None), key=lambda table: table.box.top)


def _cells(drawn: Drawn) -> list[list[Box]]:
    edges: list[dict[str, Any]] = [_edge(box, "h") for box in drawn.across] + [_edge(box, "v") for box in drawn.down]
    merged = library.merge_edges(edges, _SNAP, _SNAP, _SNAP, _SNAP)
    if len(merged) > _MOST_LINES:
        return []
    meetings = library.edges_to_intersections(merged, _SNAP, _SNAP)
    if len(meetings) > _MOST_MEETINGS:
        return []
    cells = library.intersections_to_cells(meetings)
    return [[Box(*map(float, cell)) for cell in group] for group in library.cells_to_tables(cells)]


def _edge(box: Box, orientation: str) -> dict[str, Any]:
    left, top, right, bottom = box
    if orientation == "h":
        top = bottom = (top + bottom) / 2
    else:
        left = right = (left + right) / 2
    return {
        "x0": left, "x1": right, "top": top, "bottom": bottom, "width": right - left, "height": bottom - top,
        "orientation": orientation,
    }  # fmt: skip


def _edges(values: Sequence[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _SNAP:
            found.append(value)
    return found


def _table(cells: list[Box], leaf: Leaf) -> Table | None:
    cells = [cell for cell in cells if cell.right - cell.left > _SNAP and cell.bottom - cell.top > _SNAP]
    if len(cells) < 2:
        return None
    xs = _edges([x for cell in cells for x in (cell.left, cell.right)])
    ys = _edges([y for cell in cells for y in (cell.top, cell.bottom)])
    box = Box(xs[0], ys[0], xs[-1], ys[-1])
    inside = {n for n, piece in enumerate(leaf.pieces) if box.holds(piece.middle, piece.height)}
    shares: dict[tuple[int, int], list[Piece]] = {}
    spots = _spots(cells, xs, ys)
    for number in sorted(inside):
        piece = leaf.pieces[number]
        place = (_slot(ys, piece.height), _slot(xs, min(max(piece.middle, xs[0]), xs[-1])))
        shares.setdefault(spots[place][0], []).append(piece)
    cells_in_all = len({spot[0] for spot in spots.values()})
    if (
        len(shares) < 2
        or (len(xs) < 3 and not _is_strip(shares))
        or (cells_in_all >= _MANY and len(shares) < _FILLED * cells_in_all)
    ):
        return None
    rows = [
        [_cell((row, column), spots, shares, xs, ys, leaf) for column in range(len(xs) - 1)
         if spots[row, column][0] == (row, column)]
        for row in range(len(ys) - 1)
    ]  # fmt: skip
    return with_labels(Table(box, xs, rows, leaf.number, inside), ys, leaf)


def _is_strip(shares: dict[tuple[int, int], list[Piece]]) -> bool:
    """One column of short cells, and not boxes with text in them."""
    return len(shares) >= _FEWEST and all(sum(len(p.text) for p in share) <= _NAME for share in shares.values())


def _slot(edges: Sequence[float], value: float) -> int:
    return max(0, min(sum(edge <= value for edge in edges) - 1, len(edges) - 2))


Spots = dict[tuple[int, int], tuple[tuple[int, int], int, int]]


def _spots(cells: list[Box], xs: Sequence[float], ys: Sequence[float]) -> Spots:
    """For each row and column: where its cell begins, and over how many columns and rows it reaches."""
    found: Spots = {}
    for cell in sorted(cells, key=lambda cell: (cell.top, cell.left)):
        top, bottom = _slot(ys, cell.top + _SNAP), _slot(ys, cell.bottom - _SNAP)
        left, right = _slot(xs, cell.left + _SNAP), _slot(xs, cell.right - _SNAP)
        places = [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
        if any(place in found for place in places):
            continue
        found |= dict.fromkeys(places, ((top, left), right - left + 1, bottom - top + 1))
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            found.setdefault((row, column), ((row, column), 1, 1))
    return found


def _cell(
    place: tuple[int, int], spots: Spots, shares: dict[tuple[int, int], list[Piece]], xs: Sequence[float],
    ys: Sequence[float], leaf: Leaf,
) -> SpanCell:  # fmt: skip
    row, column = place
    _, across, down = spots[place]
    outline = Box(xs[column], ys[row], xs[column + across], ys[row + down])
    text = words_of(shares.get(place, ()), leaf.known)
    fill = next((hue for box, hue in reversed(leaf.drawn.fills) if box.share_of(outline) >= _FILLS), None)
    return SpanCell(text, leaf.number, across, down, fill=fill)


def with_labels(table: Table, ys: Sequence[float], leaf: Leaf) -> Table:
    """The table with the names of its rows and columns, where these stand outside the drawn cells."""
    left = [n for n, piece in enumerate(leaf.pieces) if _beside(piece, table.box)]
    rows = {_slot(ys, leaf.pieces[n].height) for n in left}
    if len(table.rows) < _FEWEST or len(rows) < len(table.rows) or any(row[0].across > 1 for row in table.rows if row):
        return table
    shares = [[leaf.pieces[n] for n in left if _slot(ys, leaf.pieces[n].height) == r] for r in range(len(table.rows))]
    names = [words_of(share, leaf.known) for share in shares]
    if max(map(len, names)) > _NAME:
        return table
    table.rows = [[SpanCell(name, leaf.number), *row] for name, row in zip(names, table.rows, strict=True)]
    xs = table.edges
    above = [n for n, p in enumerate(leaf.pieces) if 0 < table.box.top - p.base < _HEAD * p.size and p.middle > xs[0]]
    heads = [[leaf.pieces[n] for n in above if _slot(xs, leaf.pieces[n].middle) == c] for c in range(len(xs) - 1)]
    if above and sum(map(bool, heads)) >= len(heads) - 1:
        named = [words_of(head, leaf.known) for head in heads]
        table.rows.insert(0, [SpanCell("", leaf.number), *(SpanCell(name, leaf.number) for name in named)])
        table.pieces |= set(above)
    table.pieces |= set(left)
    edge = min(leaf.pieces[n].left for n in left)
    table.edges = [edge, *xs]
    table.box = Box(edge, table.box.top, table.box.right, table.box.bottom)
    return table


def _beside(piece: Piece, box: Box) -> bool:
    """Left of the cells and near them, at the height of one."""
    return box.top < piece.height < box.bottom and -1 <= box.left - piece.right < _AWAY
