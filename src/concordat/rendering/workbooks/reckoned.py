"""Lists whose sums are formulas, so that a reader may change a figure and see what follows. Equal lists, equal bytes.

Every text is written as a text; only a ``Formula`` becomes one, with the value that it has when the file is made.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from concordat.kernel.money import Money
from concordat.rendering import palette
from concordat.rendering.workbooks.looks import Looks
from concordat.rendering.workbooks.names import sheet_names

POUNDS = "£#,##0.00;-£#,##0.00"
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDTHS, _WIDE = {"money": 18, "day": 20}, 60


@dataclass(frozen=True, slots=True)
class Formula:
    """A sum as Excel writes it ("=SUM(E2:E4)"), and its value in money."""

    expression: str
    value: Money


Value = str | int | Money | date | Formula | None


@dataclass(frozen=True, slots=True)
class ReckonedSheet:
    """One list; the last ``totals`` rows are sums. Rows are numbered from 2: the first one holds the heads."""

    title: str
    heads: tuple[str, ...]
    rows: Sequence[Sequence[Value]]
    totals: int = 0


def reckoned(title: str, on: date, sheets: Sequence[ReckonedSheet]) -> bytes:
    """The bytes of an .xlsx file of these lists, as of a day."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, dict(_OPTIONS)) as file:
        made = datetime(on.year, on.month, on.day)  # noqa: DTZ001 - a day, as Excel keeps it
        file.set_properties({"title": title, "created": made})
        looks = Looks(file)
        for name, sheet in zip(sheet_names([one.title for one in sheets]), sheets, strict=True):
            _sheet(looks, name, sheet)
    return buffer.getvalue()


def _sheet(looks: Looks, name: str, sheet: ReckonedSheet) -> None:
    page = looks.page(name)
    for column, head in enumerate(sheet.heads):
        page.write_string(0, column, head, looks.look(bold=True, bottom=2, bg_color=palette.PALE))
        longest = max([len(head), *(_length(row[column]) for row in sheet.rows if column < len(row))])
        page.set_column(column, column, min(longest * 1.1 + 2, _WIDE))
    first_total = len(sheet.rows) - sheet.totals
    for place, row in enumerate(sheet.rows):
        bold: dict[str, object] = {"bold": True, "top": 1} if place >= first_total else {}
        for column, value in enumerate(row):
            _cell(looks, page, place + 1, column, value, bold)
    page.freeze_panes(1, 0)
    page.repeat_rows(0)


def _cell(looks: Looks, page: Any, row: int, column: int, value: Value, bold: dict[str, object]) -> None:
    if isinstance(value, Formula):
        pounds = float(Decimal(value.value.pence) / 100)
        page.write_formula(row, column, value.expression, looks.look(num_format=POUNDS, **bold), pounds)
    elif isinstance(value, Money):
        page.write_number(row, column, Decimal(value.pence) / 100, looks.look(num_format=POUNDS, **bold))
    elif isinstance(value, date):
        day = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a day
        page.write_datetime(row, column, day, looks.look(num_format="d mmmm yyyy", align="left", **bold))
    elif isinstance(value, int):
        page.write_number(row, column, value, looks.look(num_format="0", **bold))
    elif value:
        page.write_string(row, column, value, looks.look(num_format="@", **bold))
    else:
        page.write_blank(row, column, None, looks.look(**bold))


def _length(value: Value) -> int:
    if isinstance(value, Money | Formula):
        return _WIDTHS["money"]
    return _WIDTHS["day"] if isinstance(value, date) else len(str(value or ""))
