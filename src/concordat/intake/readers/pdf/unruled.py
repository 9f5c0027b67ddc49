"""Tables without drawn cells: rows between level lines, or columns that only the empty space parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from concordat.intake.readers.lines import Line
from concordat.intake.readers.pdf.places import Box, Leaf, Piece
from concordat.intake.readers.pdf.rows import Row, rows_of, words_of
from concordat.intake.readers.pdf.ruled import Table
from concordat.intake.readers.shapes import Marker, is_caption, shape_of
from concordat.intake.readers.spans import SpanCell

_SAME = 4.0  # points by which the ends of level lines of one table may differ
_GUTTER = 3.0
_CLEAR = 1.2  # of the size of letters: the gap that a table of two or three lines must have, or it may be chance
_WIDE = 0.6  # of a table: a piece as wide as this is prose or a title
_LONG = 90  # letters of a row's only piece that are no cell
_NEXT = 1.9  # of the size of letters: the widest step from one line of a row to the next
_LEADING = 1.35  # of the size of letters: lines of one cell stand no farther apart
_MOST_WRAPPED = 5  # lines of a row between rulings, or it may be several rows
_FIGURE = re.compile(r"[-(]?£?(?!(?:19|20)\d\d$)\d[\d,.]*[kKmM%]?n?\)?")
_JOINS = re.compile(r"(?:\b(?:or|to|of|and|than|about|circa|at|by|under|over|until)|[-–/(:,£])$")
_LABEL = re.compile(r"(?:\(?[a-z]{1,4}[.)]|\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[•·▪◦●–—*o-])$")


def is_label(piece: Piece) -> bool:
    """A paragraph's number or a bullet that hangs before its words."""
    text = piece.text
    return bool(_LABEL.match(text)) or (len(text) == 1 and shape_of(Line(0, f"{text} x")).marker is Marker.BULLET)


def lined_tables(leaf: Leaf, taken: set[int], heads: Sequence[Table] = ()) -> list[Table]:
    """Tables with level lines and no upright ones, from top to bottom; ``taken`` pieces stand in tables already.

    ``heads`` are single rows with drawn cells: one that is the head of such a table tells where its columns end.
    """
    found: list[Table] = []
    for left, right, heights in _chains(leaf.drawn.across):
        bands = [(top, bottom) for top, bottom in pairwise(heights) if bottom - top > _GUTTER]
        filled: list[list[int]] = []
        start = 0
        for top, bottom in bands:
            box = Box(left - _SAME, top, right + _SAME, bottom)
            inside = [n for n, piece in enumerate(leaf.pieces) if box.holds(piece.middle, piece.height)]
            if not inside or not taken.isdisjoint(inside) or _is_prose([leaf.pieces[n] for n in inside], right - left):
                found += _lined(filled, bands[start : start + len(filled)], left, right, leaf, heads)
                filled, start = [], start + len(filled) + 1
            else:
                filled.append(inside)
        found += _lined(filled, bands[start : start + len(filled)], left, right, leaf, heads)
    return sorted(found, key=lambda table: table.box.top)


def _chains(across: Sequence[Box]) -> list[tuple[float, float, list[float]]]:
    """Level lines with the same ends: left, right and heights; a line drawn cell by cell counts as one."""
    joined: list[Box] = []
    for box in sorted(across, key=lambda box: (round((box.top + box.bottom) / 3), box.left)):
        last = joined[-1] if joined else None
        if last and abs(box.top - last.top) <= 2 and box.left <= last.right + _SAME:
            joined[-1] = Box(min(last.left, box.left), last.top, max(last.right, box.right), last.bottom)
        else:
            joined.append(box)
    chains: list[tuple[float, float, list[float]]] = []
    for box in sorted(joined, key=lambda box: box.top):
        middle = (box.top + box.bottom) / 2
        for left, right, heights in chains:
            if abs(left - box.left) <= _SAME and abs(right - box.right) <= _SAME:
                if middle - heights[-1] > 1:
                    heights.append(middle)
                break
        else:
            chains.append((box.left, box.right, [middle]))
    return [chain for chain in chains if len(chain[2]) >= 3]


def _is_prose(pieces: Sequence[Piece], width: float) -> bool:
    """A band with a caption, or whose every line is one piece and which is longer than a title."""
    rows = rows_of(pieces)
    if any(is_caption(row.pieces[0].text) for row in rows):
        return True
    if any(len(row.pieces) > 1 and not is_label(row.pieces[0]) for row in rows):
        return False
    wide = sum(row.right - row.left > _WIDE * width for row in rows)
    return wide > 0 or len(rows) > 3


