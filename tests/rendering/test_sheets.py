"""The workbook of a paper: a sheet a table, numbers and days typed, words never a formula."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from tests.rendering.sample_paper import board_paper

from concordat.kernel.rag import Colour
from concordat.rendering.documents.sheets import typed
from concordat.rendering.documents.tree import Column, NumberCell, Paper, RagCell, Table, TextCell, text
from concordat.rendering.documents.writing import write

COLUMNS = (Column("Who"), Column("Amount", 1, True), Column("Rating"), Column("Day"))
ROWS = (
    (TextCell(text("=1+1")), NumberCell("£1,234.56"), RagCell(Colour.AMBER, "derived: Red"),
     TextCell(text("6 December 2017"))),
    (TextCell(text("@SUM(A1)")), NumberCell("over £200,000"), RagCell(Colour.NOT_STATED), TextCell(text("2017"))),
)  # fmt: skip
TOTAL = (TextCell(text("Total")), NumberCell("-£12"), RagCell(Colour.GREEN), TextCell(()))


def book(paper: Paper) -> Any:
    return openpyxl.load_workbook(io.BytesIO(write(paper, "xlsx")))


def with_table() -> Paper:
    return replace(
        board_paper(), blocks=(Table("Amounts: all/some", COLUMNS, ROWS, TOTAL, "A remark."),), notes=(),
        sheets=(Table("Findings of the paper", (Column("Finding"),), ((TextCell(text("+cmd")),),), sheet="Findings"),),
    )  # fmt: skip


def test_each_table_is_a_sheet_and_the_first_says_what_there_is() -> None:
    found = book(with_table())
    assert found.sheetnames == ["About", "Amounts all some", "Findings"]
    said = [cell.value for row in found["About"].iter_rows() for cell in row if cell.value]
    assert board_paper().title in said
    assert board_paper().marking.word in said
    assert "Table 1: Amounts: all/some. A remark." in said


def test_numbers_and_days_are_typed_and_what_is_no_number_stands_beside() -> None:
    page = book(with_table())["Amounts all some"]
    heads = [cell.value for cell in page[3]]
    assert heads == ["Who", "Amount", "Amount, in words", "Rating", "Rating: remark", "Day"]
    first, second, total = ([cell.value for cell in page[row]] for row in (4, 5, 6))
    assert first[1:5] == [1234.56, None, "Amber", "derived: Red"]
    assert first[5].date() == date(2017, 12, 6)
    assert second[1:3] == [None, "over £200,000"]
    assert total[1] == -12
    assert page["B4"].number_format == "£#,##0.00;-£#,##0.00"


def test_nothing_becomes_a_formula() -> None:
    found = book(with_table())
    cells = [cell for page in found for row in page.iter_rows() for cell in row]
    assert {cell.value for cell in cells} >= {"=1+1", "@SUM(A1)", "+cmd"}
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]


def test_the_head_stays_in_sight_and_columns_are_as_wide_as_their_words() -> None:
    page = book(with_table())["Amounts all some"]
    assert page.freeze_panes == "B4"
    assert page.auto_filter.ref == "A3:F5"
    assert all(12 <= page.column_dimensions[name].width <= 61 for name in "ABCDEF")


def test_the_notes_of_a_paper_have_their_sheet() -> None:
    page = book(board_paper())["Notes"]
    assert [row[0].value for row in page.iter_rows(min_row=2)] == list(range(1, len(board_paper().notes) + 1))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("£1,620,400", ("money", Decimal(1_620_400))), ("-£0.50", ("money", Decimal("-0.50"))),
        ("101.4%", ("percent", Decimal("1.014"))), ("1,200", ("count", Decimal(1_200))),
        ("6 December 2017", ("day", date(2017, 12, 6))), ("31 June 2017", None), ("December 2017", None),
        ("£1.25m", None), ("TBC", None), ("£5 to £6", None), ("", None),
    ],
)  # fmt: skip
def test_only_what_is_one_number_is_one(words: str, value: object) -> None:
    assert typed(words) == value
