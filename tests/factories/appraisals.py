"""Appraisals of the cast: three ways to run a workshop, as a file has them."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import Any

from openpyxl import Workbook
from tests.factories.cast import KENT, NOW, PAPER_DAY, programme_office

from concordat.intake.workbooks.cells import BookCells
from concordat.intake.workbooks.lists import read_list
from concordat.registers.business_cases.rules import Stage
from concordat.review.appraisals.actions import Chosen, take_appraisal
from concordat.review.appraisals.records import TakenAppraisal

HEADS = "Option,Line,Kind,Prices,Optimism bias,Risks managed,2018/19,2019/20,2020/21\n"
AS_NOW = "As now,Repairs,Cost,,,,100,100,100\n"
SHARED = "One workshop,Building,Cost,,24%,50%,200,,\nOne workshop,Rent saved,Benefit,,,,,180,180\n"
NEW = "New building,Building,Cost,,,,900,,\nNew building,Rent saved,Benefit,,,,,TBC,200\n"
OPTIONS = HEADS + AS_NOW + SHARED
WITH_UNKNOWN = OPTIONS + NEW
CHOSEN = Chosen(Stage.OBC, "As now", "One workshop")


def listed(text: str = OPTIONS, name: str = "options.csv") -> BookCells:
    """A CSV file of options."""
    return read_list(text.encode(), name)


def workbook(text: str = OPTIONS, **sheets: list[list[Any]]) -> bytes:
    """The same as an Excel file; further sheets by name (an underscore for a space)."""
    book, buffer = Workbook(), io.BytesIO()
    book.active.title = "Lines"
    for line in text.splitlines():
        book.active.append([float(cell) if cell.isdigit() else cell or None for cell in line.split(",")])
    for name, rows in sheets.items():
        page = book.create_sheet(name.replace("_", " "))
        for row in rows:
            page.append(row)
    book.save(buffer)
    return buffer.getvalue()


def taken(case: str, book: BookCells | None = None, chosen: Chosen = CHOSEN, **more: Any) -> TakenAppraisal:
    """A file taken in as Kent's, as of the day of the paper."""
    given: dict[str, Any] = {"actor": programme_office(), "organisation": KENT, "dated": PAPER_DAY, "now": NOW} | more
    return take_appraisal(key=case, book=book or listed(), chosen=chosen, **given)


def appraised(case: str, text: str = WITH_UNKNOWN, *, on: date = PAPER_DAY) -> int:
    """The number of an appraisal of the outline case with an amount that is not known."""
    chosen = replace(CHOSEN, why="The lease ends in any case.")
    return taken(case, listed(text), chosen, dated=on).number
