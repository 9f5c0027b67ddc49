"""The cells of a Word table: which are merged, shaded, struck out, and which tables stand within them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from docx.oxml.ns import qn

from concordat.intake.readers.docx import tags
from concordat.intake.readers.docx.met import Met
from concordat.intake.readers.spans import SpanCell

_ROW_PROPERTIES, _CELL_PROPERTIES = qn("w:trPr"), qn("w:tcPr")
_HEAD, _BEFORE = qn("w:tblHeader"), qn("w:gridBefore")
_ACROSS, _DOWN, _SHADING, _FILL = qn("w:gridSpan"), qn("w:vMerge"), qn("w:shd"), qn("w:fill")
_ROW_IN, _ROW_OUT = qn("w:ins"), qn("w:del")
_CELL_OUT = qn("w:cellDel")
_HOLDERS = frozenset({qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), *tags.INSERTED})


@dataclass(slots=True)
class CellText:
    """What a cell holds: its words on one line, its line in the file, and the tables within it."""

    text: str
    line: int
    tables: list[Any] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A cell that may go on in the rows below: its row and its place in that row."""

    row: int
    place: int


ReadCell = Callable[[Any], CellText]


def rows_of(table: Any) -> list[Any]:
    """The rows of this table and of none within it."""
    return list(_inside(table, tags.ROW))


def cells_of(row: Any) -> list[Any]:
    """The cells of this row."""
    return list(_inside(row, tags.CELL))


def span_cells(rows: list[Any], read: ReadCell, met: Met) -> tuple[list[list[SpanCell]], list[Any]]:
    """The cells with their spans, and the tables that stand within cells. A row that was deleted is left out."""
    laid: list[list[SpanCell]] = []
    nested: list[Any] = []
    going: dict[int, _Open] = {}
    for row in rows:
        properties = row.find(_ROW_PROPERTIES)
        if properties is not None and properties.find(_ROW_OUT) is not None:
            met.changes += 1
            continue
        met.changes += properties is not None and properties.find(_ROW_IN) is not None
        head = properties is not None and tags.is_on(properties.find(_HEAD))
        line: list[SpanCell] = []
        column = tags.number_of(properties, _BEFORE, 0) if properties is not None else 0
        line += [SpanCell("", 0)] * min(max(column, 0), 60)
        for cell in cells_of(row):
            made, down = _cell(cell, read, head, nested, met)
            if made is None:
                continue
            if down == "continue" and column in going:
                held = going[column]
                above = laid[held.row][held.place]
                laid[held.row][held.place] = replace(above, down=above.down + 1)
            else:
                going.pop(column, None)
                if down:
                    going[column] = _Open(len(laid), len(line))
                line.append(made)
            column += made.across
        laid.append(line)
    return laid, nested


def _cell(cell: Any, read: ReadCell, head: bool, nested: list[Any], met: Met) -> tuple[SpanCell | None, str | None]:
    properties = cell.find(_CELL_PROPERTIES)
    if properties is None:
        held = read(cell)
        nested += held.tables
        return SpanCell(held.text, held.line, head=head), None
    if properties.find(_CELL_OUT) is not None:
        met.changes += 1
        return None, None
    merged = properties.find(_DOWN)
    down = None if merged is None else merged.get(tags.VALUE) or "continue"
    held = CellText("", 0) if down == "continue" else read(cell)
    nested += held.tables
    shading = properties.find(_SHADING)
    fill = shading.get(_FILL) if shading is not None else None
    across = max(1, min(tags.number_of(properties, _ACROSS, 1), 60))
    return SpanCell(held.text, held.line, across, 1, head, None if fill in {None, "auto"} else fill), down


def _inside(parent: Any, wanted: str) -> Iterator[Any]:
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag in _HOLDERS:
            yield from _inside(child, wanted)
