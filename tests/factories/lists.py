"""Lists as organisations keep them in Excel, sent by Kent."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import xlsxwriter
from tests.factories.cast import KENT, NOW, PAPER_DAY, kent_lead

from concordat.review.lists.actions import map_columns, receive_list, take_list
from concordat.review.lists.queries import layout
from concordat.review.lists.records import TakenList
from concordat.review.lists.rules.fields import ListKind

RISK_HEADS = ("Ref", "Risk description", "Project", "Likelihood", "Impact", "Status", "Owner")

Rows = Sequence[Sequence[Any]]


def workbook(sheets: Mapping[str, Rows]) -> bytes:
    """An .xlsx file with these sheets; a text that begins with = is a formula, a date a day."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    book.close()
    return made.getvalue()


def risk_list(*rows: Sequence[Any], heads: Sequence[Any] = RISK_HEADS) -> bytes:
    """A list of risks with a title over its heads, as people make them."""
    return workbook({"Risk register": [["Risk register, all projects"], [], heads, *rows]})


def sent(content: bytes, kind: ListKind = ListKind.RISKS, **more: Any) -> int:
    """The number of a list that Kent sent on the day of the paper, unless told otherwise."""
    values: dict[str, Any] = {
        "actor": kent_lead(), "organisation": KENT, "name": "list.xlsx", "dated": PAPER_DAY, "now": NOW,
    }  # fmt: skip
    return receive_list(kind=kind, content=content, **(values | more))


def mapped(number: int, **more: Any) -> int:
    """The list with its columns kept as they are guessed."""
    found = layout(kent_lead(), number=number)
    assert found is not None
    map_columns(actor=kent_lead(), number=number, columns=found.mapping.columns, now=NOW, **more)
    return number


def taken(content: bytes, kind: ListKind = ListKind.RISKS, on: date = PAPER_DAY, **more: Any) -> TakenList:
    """A list that Kent sent, mapped as guessed and taken in."""
    return take_list(actor=kent_lead(), number=mapped(sent(content, kind, dated=on, **more)), now=NOW)
