"""Lists as an Excel file: a sheet a table, heads that stay, filters, one page wide in print. Equal lists, equal bytes.

Every text is written as a text: none becomes a formula or a link, whatever it begins with.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from concordat.rendering import palette
from concordat.rendering.workbooks.looks import Looks
from concordat.rendering.workbooks.names import sheet_names

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Value = str | int | Decimal | date | None
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_NARROW, _WIDE, _LETTERS = 12, 48, 1.1
_LONGEST = 32_767  # characters that a cell takes


@dataclass(frozen=True, slots=True)
class TableSheet:
    """One list: its title, heads, and rows of as many values."""

    title: str
    heads: tuple[str, ...]
    rows: Sequence[tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class TableBook:
    """A file: its title, the day that it speaks of, and its lists."""

    title: str
    on: date
    sheets: tuple[TableSheet, ...]


def tabled(book: TableBook) -> bytes:
    """The bytes of an .xlsx file."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, dict(_OPTIONS)) as file:
        made = datetime(book.on.year, book.on.month, book.on.day)  # noqa: DTZ001 - a day, as Excel keeps it
        file.set_properties({"title": book.title, "created": made})
        looks = Looks(file)
        for name, sheet in zip(sheet_names([one.title for one in book.sheets]), book.sheets, strict=True):
            _sheet(looks, name, sheet, book.title)
    return buffer.getvalue()


def _sheet(looks: Looks, name: str, sheet: TableSheet, title: str) -> None:
    page = looks.page(name)
    page.set_header(f"&L{title.replace('&', '&&')}&R{name.replace('&', '&&')}")
    page.set_footer("&RPage &P of &N")
    for column, head in enumerate(sheet.heads):
        page.write_string(0, column, head, looks.look(bold=True, bottom=2, bg_color=palette.PALE))
        longest = max([len(head), *(len(str(row[column] or "")) for row in sheet.rows)])
        page.set_column(column, column, min(max(longest * _LETTERS + 2, _NARROW), _WIDE))
    for place, row in enumerate(sheet.rows, 1):
        for column, value in enumerate(row):
            _cell(looks, page, place, column, value)
    page.freeze_panes(1, 1)
    page.repeat_rows(0)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.heads) - 1)


def _cell(looks: Looks, page: Any, row: int, column: int, value: Value) -> None:
    if value is None or value == "":
        page.write_blank(row, column, None, looks.look())
    elif isinstance(value, date):
        day = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a day
        page.write_datetime(row, column, day, looks.look(num_format="d mmmm yyyy", align="left"))
    elif isinstance(value, str):
        page.write_string(row, column, value[:_LONGEST], looks.look(num_format="@"))
    else:
        page.write_number(row, column, value, looks.look())
