"""Workbooks (.xlsx, .xlsm, .xls, .ods): each sheet a heading, its tables with the address of every cell.

Values are those that the workbook kept when it was saved; no formula is worked out. Hidden sheets are read and named.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from concordat.intake.readers.lines import Sheet
from concordat.intake.readers.packages import check_package, part_of
from concordat.intake.readers.shading import sentence_on
from concordat.intake.readers.xlsx.addresses import address
from concordat.intake.readers.xlsx.looks import MAX_AREA, SheetLooks, looks_of_open_document, looks_of_package
from concordat.intake.readers.xlsx.sheets import SheetReader
from concordat.kernel.errors import UnreadableFile

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_NAMED = 10
_ANEW = "; open it in Excel and save it anew"
_LOCKED = "the workbook is encrypted with a password; save it without one"


def read_xlsx(data: bytes, name: str) -> Sheet:
    """Lines and grids of all sheets.

    Raises UnreadableFile for what is encrypted, broken, another format, or spreads over more cells than are read.
    """
    looks, parts = _looks(data, name)
    with opened(data, name) as book:
        result = _sheets(book, looks, name)
    if any("comments" in part.lower() and part.startswith("xl/") for part in parts):
        result.notes.append("Comments on cells were not read.")
    return result


@contextmanager
def opened(data: bytes, name: str) -> Iterator[CalamineWorkbook]:
    """The workbook, checked before (``check_package``); UnreadableFile says what is wrong with it while it is read."""
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            yield book
    except PasswordError:
        raise UnreadableFile(name, _LOCKED) from None
    except (CalamineError, ValueError, OSError, IndexError) as error:
        raise UnreadableFile(name, f"the workbook is damaged ({type(error).__name__}){_ANEW}") from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the library's own fault on a broken file, no ordinary error
            raise
        raise UnreadableFile(name, f"the workbook is damaged (its reader gave up){_ANEW}") from None


def _looks(data: bytes, name: str) -> tuple[dict[str, SheetLooks], frozenset[str]]:
    ending = PurePath(name).suffix.lower()
    if ending == ".xls":
        if not data.startswith(_OLE):
            raise UnreadableFile(name, "its ending says an old Excel workbook but it holds something else")
        return {}, frozenset()
    needed = "content.xml" if ending == ".ods" else "xl/workbook.xml"
    kind = "OpenDocument spreadsheet" if ending == ".ods" else "Excel file"
    parts = check_package(data, name, kind=kind, needed=needed)
    try:
        found = looks_of_open_document(data, name) if ending == ".ods" else looks_of_package(data, name)
    except UnreadableFile:
        raise
    except Exception as error:
        if ending == ".ods" and _is_locked(data):
            raise UnreadableFile(name, _LOCKED) from None
        raise UnreadableFile(name, f"the workbook is damaged ({type(error).__name__}){_ANEW}") from None
    return found, parts


def _is_locked(data: bytes) -> bool:
    return b"encryption-data" in (part_of(data, "META-INF/manifest.xml") or b"")


def _sheets(book: Any, looks: dict[str, SheetLooks], name: str) -> Sheet:
    result = Sheet()
    for about in book.sheets_metadata:
        if about.typ not in (SheetTypeEnum.WorkSheet, SheetTypeEnum.DialogSheet):
            result.notes.append(f"Sheet '{about.name}' is a chart or a macro and was not read.")
            continue
        sheet = book.get_sheet_by_name(about.name)
        if sheet.total_height * sheet.total_width > MAX_AREA:
            raise UnreadableFile(name, f"sheet '{about.name}' spreads over more than {MAX_AREA:,} cells")
        looked = looks.get(about.name, SheetLooks())
        rows = sheet.to_python(skip_empty_area=False)
        reader = SheetReader(about.name, rows, sheet.merged_cell_ranges or [], looked)
        items = list(reader.items(first=not result.items))
        if not items:
            continue
        result.items += items
        if about.visible != SheetVisibleEnum.Visible:
            result.notes.append(f"Sheet '{about.name}' is hidden; it was read too.")
        result.notes += _sentences(about.name, looked, reader.coloured)
    return result


def _sentences(sheet: str, looks: SheetLooks, coloured: int) -> Iterator[str]:
    if looks.hidden:
        yield f"Sheet '{sheet}' has hidden rows or columns; they were read too."
    for at, error in list(looks.errors.items())[:_MOST_NAMED]:
        yield f"Sheet '{sheet}', cell {address(*at)} holds the error {error}; it says nothing."
    if len(looks.errors) > _MOST_NAMED:
        yield f"Sheet '{sheet}' holds {len(looks.errors) - _MOST_NAMED} more cells with errors."
    if looks.unworked:
        count = len(looks.unworked)
        cells = "1 cell holds" if count == 1 else f"{count} cells hold"
        yield (
            f"Sheet '{sheet}': {cells} a formula without its result (the first is {address(*looks.unworked[0])}); "
            "open the workbook, save it, and read it again."
        )
    if coloured:
        yield f"Sheet '{sheet}': {sentence_on(coloured)}"
