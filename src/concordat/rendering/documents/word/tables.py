"""Tables in Word: rules instead of a grid, a head that repeats on every page, rows that do not break."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docx.document import Document
from docx.shared import Pt, RGBColor
from docx.text.run import Run

from concordat.rendering import palette
from concordat.rendering.documents.tree import Cell, NoteRef, RagCell, Runs, Table, Text, TextCell
from concordat.rendering.documents.word import styles
from concordat.rendering.documents.word.look import Look
from concordat.rendering.documents.word.widths import widths
from concordat.rendering.documents.word.xml import element, safe, shade

_THICK, _THIN, _GAP = 10, 4, 36
_SIDES = ("top", "left", "bottom", "right")


def add_table(document: Document, table: Table, runs: Callable[..., None], look: Look) -> None:
    """Adds the table and its remark; ``runs(paragraph, runs, bold=...)`` writes words and note marks."""
    rows = [*table.rows, *([table.total] if table.total else [])]
    made = document.add_table(len(rows) + 1, len(table.columns))
    _form(made, table, look)
    _head(made.rows[0], table, look)
    for row, cells in zip(list(made.rows)[1:], rows, strict=True):
        _row(row, cells, table, runs, bold=cells is table.total)
    if table.total:
        _edge(made.rows[-1], "top", _THICK, look.accent)
    if rows:
        _edge(made.rows[-1], "bottom", _THICK, look.accent)
    if rows and table.remark:  # the remark does not stand alone on the next page
        for cell in made.rows[-1].cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    document.add_paragraph(table.remark, styles.REMARK)


def _form(made: Any, table: Table, look: Look) -> None:
    """Width, rules and words for a screen reader; then the width of every column."""
    old = made._tbl.tblPr
    made._tbl.replace(old, element(_properties(table, look)))
    for column, width in zip(made.columns, widths(table, look.width), strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _properties(table: Table, look: Look) -> str:
    rule = f'w:val="single" w:sz="{_THIN}" w:space="0" w:color="{palette.RULE[1:]}"'
    margin = "".join(f'<w:{side} w:w="85" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tblPr><w:tblW w:w="{int(look.width.twips)}" w:type="dxa"/>'
        f"<w:tblBorders><w:insideH {rule}/></w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margin}</w:tblCellMar>'
        '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"/>'
        f'<w:tblCaption w:val="{safe(f"{table.label}: {table.caption}")}"/></w:tblPr>'
    )


def _head(row: Any, table: Table, look: Look) -> None:
    row._tr.get_or_add_trPr().append(element("<w:cantSplit/>"))
    row._tr.get_or_add_trPr().append(element("<w:tblHeader/>"))
    for cell, column in zip(row.cells, table.columns, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.style = styles.CELL_NUMBER if column.numeric else styles.CELL
        paragraph.paragraph_format.keep_with_next = True
        run = paragraph.add_run(column.heading)
        run.bold, run.font.color.rgb = True, _rgb(look.accent)
        cell._tc.get_or_add_tcPr().append(shade(palette.PALE))
    _edge(row, "top", _THICK, look.accent)
    _edge(row, "bottom", _THICK, look.accent)


def _row(row: Any, cells: tuple[Cell, ...], table: Table, runs: Callable[..., None], *, bold: bool) -> None:
    row._tr.get_or_add_trPr().append(element("<w:cantSplit/>"))
    for spot, cell, column in zip(row.cells, cells, table.columns, strict=True):
        paragraph = spot.paragraphs[0]
        paragraph.style = styles.CELL_NUMBER if column.numeric else styles.CELL
        runs(paragraph, _runs(cell), bold=bold)
        if isinstance(cell, RagCell):
            _rag(spot, paragraph, cell)


def _runs(cell: Cell) -> Runs:
    """The words and marks of a cell; the word of a rating is bold."""
    if isinstance(cell, TextCell):
        return cell.runs
    word = Text(cell.colour.word, bold=True) if isinstance(cell, RagCell) else Text(cell.text)
    return (word, *map(NoteRef, cell.notes))


def _rag(spot: Any, paragraph: Any, cell: RagCell) -> None:
    """Fills the cell with the colour and sets all that it says in the ink that reads on it."""
    tag = palette.TAGS[cell.colour]
    if cell.remark:
        paragraph.add_run(f"\n{cell.remark}").font.size = Pt(8.5)
    for run in paragraph._p.xpath(".//w:r"):
        Run(run, paragraph).font.color.rgb = _rgb(tag.ink)
    spot._tc.get_or_add_tcPr().append(shade(tag.fill))
    for side in ("left", "right"):
        _cell_edge(spot, side, _GAP, palette.WHITE)


def _edge(row: Any, side: str, eighths: int, colour: str) -> None:
    """A rule along one side of a row, its weight in eighths of a point."""
    for cell in row.cells:
        _cell_edge(cell, side, eighths, colour)


def _cell_edge(cell: Any, side: str, eighths: int, colour: str) -> None:
    """One edge of a cell, kept in the order that the format asks for."""
    properties = cell._tc.get_or_add_tcPr()
    found = properties.xpath("w:tcBorders")
    borders = found[0] if found else element("<w:tcBorders/>")
    if not found:
        properties.insert_element_before(borders, "w:shd", "w:noWrap", "w:tcMar", "w:vAlign")
    edge = element(f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{colour[1:]}"/>')
    later = _SIDES[_SIDES.index(side) + 1 :]
    after = [one for one in borders if one.tag.rpartition("}")[2] in later]
    if after:
        after[0].addprevious(edge)
    else:
        borders.append(edge)


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.removeprefix("#").upper())
