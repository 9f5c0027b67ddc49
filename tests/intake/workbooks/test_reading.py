"""Returned workbooks as cells; what cannot be one, or would fill the memory, is one line."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from concordat.intake.workbooks.reading import read_workbook
from concordat.kernel.errors import UnreadableFile


def book() -> bytes:
    made = openpyxl.Workbook()
    made.active["B2"] = "=1+1"
    made.active["C3"] = "words"
    made.active.merge_cells("C3:D4")
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def exchanged(part: str, old: bytes, new: bytes) -> bytes:
    """The workbook with a text of one of its parts exchanged."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book())) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == part:
                assert old in content
                content = content.replace(old, new)
            target.writestr(info.filename, content)
    return buffer.getvalue()


def test_cells_keep_their_addresses_and_marks() -> None:
    (sheet,) = read_workbook(book(), "a.xlsx").sheets
    assert sheet.value(2, 2) == "words"
    assert (sheet.value(90, 0), sheet.value(0, None)) == ("", "")
    assert sheet.formulas == {(1, 1): "1+1"}
    assert set(sheet.merged) == {(2, 2), (2, 3), (3, 2), (3, 3)}


def bomb() -> bytes:
    return exchanged("xl/worksheets/sheet1.xml", b"</sheetData>", b" " * 30_000_000 + b"</sheetData>")


FAR = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.xlsx", "the file is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.xls", "open this .xls file and save it as .xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.xlsx", "is encrypted with a password"),
        (b"a,b", "a.csv", "open this .csv file and save it as .xlsx"),
        (b"%PDF-1.7", "a.xlsx", "it holds a PDF"),
        (b"words", "a.txt", "a return is read from an .xlsx file"),
        (book()[:900], "a.xlsx", "is damaged or cut off"),
        (exchanged("xl/worksheets/sheet1.xml", b"</sheetData>", FAR), "a.xlsx", "more than 3,000,000 cells"),
        (exchanged("xl/workbook.xml", b"<sheets>", b"<sheets"), "a.xlsx", "the workbook is damaged"),
        (bomb(), "a.xlsx", "unpacks to more than"),
        (bytes(51 * 1024 * 1024), "a.xlsx", "the file is too large (51 MB; the limit is 50 MB)"),
    ],
)
def test_what_cannot_be_read_is_one_line(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_workbook(data, name)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)
