"""Remarks written into somebody's workbook as comments on its cells; the rest of the workbook stays."""

from __future__ import annotations

import io
from collections.abc import Iterable

# openpyxl reads through defusedxml where that is installed, as it is here.
import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

AUTHOR = "Concordat"
_WIDTH, _LINE, _LETTERS = 320, 22, 42  # pixels, and letters that fit in a line of them
_MARKED = PatternFill("lightUp", fgColor="D4351C")


def commented(data: bytes, remarks: Iterable[tuple[str, str, str]]) -> bytes:
    """A copy of an .xlsx file with each remark (sheet, cell, text) as a comment; the cells are hatched as well.

    Remarks on one cell stand in one comment, after what its writer had noted there. A remark without a cell goes to
    the first cell of its sheet, one without a sheet to that of the first sheet.
    """
    book = openpyxl.load_workbook(io.BytesIO(data))
    for sheet, cell, text in remarks:
        page = book[sheet] if sheet in book.sheetnames else book.worksheets[0]
        place = page[cell or "A1"]
        if type(place).__name__ == "MergedCell":  # a covered cell keeps no comment: its area's first cell does
            area = next(area for area in page.merged_cells.ranges if place.coordinate in area)
            place = page.cell(area.min_row, area.min_col)
        before = f"{place.comment.text}\n\n" if place.comment else ""
        place.comment = _comment(before + text)
        if cell:
            place.fill = _MARKED
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _comment(text: str) -> Comment:
    lines = sum(1 + len(line) // _LETTERS for line in text.split("\n"))
    return Comment(text, AUTHOR, height=_LINE * (lines + 1), width=_WIDTH)
