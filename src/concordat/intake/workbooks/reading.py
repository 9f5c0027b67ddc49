"""From the bytes of a returned workbook to its cells, quickly: the slow marks are looked for only where there are any.

A thousand workbooks come in one morning. Values are read by calamine; formulas, errors and colours need the parts of
the file read as XML, which is done only for a file whose bytes show that it holds some.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from python_calamine import CalamineWorkbook, SheetTypeEnum

from concordat.intake.readers.content import MAX_BYTES, too_large
from concordat.intake.readers.packages import check_package
from concordat.intake.readers.refusals import advice_for
from concordat.intake.readers.shading import colour_of_fill
from concordat.intake.readers.xlsx.looks import MAX_AREA, SheetLooks, looks_of_package
from concordat.intake.readers.xlsx.reading import opened
from concordat.intake.workbooks.cells import At, BookCells, SheetCells
from concordat.kernel.errors import UnreadableFile

ENDINGS = (".xlsx", ".xlsm")
_OTHERS = (".xls", ".ods", ".xlsb", ".csv", ".numbers")
# What marks formulas and errors; a prefix before the names of the parts hides them, so such a file is looked into.
_MARKS = (b"<f>", b"<f ", b"<f/>", b't="e"', b":sheetData")
_MERGED = b"<mergeCell "
# A row far down, or a column far to the right: the sheet may be made to fill the memory.
_FAR_ROW = re.compile(rb"<row [^>]*?\br=\"\d{5,}\"")
_FAR_CELL = re.compile(rb"<c [^>]*?\br=\"(?:[A-Z]{2,}\d|[A-Z]\d{5})")
_FILL = re.compile(rb"<(?:\w+:)?fgColor [^>]*\b(?:rgb=\"[0-9A-Fa-f]{2}([0-9A-Fa-f]{6})\"|indexed=\"(\d+)\")")
_1904 = re.compile(rb"\bdate1904=\"(?:1|true)\"")


def read_workbook(data: bytes, name: str, *, max_bytes: int = MAX_BYTES) -> BookCells:
    """The cells of all sheets of a workbook, hidden ones too.

    Raises UnreadableFile (name and reason, one line) for what is empty, too large, of another format, encrypted,
    broken, or would fill the memory.
    """
    check_workbook(data, name, max_bytes)
    digest = hashlib.sha256(data).hexdigest()
    parts = check_package(data, name, kind="Excel file", needed="xl/workbook.xml")
    if any(part.endswith("vbaProject.bin") for part in parts):
        raise UnreadableFile(name, "the workbook holds macros; save it as an Excel workbook (.xlsx) without them")
    try:
        marks = marks_of(data, name)
        with opened(data, name) as book:
            sheets = tuple(_sheets(book, marks, name))
    except (UnreadableFile, MemoryError):
        raise
    except Exception as error:  # whatever a broken file does to a library, its sender is told in one line
        reason = f"the workbook is damaged ({type(error).__name__}); open it in Excel and save it anew"
        raise UnreadableFile(name, reason) from error
    return BookCells(name, digest, sheets, marks.from_1904, data)


def check_workbook(data: bytes, name: str, max_bytes: int) -> None:
    """Raise UnreadableFile for what is by its name or size no workbook to be read."""
    ending = PurePath(name).suffix.lower()
    if ending in _OTHERS:
        raise UnreadableFile(name, f"a return is read from an .xlsx file; open this {ending} file and save it as .xlsx")
    if ending not in ENDINGS:
        raise UnreadableFile(name, f"a return is read from an .xlsx file; {advice_for(ending) or 'this is none'}")
    if not data:
        raise UnreadableFile(name, "the file is empty")
    if len(data) > max_bytes:
        raise UnreadableFile(name, too_large(len(data), max_bytes))


@dataclass(frozen=True, slots=True)
class Marks:
    """What the bytes of a workbook show before its cells are read."""

    looks: dict[str, SheetLooks]
    merged: bool
    from_1904: bool


def marks_of(data: bytes, name: str) -> Marks:
    """The looks of the sheets, where the bytes show something that values do not; and how days are counted."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [part for part in archive.namelist() if part.startswith("xl/worksheets/") and part.endswith(".xml")]
        parts = [archive.read(part) for part in names]
        marked = _coloured(archive) or any(map(_is_marked, parts))
        from_1904 = bool(_1904.search(archive.read("xl/workbook.xml")))
    merged = any(_MERGED in part or b":mergeCell " in part for part in parts)
    return Marks(looks_of_package(data, name) if marked else {}, merged, from_1904)


def _is_marked(part: bytes) -> bool:
    return any(mark in part for mark in _MARKS) or bool(_FAR_ROW.search(part) or _FAR_CELL.search(part))


def _coloured(archive: zipfile.ZipFile) -> bool:
    """Whether any style is shaded in a colour that could stand for a rating."""
    if "xl/styles.xml" not in archive.NameToInfo:
        return False
    found = _FILL.findall(archive.read("xl/styles.xml"))
    return any((indexed and indexed != b"64") or colour_of_fill(rgb.decode()) for rgb, indexed in found)


def _sheets(book: CalamineWorkbook, marks: Marks, name: str) -> list[SheetCells]:
    found = []
    for about in book.sheets_metadata:
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(about.name)
        if sheet.total_height * sheet.total_width > MAX_AREA:
            raise UnreadableFile(name, f"sheet '{about.name}' spreads over more than {MAX_AREA:,} cells")
        looked = marks.looks.get(about.name, SheetLooks())
        rows: Any = sheet.to_python(skip_empty_area=False)
        fills = {at: look.fill for at, look in looked.cells.items() if look.fill}
        merged = covered(sheet.merged_cell_ranges or []) if marks.merged else {}
        found.append(SheetCells(about.name, rows, merged, looked.formulas, looked.errors, fills))
    return found


def covered(areas: list[tuple[At, At]]) -> dict[At, tuple[At, At]]:
    """Each cell that is one with others, by the first and last cell of its area; no more than people merge."""
    found: dict[At, tuple[At, At]] = {}
    for first, end in areas:
        few = (end[0] - first[0] + 1) * (end[1] - first[1] + 1) <= MAX_AREA // 100
        last = end if few else (min(end[0], first[0] + 100), min(end[1], first[1] + 100))
        for row in range(first[0], last[0] + 1):
            found.update({(row, column): (first, last) for column in range(first[1], last[1] + 1)})
    return found
