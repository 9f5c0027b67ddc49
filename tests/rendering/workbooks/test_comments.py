"""Remarks go back into a partner's own workbook as comments, and what it holds stays."""

from __future__ import annotations

import io

import openpyxl
from openpyxl.comments import Comment

from concordat.rendering.workbooks.comments import commented


def book() -> bytes:
    made = openpyxl.Workbook()
    made.active.title = "Fleet"
    made.active.append(["Savings", "£1.2m approx", "=1+1"])
    made.active["A1"].comment = Comment("ask the depot", "them")
    made.active.merge_cells("B3:B5")
    made.create_sheet("Own notes")["D4"] = "keep"
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def test_each_remark_is_a_comment_and_the_rest_stays() -> None:
    remarks = [("Fleet", "B1", "Type an amount."), ("Fleet", "B1", "Once."), ("Fleet", "", "Of the sheet."),
               ("Fleet", "B4", "Unmerge."), ("", "", "Of the workbook.")]  # fmt: skip
    found = openpyxl.load_workbook(io.BytesIO(commented(book(), remarks)))
    fleet = found["Fleet"]
    assert [cell.value for cell in fleet[1]] == ["Savings", "£1.2m approx", "=1+1"]
    assert found["Own notes"]["D4"].value == "keep"
    said = {cell.coordinate: cell.comment.text for line in fleet for cell in line if cell.comment}
    assert said == {
        "A1": "ask the depot\n\nOf the sheet.\n\nOf the workbook.", "B1": "Type an amount.\n\nOnce.", "B3": "Unmerge.",
    }  # fmt: skip
    assert (fleet["B1"].fill.patternType, fleet["C1"].fill.patternType) == ("lightUp", None)


def test_no_external_entity_is_followed() -> None:
    assert openpyxl.DEFUSEDXML or openpyxl.LXML
