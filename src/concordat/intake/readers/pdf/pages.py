"""One page in reading order: its tables, its columns, their paragraphs, and its footnotes last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from concordat.intake.readers.pdf.charts import take_labels
from concordat.intake.readers.pdf.columns import bands_of
from concordat.intake.readers.pdf.joining import add_parts
from concordat.intake.readers.pdf.paragraphs import Paragraph, Part, leading_of, paragraphs_of
from concordat.intake.readers.pdf.places import Leaf, Piece
from concordat.intake.readers.pdf.rows import Row, rows_of
from concordat.intake.readers.pdf.ruled import Table, ruled_tables
from concordat.intake.readers.pdf.unruled import lined_tables

_FEWEST_LINES = 3
_PLACE = "\0"  # the words of a piece that stands for a table
_NOTE_SIZE = 0.93  # of the size of the text: notes at the foot are smaller
_NOTE = re.compile(r"(?P<mark>\d{1,3})(?:\s+(?=\S)|$)")


@dataclass(frozen=True, slots=True)
class Setting:
    """How the paper is set: ``body`` the size of its text, ``edge`` where its lines end, ``known`` its words."""

    body: float
    edge: float
    known: frozenset[str]


def parts_of(leaf: Leaf, setting: Setting) -> tuple[list[Part], bool]:
    """Paragraphs and tables of a page, and whether labels of a chart were left out."""
    tables = _tables(leaf)
    taken = {number for table in tables for number in table.pieces}
    labels = take_labels(leaf, tables, setting.body)
    flow = [piece for number, piece in enumerate(leaf.pieces) if number not in taken and number not in labels]
    flow = _notes_marked(flow, setting.body)
    for number, table in enumerate(tables):
        middle = (table.box.top + table.box.bottom) / 2
        flow.append(Piece(f"{_PLACE}{number}", table.box.left, table.box.right, middle, 1.0))
    notes: list[Part] = []
    parts: list[Part] = []
    bands = bands_of(flow)
    for band in bands:
        edge = max(piece.right for piece in band)
        edge = max(edge, setting.edge) if len(bands) == 1 else edge
        column: list[Part] = []
        for part in _band(band, tables, leaf.number, setting.known, edge):
            (notes if isinstance(part, Paragraph) and part.note else column).append(part)
        add_parts(parts, column, setting.body, setting.known)
    return [*parts, *notes], bool(labels)


def _band(band: list[Piece], tables: list[Table], page: int, known: frozenset[str], edge: float) -> Iterator[Part]:
    rows = rows_of(band)
    leading = leading_of([row for row in rows if not row.main.text.startswith(_PLACE)], edge)
    lines: list[Row] = []
    for row in rows:
        words = [piece for piece in row.pieces if not piece.text.startswith(_PLACE)]
        if words:
            lines.append(Row(words))
        if len(words) < len(row.pieces):
            yield from paragraphs_of(lines, page, known, edge, leading)
            lines = []
            yield from (tables[int(piece.text[1:])] for piece in row.pieces if piece.text.startswith(_PLACE))
    yield from paragraphs_of(lines, page, known, edge, leading)


def _tables(leaf: Leaf) -> list[Table]:
    """Tables with cells, and those with level lines only, of which nothing but the head may have cells."""
    tables = ruled_tables(leaf)
    if len(leaf.drawn.across) < _FEWEST_LINES:
        return tables
    cells = {number for table in tables if len(table.rows) > 1 for number in table.pieces}
    for lined in lined_tables(leaf, cells, [table for table in tables if len(table.rows) == 1]):
        met = [table for table in tables if table.pieces & lined.pieces]
        if all(len(table.rows) == 1 and table.pieces <= lined.pieces for table in met):
            tables = [table for table in tables if table not in met]
            tables.append(lined)
    return tables


def _notes_marked(flow: list[Piece], body: float) -> list[Piece]:
    """The small print at the foot of the page: a number that is not raised there opens a note none the less."""
    order = sorted(range(len(flow)), key=lambda place: -flow[place].base)
    found = list(flow)
    for place in order:
        piece = flow[place]
        if piece.size > _NOTE_SIZE * body:
            break
        match = _NOTE.match(piece.text)
        if match and not piece.raised:
            shift = match.end()
            bold = tuple((max(a - shift, 0), b - shift) for a, b in piece.bold if b > shift)
            found[place] = replace(piece, text=piece.text[shift:], bold=bold, raised=True)
    return [piece for piece in found if piece.text]
