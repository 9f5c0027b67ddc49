"""The workbook to be filled in: legal names, typed cells, locked but for the answers, nothing run, equal bytes."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.intake.workbooks.reading import read_workbook
from concordat.rendering.workbooks.asking import ABOUT, AskedBook, AskedRow, AskedSheet, Field, Value
from concordat.rendering.workbooks.names import LONGEST, sheet_names
from concordat.rendering.workbooks.writing import written

RISKY = ("=1+1", "+44 1632", "-2", "@sum", "\tx", "\rx", "http://example.org", "{=1}")


def row(key: str, field: Field = Field.WORDS, before: Value = None, now: Value = None, **more: object) -> AskedRow:
    return AskedRow(key, f"About {key}", "Progress", field, before=before, now=now, **more)  # type: ignore[arg-type]


BOOK = AskedBook(
    "Returns for Q3 2018/19", ("Please send it back.",),
    (
        AskedSheet(
            "Fleet: North/South", "q3/fleet", ("Due on 18 January 2019.",),
            (
                row("rating.time", Field.LIST, "Green", choices=("Green", "Amber", "Red"), base=7, was="Amber"),
                row("money", Field.MONEY, Decimal("308000"), Decimal("12.5")),
                row("date", Field.DATE, date(2018, 12, 6)),
                row("level", Field.SCALE, 3, highest=4),
                row("words", Field.LONG, now="=1+1"),
            ),
        ),
    ),
    date(2018, 10, 1), {"period": "q3"},
)  # fmt: skip


def opened(book: AskedBook = BOOK) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(written(book)))


def test_equal_books_give_equal_bytes() -> None:
    assert written(BOOK) == written(BOOK)
    assert {part.date_time[0] for part in zipfile.ZipFile(io.BytesIO(written(BOOK))).infolist()} == {1980}


def test_cells_are_typed_and_only_answers_are_unlocked() -> None:
    sheet = opened()["Fleet North South"]
    values = {cell[4].value: (cell[1].value, cell[2].value) for cell in sheet.iter_rows(min_row=6)}
    assert values["money"] == (308_000, 12.5)
    assert values["date"] == (datetime(2018, 12, 6), None)  # noqa: DTZ001 - Excel knows no zones
    assert values["level"] == (3, None)
    assert values["words"] == (None, "=1+1")
    unlocked = [cell.coordinate for line in sheet for cell in line if not cell.protection.locked]
    assert unlocked == ["C6", "C7", "C8", "C9", "C10"]
    assert sheet.protection.sheet
    columns = sheet.column_dimensions
    assert [columns[letter].hidden for letter in "ABCD"] == [False] * 4
    assert (columns["E"].hidden, columns["E"].min, columns["E"].max) == (True, 5, 7)


def test_lists_and_scales_are_validated() -> None:
    sheet = opened()["Fleet North South"]
    rules = {
        str(rule.sqref): (rule.type, rule.formula1, rule.errorStyle) for rule in sheet.data_validations.dataValidation
    }
    assert rules["C6"][:2] == ("list", '"Green,Amber,Red"')
    assert rules["C9"] == ("list", '"1,2,3,4"', "warning")


def test_what_it_is_stands_in_a_hidden_sheet() -> None:
    book = opened()
    assert book[ABOUT].sheet_state == "veryHidden"
    found = {line[0].value: line[1].value for line in book[ABOUT]}
    assert found == {"format": "1", "period": "q3", "q3/fleet": "Fleet North South"}


@pytest.mark.parametrize("text", RISKY)
def test_no_text_becomes_a_formula_or_a_link(text: str) -> None:
    """What a partner typed is printed in the next workbook; there it must be words."""
    risky = AskedRow("a", text, text, Field.WORDS, hint=text, before=text, now=text, base=1, was=text)
    data = written(
        AskedBook(text, (text,), (AskedSheet(text, text, (text,), (risky,)),), date(2018, 10, 1), {"x": text})
    )
    parts = zipfile.ZipFile(io.BytesIO(data))
    sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/")]
    assert len(sheets) == 3
    assert not any(b"<f" in part or b"hyperlink" in part for part in sheets)
    assert all(not sheet.formulas for sheet in read_workbook(data, "a.xlsx").sheets)


@settings(max_examples=60)
@given(st.lists(st.text(max_size=60), max_size=6))
def test_names_of_sheets_are_legal_and_unique(titles: list[str]) -> None:
    names = sheet_names(titles, taken=["Instructions"])
    assert len({name.casefold() for name in [*names, "Instructions"]}) == len(titles) + 1
    for name in names:
        assert 0 < len(name) <= LONGEST
        assert not set(name) & set("[]:*?/\\")
        assert name.casefold() != "history"
        assert (name[0], name[-1]) != ("'", "'")


def has_calc() -> bool:
    """Whether the spreadsheet part of LibreOffice is there; the text part alone opens no workbook."""
    found = shutil.which("soffice")
    return found is not None and (Path(found).resolve().parent / "libsclo.so").exists()


def values(data: bytes) -> dict[str, list[list[object]]]:
    """What stands in each sheet, without the empty cells."""
    book = read_workbook(data, "book.xlsx")
    return {one.name: [[cell for cell in line if cell != ""] for line in one.rows if any(line)] for one in book.sheets}


@pytest.mark.libreoffice
@pytest.mark.skipif(not has_calc(), reason="needs the spreadsheet part of LibreOffice")
def test_libreoffice_opens_it_and_saves_the_same(tmp_path: Path) -> None:
    (tmp_path / "book.xlsx").write_bytes(written(BOOK))
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to"]
    command += ["xlsx:Calc MS Excel 2007 XML", "--outdir", "out", "book.xlsx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120, cwd=tmp_path)
    assert values((tmp_path / "out" / "book.xlsx").read_bytes()) == values(written(BOOK))