def _lined(
    filled: list[list[int]], bands: list[tuple[float, float]], left: float, right: float, leaf: Leaf,
    heads: Sequence[Table],
) -> list[Table]:  # fmt: skip
    if len(filled) < 2:
        return []
    shares = [[leaf.pieces[n] for n in inside] for inside in filled]
    drawn = edges = _drawn_edges(shares[0], heads)
    if drawn:
        kept = next((n for n, share in enumerate(shares) if _crosses(share, edges)), len(shares))
        filled, shares = filled[:kept], shares[:kept]
    else:
        edges = column_edges([piece for share in shares for piece in share], left, right)
    if len(edges) < 3 or len(filled) < 2:
        return []
    rows: list[list[SpanCell]] = []
    printed = [rows_of(share) for share in shares]
    several = any(_holds_rows(lines, edges) for lines in printed[1:])
    whole = not several if drawn else len(shares) >= 4 and (median(map(len, printed)) <= 3 or not several)
    whole = whole or all(_is_one_row(lines, edges) for lines in printed[1:])
    for share, lines in zip(shares, printed, strict=True):
        groups = [share] if whole else [[p for row in group for p in row.pieces] for group in grouped(lines, edges)]
        rows += [_cells(group, edges, leaf.number, leaf.known) for group in groups]
    box = Box(left, bands[0][0], right, bands[len(filled) - 1][1])
    return [Table(box, edges, rows, leaf.number, {n for inside in filled for n in inside})]


def _drawn_edges(pieces: Sequence[Piece], heads: Sequence[Table]) -> list[float]:
    """The edges of the drawn cells that these pieces stand in; none where they are not the head of a table."""
    heights = [piece.height for piece in pieces]
    return next((h.edges for h in heads if h.box.top <= min(heights) and max(heights) <= h.box.bottom), [])


def _crosses(pieces: Sequence[Piece], edges: Sequence[float]) -> bool:
    """Whether words stand across one of the edges: they are a note or a paragraph under the table."""
    return any(piece.left + _GUTTER < edge < piece.right - _GUTTER for edge in edges for piece in pieces)


def _holds_rows(lines: Sequence[Row], edges: Sequence[float]) -> bool:
    """Whether several rows stand between two rulings: a figure straight under a figure."""
    ends: dict[int, str] = {}
    for piece in (piece for row in lines for piece in row.pieces):
        above = ends.get(column_of(piece, edges), "")
        if _FIGURE.fullmatch(piece.text) and _FIGURE.fullmatch(above):
            return True
        ends[column_of(piece, edges)] = piece.text
    return False


def _is_one_row(lines: Sequence[Row], edges: Sequence[float]) -> bool:
    """Lines between two rulings whose later ones only go on with cells that the first began: wrapped words."""
    if len(lines) > _MOST_WRAPPED or any(b.base - a.base > _LEADING * b.size for a, b in pairwise(lines)):
        return False
    ends = {column_of(piece, edges): piece.text for piece in lines[0].pieces}
    for row in lines[1:]:
        for piece in row.pieces:
            column = column_of(piece, edges)
            above = ends.get(column)
            if above is None or (_FIGURE.fullmatch(piece.text) and not _JOINS.search(above)):
                return False  # a figure that goes on with nothing is that of another row
            if column == 0 and not piece.text[:1].islower():
                return False
            ends[column] = piece.text
    return True


def column_edges(pieces: Sequence[Piece], left: float, right: float, gutter: float = _GUTTER) -> list[float]:
    """The outer edges of the columns and the middle of each gap that no piece crosses; a title over all is passed."""
    covered: list[list[float]] = []
    for piece in sorted(pieces, key=lambda piece: piece.left):
        if piece.right - piece.left > _WIDE * (right - left):
            continue
        if covered and piece.left - covered[-1][1] < gutter:
            covered[-1][1] = max(covered[-1][1], piece.right)
        else:
            covered.append([piece.left, piece.right])
    if not covered:
        return []
    inner = [(before[1] + after[0]) / 2 for before, after in pairwise(covered)]
    return [min(left, covered[0][0]), *inner, max(right, covered[-1][1])]


def column_of(piece: Piece, edges: Sequence[float]) -> int:
    """The column in which a piece stands; one over several stands in its first."""
    at = piece.left + 1 if piece.right - piece.left > _WIDE * (edges[-1] - edges[0]) else piece.middle
    return max(0, min(sum(edge <= at for edge in edges) - 1, len(edges) - 2))


