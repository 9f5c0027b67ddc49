"""A total as a workbook: a live formula over its rows, its parts, and what is left out."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from concordat.kernel.money import Money
from concordat.rendering.workbooks.totals import TotalBook, totalled

HEADS, LEFT = ("Entry", "Assurance", "Amount"), ("What", "Why")
ROWS = [(1, "As reported", Money(10_050)), (2, "Verified", Money(20)), (3, "As reported", Money(-5))]


def book(rows=ROWS, left_out=(("Consumables", "not known"),)):
    return totalled(TotalBook("Savings of Kent", date(2018, 1, 1), HEADS, rows, 2, LEFT, left_out, by=1))


def pages(data, **how):
    return {page.title: [[cell.value for cell in row] for row in page.iter_rows()]
            for page in load_workbook(io.BytesIO(data), **how)}  # fmt: skip


def test_the_total_and_its_parts_are_formulas_with_their_values():
    formulas, values = pages(book())["Total"], pages(book(), data_only=True)["Total"]
    assert formulas[1] == ["Total", "=SUM('Entries'!$C$2:$C$4)"]
    assert formulas[2][1] == "=SUMIFS('Entries'!$C$2:$C$4,'Entries'!$B$2:$B$4,MID($A$3,10,255))"
    assert values[1:] == [["Total", 100.65], ["of which As reported", 100.45], ["of which Verified", 0.2]]


def test_what_is_left_out_stands_on_its_own_sheet():
    assert pages(book())["Left out"] == [["What", "Why"], ["Consumables", "not known"]]
    assert pages(book(left_out=()))["Left out"][1][0] == "Nothing is left out."


def test_a_total_of_nothing_is_nought():
    assert pages(book(rows=[]), data_only=True)["Total"][1:] == [["Total", 0]]


def test_what_is_not_known_cannot_stand_in_a_total():
    with pytest.raises(ValueError, match="leave its row out"):
        book(rows=[(1, "Claimed", "TBC")])
