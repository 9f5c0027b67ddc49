"""Tables in Word: rules instead of a grid, a head that repeats on every page, rows that do not break."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docx.document import Document
from docx.shared import Pt, RGBColor

from concordat.rendering import palette
from concordat.rendering.documents.tree import Cell, NoteRef, RagCell, Runs, Table, Text, TextCell
from concordat.rendering.documents.word import page, styles
from concordat.rendering.documents.word.xml import element, safe, shade

_THICK, _THIN = 10, 4


def add_table(document: Document, table: Table, runs: Callable[..., None]) -> None:
    """Adds the table and its remark; ``runs(paragraph, runs, bold=...)`` writes words and note marks."""
    rows = [*table.rows, *([table.total] if table.total else [])]
    made = document.add_table(len(rows) + 1, len(table.columns))
    _form(made, table)
    _head(made.rows[0], table)
    for row, cells in zip(list(made.rows)[1:], rows, strict=True):
        _row(row, cells, table, runs, bold=cells is table.total)
    if table.total:
        _edge(made.rows[-1], "top", _THICK, palette.NAVY)
    if rows:
        _edge(made.rows[-1], "bottom", _THICK, palette.NAVY)
    document.add_paragraph(table.remark, styles.REMARK)


def _form(made: Any, table: Table) -> None:
    """Width, rules and words for a screen reader; then the width of every column."""
    total = sum(column.width for column in table.columns)
    widths = [int(page.WIDTH * column.width / total) for column in table.columns]
    old = made._tbl.tblPr
    made._tbl.replace(old, element(_properties(table)))
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _properties(table: Table) -> str:
    rule = f'w:val="single" w:sz="{_THIN}" w:space="0" w:color="{palette.RULE[1:]}"'
    margin = "".join(f'<w:{side} w:w="85" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tblPr><w:tblW w:w="{int(page.WIDTH.twips)}" w:type="dxa"/>'
        f"<w:tblBorders><w:insideH {rule}/></w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margin}</w:tblCellMar>'
        '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"/>'
        f'<w:tblCaption w:val="{safe(f"{table.label}: {table.caption}")}"/></w:tblPr>'
    )


def _head(row: Any, table: Table) -> None:
    row._tr.get_or_add_trPr().append(element("<w:cantSplit/>"))
    row._tr.get_or_add_trPr().append(element("<w:tblHeader/>"))
    for cell, column in zip(row.cells, table.columns, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.style = styles.CELL_NUMBER if column.numeric else styles.CELL
        paragraph.paragraph_format.keep_with_next = True
        run = paragraph.add_run(column.heading)
        run.bold, run.font.color.rgb = True, _rgb(palette.NAVY)
        cell._tc.get_or_add_tcPr().append(shade(palette.PALE))
    _edge(row, "top", _THICK, palette.NAVY)
    _edge(row, "bottom", _THICK, palette.NAVY)


def _row(row: Any, cells: tuple[Cell, ...], table: Table, runs: Callable[..., None], *, bold: bool) -> None:
    row._tr.get_or_add_trPr().append(element("<w:cantSplit/>"))
    for spot, cell, column in zip(row.cells, cells, table.columns, strict=True):
        paragraph = spot.paragraphs[0]
        paragraph.style = styles.CELL_NUMBER if column.numeric else styles.CELL
        if isinstance(cell, RagCell):
            _rag(paragraph, cell)
        runs(paragraph, _runs(cell), bold=bold)
        if isinstance(cell, RagCell) and cell.remark:
            paragraph.add_run(f"\n{cell.remark}").font.size = Pt(8.5)


def _runs(cell: Cell) -> Runs:
    """The words and marks of a cell; a rating's word is drawn apart."""
    if isinstance(cell, TextCell):
        return cell.runs
    words = () if isinstance(cell, RagCell) else (Text(cell.text),)
    return (*words, *map(NoteRef, cell.notes))


def _rag(paragraph: Any, cell: RagCell) -> None:
    """The word on its colour; hard spaces widen the tag."""
    tag = palette.TAGS[cell.colour]
    run = paragraph.add_run(f"\u00a0{cell.colour.word}\u00a0")
    run.bold, run.font.color.rgb = True, _rgb(tag.ink)
    edge = f'w:val="single" w:sz="6" w:space="0" w:color="{tag.edge[1:]}"'
    properties = run._r.get_or_add_rPr()
    properties.append(shade(tag.fill) if tag.fill != palette.WHITE else element(f"<w:bdr {edge}/>"))


def _edge(row: Any, side: str, eighths: int, colour: str) -> None:
    """A rule along one side of a row, its weight in eighths of a point."""
    for cell in row.cells:
        properties = cell._tc.get_or_add_tcPr()
        borders = properties.find(f"{{{properties.nsmap['w']}}}tcBorders")
        if borders is None:
            borders = element("<w:tcBorders/>")
            properties.insert_element_before(borders, "w:shd", "w:noWrap", "w:tcMar", "w:vAlign")
        borders.append(element(f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{colour[1:]}"/>'))


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.removeprefix("#").upper())