def _cells(pieces: Sequence[Piece], edges: Sequence[float], page: int, known: frozenset[str]) -> list[SpanCell]:
    shares: list[list[Piece]] = [[] for _ in edges[1:]]
    for piece in pieces:
        shares[column_of(piece, edges)].append(piece)
    return [SpanCell(words_of(_without_marks(share), known), page) for share in shares]


def _without_marks(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The words of a cell without the raised marks of its notes, which may stand between its lines."""
    words = [piece for piece in pieces if not (piece.raised and not any(map(str.isalpha, piece.text)))]
    return words or pieces


def grouped(lines: Sequence[Row], edges: Sequence[float]) -> list[list[Row]]:
    """Lines of print as rows of the table: a line that only goes on with some cells belongs to the row above."""
    steps = [after.base - before.base for before, after in pairwise(lines)]
    close = min(steps, default=0.0) * 1.15
    parted = bool(steps) and max(steps) > close * 1.15  # rows stand farther apart than the lines within a row
    found: list[list[Row]] = []
    for place, row in enumerate(lines):
        columns = {column_of(piece, edges) for piece in row.pieces}
        step = steps[place - 1] if place else 0.0
        if not found:
            found.append([row])
        elif (parted and step <= min(close, _LEADING * row.size) and _goes_on(found[-1], row, columns, edges)) or (
            0 not in columns and step <= _LEADING * row.size and not _has_figures(row)
        ):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _goes_on(above: Sequence[Row], row: Row, columns: set[int], edges: Sequence[float]) -> bool:
    before = {column_of(piece, edges) for line in above for piece in line.pieces}
    return columns <= before and len(columns) < max(len(before), 2)


def _has_figures(row: Row) -> bool:
    return any(character.isdigit() for piece in row.pieces for character in piece.text)


def aligned_tables(rows: Sequence[Row], page: int, known: frozenset[str]) -> list[tuple[int, int, Table]]:
    """Tables among the lines of a column that only empty space parts: first line, line after the last, table."""
    found = []
    place = 0
    while place < len(rows):
        end = _run(rows, place)
        table = _aligned(rows[place:end], page, known) if end - place >= 2 else None
        if table:
            found.append((place, end, table))
        place = max(end, place + 1)
    return found


def _is_open(row: Row) -> bool:
    """Several pieces apart, the first of which is not the number of a paragraph that only the second follows."""
    return len(row.pieces) > (2 if is_label(row.pieces[0]) else 1)


def _run(rows: Sequence[Row], place: int) -> int:
    """Where the run of table lines that begins here ends."""
    if not _is_open(rows[place]):
        return place
    end = last = place + 1
    while end < len(rows):
        row, before = rows[end], rows[end - 1]
        step = row.base - before.base
        if step > 3.2 * row.size or abs(row.size - before.size) > 0.3 * row.size:
            break
        if _is_open(row):
            last = end + 1
        elif not _fits(row, rows[place:last]) or step > _NEXT * row.size or end - last >= 2:
            break
        end += 1
    while last < min(end, len(rows)) and rows[last].base - rows[last - 1].base <= _LEADING * rows[last].size:
        last += 1
    return last


def _fits(row: Row, table: Sequence[Row]) -> bool:
    """A line of one piece that goes on with one cell: it crosses no gap of the table above."""
    piece = row.pieces[0]
    if len(row.pieces) > 1 or len(piece.text) > _LONG:
        return False
    pieces = [p for line in table for p in line.pieces]
    edges = column_edges(pieces, min(p.left for p in pieces), max(p.right for p in pieces))
    inner = edges[1:-1]
    return bool(inner) and not any(piece.left < edge < piece.right for edge in inner)


def _aligned(rows: Sequence[Row], page: int, known: frozenset[str]) -> Table | None:
    pieces = [piece for row in rows for piece in row.pieces]
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    edges = column_edges(pieces, left, right, _CLEAR * rows[0].size if len(rows) < 4 else _GUTTER)
    if len(edges) < 3 or sum(map(_is_open, rows)) < 2:
        return None
    if all(column_of(piece, edges) != 0 or is_label(piece) for piece in pieces):
        return None
    groups = grouped(rows, edges)
    cells = [_cells([piece for row in group for piece in row.pieces], edges, page, known) for group in groups]
    if len(edges) == 3 and sum(len(row[0].text) > _LONG for row in cells) * 2 > len(cells):
        return None
    top, bottom = rows[0].base - rows[0].size, rows[-1].base
    return Table(Box(left, top, right, bottom), edges, cells, page)
