"""An extract of a finance system, gone through row by row: a hundred thousand rows never stand in memory as objects.

What is refused here is what makes a file no extract; what its cells mean is for those who asked.
"""

from __future__ import annotations

import csv
import hashlib
import io
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from charset_normalizer import from_bytes
from python_calamine import CalamineWorkbook, SheetTypeEnum

from concordat.intake.readers.content import MAX_BYTES, too_large
from concordat.intake.readers.packages import check_package
from concordat.intake.readers.xlsx.looks import MAX_AREA, SheetLooks
from concordat.intake.readers.xlsx.reading import opened
from concordat.intake.workbooks.cells import At, CellValue, SheetCells
from concordat.intake.workbooks.lists import CSV, between
from concordat.intake.workbooks.reading import ENDINGS, check_workbook, covered, marks_of
from concordat.kernel.errors import UnreadableFile

MOST_ROWS = 250_000
TOP = 60  # rows in which heads are looked for
_LOST = "\ufffd"  # stands where a letter was lost
Row = Sequence[CellValue]


@dataclass(frozen=True, slots=True)
class ExtractSheet:
    """One sheet: its first rows as cells, and a way to go through all of them (as often as wanted, in order)."""

    top: SheetCells
    rows: Callable[[], Iterator[Row]]

    @property
    def name(self) -> str:
        return self.top.name


@dataclass(frozen=True, slots=True)
class Extract:
    """A file by its name and the hash of its bytes; ``notes`` say how its letters were read."""

    name: str
    sha256: str
    sheets: tuple[ExtractSheet, ...]
    from_1904: bool = False
    notes: tuple[str, ...] = field(default_factory=tuple)


def read_extract(data: bytes, name: str) -> Extract:
    """A .csv or .xlsx file to be gone through.

    Raises UnreadableFile (name and reason, one line) for what is empty, too large, of another format, encrypted,
    broken, in letters that cannot be told, or longer than an extract may be.
    """
    ending = PurePath(name).suffix.lower()
    if ending not in (*ENDINGS, CSV):
        what = f"save this {ending} file as one" if ending else "this has no ending"
        raise UnreadableFile(name, f"an extract is read from an .xlsx or .csv file; {what}")
    if not data.strip():
        raise UnreadableFile(name, "the file is empty")
    if len(data) > MAX_BYTES:
        raise UnreadableFile(name, too_large(len(data), MAX_BYTES))
    return _text_file(data, name) if ending == CSV else _workbook(data, name)


def _text_file(data: bytes, name: str) -> Extract:
    text, notes = _letters(data, name)
    if _LOST in text:
        line = text[: text.index(_LOST)].count("\n") + 1
        lost = f"line {line} holds a letter that was lost (\ufffd) before the file came; save it anew as “CSV UTF-8”"
        notes = (*notes, lost)
    sign = between(text)

    def rows() -> Iterator[Row]:
        try:
            for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=sign)):
                _check_length(number, name)
                yield row
        except csv.Error as error:
            raise UnreadableFile(name, f"it is no table ({error}); save it anew as .csv or .xlsx") from error

    top = SheetCells(PurePath(name).stem, list(itertools.islice(rows(), TOP)))
    return Extract(name, hashlib.sha256(data).hexdigest(), (ExtractSheet(top, rows),), notes=notes)


def _letters(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """The words of the file. Excel writes UTF-8 with a mark, UTF-16 with one, or the code page of Western Europe."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for code, word in (("utf-16", "UTF-16") if marked else ("utf-8-sig", ""), ("cp1252", "Windows-1252")):
        try:
            text = data.decode(code)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text, (f"its letters are read as {word}, not UTF-8",) if word else ()
    found = from_bytes(data).best()
    if found is None or "\x00" in str(found):
        raise UnreadableFile(name, "its letters cannot be told; open it in Excel and save it as “CSV UTF-8”")
    return str(found), (f"its letters are read as {found.encoding}, not UTF-8",)


def _workbook(data: bytes, name: str) -> Extract:
    check_workbook(data, name, MAX_BYTES)
    check_package(data, name, kind="Excel file", needed="xl/workbook.xml")
    try:
        marks = marks_of(data, name)
        with opened(data, name) as book:
            wanted = [about.name for about in book.sheets_metadata if about.typ is SheetTypeEnum.WorkSheet]
            sheets = tuple(_sheet(book, one, data, name, marks.looks.get(one), marks.merged) for one in wanted)
    except (UnreadableFile, MemoryError):
        raise
    except Exception as error:  # whatever a broken file does to a library, its sender is told in one line
        reason = f"the workbook is damaged ({type(error).__name__}); open it in Excel and save it anew"
        raise UnreadableFile(name, reason) from error
    return Extract(name, hashlib.sha256(data).hexdigest(), sheets, marks.from_1904)


def _sheet(
    book: CalamineWorkbook, sheet: str, data: bytes, name: str, looks: SheetLooks | None, merged: bool
) -> ExtractSheet:
    found: Any = book.get_sheet_by_name(sheet)
    if found.total_height * found.total_width > MAX_AREA:
        raise UnreadableFile(name, f"sheet '{sheet}' spreads over more than {MAX_AREA:,} cells")
    areas: Mapping[At, tuple[At, At]] = covered(found.merged_cell_ranges or []) if merged else {}
    looked = looks or SheetLooks()

    def rows() -> Iterator[Row]:
        with opened(data, name) as again:
            yield from _padded(again.get_sheet_by_name(sheet), name)

    top = SheetCells(
        sheet, list(itertools.islice(_padded(found, name), TOP)), areas, looked.formulas, looked.errors
    )  # fmt: skip
    return ExtractSheet(top, rows)


def _padded(sheet: Any, name: str) -> Iterator[Row]:
    """The rows with the empty columns on the left, which the library leaves out: cells keep their addresses."""
    left: list[CellValue] = [""] * (sheet.start[1] if sheet.start else 0)
    for number, row in enumerate(sheet.iter_rows()):
        _check_length(number, name)
        yield [*left, *row]


def _check_length(number: int, name: str) -> None:
    if number >= MOST_ROWS:
        raise UnreadableFile(name, f"it has more than {MOST_ROWS:,} rows; send it in parts, such as a year each")
