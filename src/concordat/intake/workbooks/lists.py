"""A list that an organisation keeps in a workbook or a CSV file, as its cells."""

from __future__ import annotations

import csv
import hashlib
import io
from pathlib import PurePath

from charset_normalizer import from_bytes

from concordat.intake.readers.content import MAX_BYTES
from concordat.intake.workbooks.cells import BookCells, SheetCells
from concordat.intake.workbooks.reading import ENDINGS, read_workbook
from concordat.kernel.errors import UnreadableFile

CSV = ".csv"
MOST_ROWS = 20_000
SIGNS = (",", ";", "\t")  # between the cells of a line, as Excel saves it in one country or another


def read_list(data: bytes, name: str) -> BookCells:
    """The cells of a list; a CSV file is one sheet with the name of the file.

    Raises UnreadableFile (name and reason, one line) for what is empty, too large, of another format or broken.
    """
    ending = PurePath(name).suffix.lower()
    if ending not in (*ENDINGS, CSV):
        raise UnreadableFile(name, f"a list is read from an .xlsx or .csv file; save this {ending or 'file'} as one")
    if ending != CSV:
        return read_workbook(data, name)
    if not data.strip():
        raise UnreadableFile(name, "the file is empty")
    if len(data) > MAX_BYTES:
        raise UnreadableFile(name, f"the file is larger than {MAX_BYTES // 1024**2} MB")
    rows = _rows(_text(data, name), name)
    return BookCells(name, hashlib.sha256(data).hexdigest(), (SheetCells(PurePath(name).stem, rows),), content=data)


def _text(data: bytes, name: str) -> str:
    """The words of the file; Excel writes UTF-8 with a mark, or the code page of its country."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        found = from_bytes(data).best()
    if found is None:
        raise UnreadableFile(name, "its letters cannot be told; save it as “CSV UTF-8”")
    return str(found)


def _rows(text: str, name: str) -> list[list[str]]:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=between(text)))
    except csv.Error as error:
        raise UnreadableFile(name, f"it is no table ({error}); save it anew as .csv or .xlsx") from error
    if len(rows) > MOST_ROWS:
        raise UnreadableFile(name, f"it has more than {MOST_ROWS:,} rows; send the part that is a list")
    return rows


def between(text: str) -> str:
    """The sign between cells: that which the first line with any of them has most of, as a line of heads has."""
    for line in text[:10_000].splitlines():
        most = max(SIGNS, key=line.count)
        if most in line:
            return most
    return SIGNS[0]
