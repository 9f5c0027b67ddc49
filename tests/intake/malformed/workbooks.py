"""Workbooks that are cut, empty, endless or of an older kind."""

from __future__ import annotations

import io
import zipfile

from tests.intake.malformed.cases import content
from tests.intake.malformed.documents import OLE
from tests.intake.malformed.samples import ROWS, sheet_row, workbook, workbook_parts, zipped

SHEET = "xl/worksheets/sheet1.xml"


def _far(number: int) -> bytes:
    """A table, and one cell a very long way below it."""
    rows = "".join(sheet_row(place, row) for place, row in enumerate(ROWS, 1))
    return zipped(workbook_parts(rows + sheet_row(number, ("end",)), f"A1:C{number}"))


def _blank_rows(number: int) -> bytes:
    """A table, and so many rows with nothing in them."""
    rows = "".join(sheet_row(place, row) for place, row in enumerate(ROWS, 1))
    blank = "".join(f'<row r="{place}"/>' for place in range(len(ROWS) + 1, number))
    return zipped(workbook_parts(rows + blank))


def _bomb() -> bytes:
    """A sheet that swells a thousandfold to 210 MB."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in workbook_parts("").items():
            if name != SHEET:
                archive.writestr(name, data)
        with archive.open(SHEET, "w") as file:
            for _ in range(210):
                file.write(b" " * 1024 * 1024)
    return buffer.getvalue()


def _without(part: str) -> bytes:
    return zipped({name: data for name, data in workbook_parts("").items() if name != part})


CASES = (
    content("cut.xlsx", "a workbook cut in half", lambda: workbook()[: len(workbook()) // 2], "damaged"),
    content("blank.xlsx", "a sheet without a cell", lambda: zipped(workbook_parts("")), "no text", "no table", "empty"),
    content("hollow.xlsx", "its sheet is missing", lambda: _without(SHEET), "damaged", "no text", "no table", "empty"),
    content("no-list.xlsx", "its list of sheets is missing", lambda: _without("xl/workbook.xml"), "damaged",
            "no Excel"),
    content("million.xlsx", "a million blank rows", lambda: _blank_rows(1_000_000)),
    content("far.xlsx", "one cell a million rows below the table", lambda: _far(1_048_576), "reaches"),
    content("bomb.xlsx", "200 KB that unpack to 210 MB", _bomb, "unpacks"),
    content("locked.xlsx", "encrypted with a password (OLE container)", OLE + b"\0" * 4096, "encrypted", "damaged"),
    content("text.xlsx", "plain text called .xlsx", b"Project,Saving\nFleet,12\n", "damaged"),
    content("broken.xls", "an old workbook, broken", OLE + b"\x02" * 4096, "format", "damaged"),
)  # fmt: skip
