"""Extracts as finance departments send them; all of Kent unless told otherwise."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from tests.factories.benefits import post, pounds
from tests.factories.cast import KENT, NOW, PAPER_DAY, kent_lead

from concordat.review.finance.actions import map_extract, receive_extract, take_extract
from concordat.review.finance.queries import layout, reconciliation
from concordat.review.finance.records import TakenExtract

HEADS = ("Reference", "Description", "Project", "Month", "Amount (£)")
FIXED = {"kind": "saving", "standing": "achieved", "recurrence": "one_off"}
FUEL = ("T1", "Fuel bought together", "Joint Fleet Workshops", "June 2017", "1,200.50")
TYRES = ("T2", "Tyres bought together", "Joint Fleet Workshops", "June 2017", "(200.50)")


def extract(*rows: Sequence[Any], heads: Sequence[Any] = HEADS, code: str = "utf-8-sig") -> bytes:
    """A .csv file with a title over its heads."""
    made = io.StringIO(newline="")
    csv.writer(made).writerows([["Savings, Kent"], [], heads, *rows])
    return made.getvalue().encode(code)


def sent(content: bytes, **more: Any) -> int:
    """The number of an extract that Kent sent on the day of the paper."""
    values: dict[str, Any] = {
        "actor": kent_lead(), "organisation": KENT, "name": "savings.csv", "dated": PAPER_DAY, "now": NOW,
    }  # fmt: skip
    return receive_extract(content=content, **(values | more))


def mapped(number: int, fixed: dict[str, str] | None = None, **more: Any) -> int:
    """The extract with its columns kept as they are guessed, and what holds for every row."""
    found = layout(kent_lead(), number=number)
    assert found is not None
    columns = more.pop("columns", found.mapping.columns)
    map_extract(actor=kent_lead(), number=number, columns=columns, fixed=FIXED | (fixed or {}), now=NOW, **more)
    return number


def taken(content: bytes, fixed: dict[str, str] | None = None, **more: Any) -> TakenExtract:
    """An extract that Kent sent, mapped as guessed and taken in."""
    return take_extract(actor=kent_lead(), number=mapped(sent(content, **more), fixed), now=NOW)


def claimed_line(collaboration: str) -> str:
    """The id of a line of the reconciliation: what Kent claimed of a collaboration."""
    post(pounds(7), what="Saved on wax", collaboration=collaboration, organisations=[KENT])
    return next(one.id for one in reconciliation(kent_lead()) if one.what == "Saved on wax")
