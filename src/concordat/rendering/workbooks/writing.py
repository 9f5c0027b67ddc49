"""A workbook to be filled in, as an Excel file. Equal books give equal bytes.

Only the cells of answers are unlocked. Every text is written as a text: none becomes a formula or a link, whatever it
begins with. The protection has no password: it keeps from slips, and whoever must may lift it.
"""

from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from concordat.rendering.workbooks.asking import (
    ABOUT,
    FORMAT,
    HEADS,
    AskedBook,
    AskedRow,
    AskedSheet,
    Field,
    Value,
)
from concordat.rendering.workbooks.looks import Looks
from concordat.rendering.workbooks.names import sheet_names
from concordat.rendering.workbooks.validation import validation

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
INSTRUCTIONS = "Instructions"
_OPTIONS = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    "default_date_format": "d mmmm yyyy",
}  # fmt: skip
_WIDTHS = (48, 28, 36, 44, 4, 4, 4)
_LABEL, _BEFORE, _ANSWER, _HINT, _KEY, _BASE, _WAS = range(7)
_FORMATS = {Field.MONEY: "£#,##0;-£#,##0", Field.DATE: "d mmmm yyyy", Field.SCALE: "0"}
_PENCE = "£#,##0.00;-£#,##0.00"
_TALL = 60  # points: a cell for sentences shows that it is one


def written(book: AskedBook) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    buffer = io.BytesIO()
    names = sheet_names([sheet.title for sheet in book.sheets], taken=(INSTRUCTIONS, ABOUT))
    with xlsxwriter.Workbook(buffer, dict(_OPTIONS)) as file:
        made = datetime(book.made.year, book.made.month, book.made.day)  # noqa: DTZ001 - a day, as Excel keeps it
        file.set_properties({"title": book.title, "created": made})
        writer = _Writer(file)
        writer.instructions(book)
        for name, sheet in zip(names, book.sheets, strict=True):
            writer.sheet(name, sheet)
        writer.about(book, names)
    return buffer.getvalue()


class _Writer(Looks):
    """The sheets of one file."""

    def instructions(self, book: AskedBook) -> None:
        page = self._page(INSTRUCTIONS)
        page.set_column(0, 0, 100)
        page.write_string(0, 0, book.title, self.look(bold=True, font_size=16))
        for row, line in enumerate(book.instructions, 2):
            page.write_string(row, 0, line, self.look())

    def sheet(self, name: str, sheet: AskedSheet) -> None:
        page = self._page(name)
        for column, width in enumerate(_WIDTHS):
            page.set_column(column, column, width, None, {"hidden": column >= _KEY})
        page.write_string(0, 0, sheet.title, self.look(bold=True, font_size=16, text_wrap=False))
        page.write_string(0, _KEY, sheet.reference, self.look())
        for row, line in enumerate(sheet.lines, 1):
            page.write_string(row, 0, line, self.look(text_wrap=False))
        top = len(sheet.lines) + 2
        head = self.look(bold=True, bottom=2)
        for column, word in enumerate(HEADS):
            page.write_string(top, column, word, head)
        page.freeze_panes(top + 1, 0)
        page.repeat_rows(top)
        self._rows(page, top + 1, sheet.rows)

    def _rows(self, page: Any, row: int, rows: tuple[AskedRow, ...]) -> None:
        section = ""
        for one in rows:
            if one.section != section:
                section = one.section
                page.write_string(row, _LABEL, section, self.look(bold=True, font_size=13, top=1))
                row += 1
            self._row(page, row, one)
            row += 1

    def _row(self, page: Any, row: int, one: AskedRow) -> None:
        if one.field is Field.LONG:
            page.set_row(row, _TALL)
        page.write_string(row, _LABEL, one.label, self.look())
        self._value(page, row, _BEFORE, one.before, one.field, {"font_color": "#505A5F"})
        self._value(page, row, _ANSWER, one.now, one.field, {"locked": False, "border": 1, "bg_color": "#F3F2F1"})
        page.write_string(row, _HINT, one.hint, self.look(font_color="#505A5F"))
        page.write_string(row, _KEY, one.key, self.look())
        if one.base is not None:
            page.write_number(row, _BASE, one.base, self.look())
            page.write_string(row, _WAS, one.was, self.look(text_wrap=False))
        rule = validation(one)
        if rule:
            page.data_validation(row, _ANSWER, row, _ANSWER, rule)

    def _value(self, page: Any, row: int, column: int, value: Value, field: Field, looks: dict[str, object]) -> None:
        """A cell with its type: an amount is a number, a day is a date, words are words."""
        form = _FORMATS.get(field, "@" if field in (Field.WORDS, Field.LONG) else "General")
        if isinstance(value, Decimal) and value != value.to_integral_value():
            form = _PENCE
        look = self.look(num_format=form, align="left", **looks)
        if isinstance(value, str):
            page.write_string(row, column, value, look)
        elif isinstance(value, date):
            page.write_datetime(row, column, value, look)
        elif value is not None:
            page.write_number(row, column, value, look)
        else:
            page.write_blank(row, column, None, look)

    def about(self, book: AskedBook, names: list[str]) -> None:
        page = self._page(ABOUT)
        page.very_hidden()
        rows = [("format", FORMAT), *book.about.items()]
        rows += [(sheet.reference, name) for name, sheet in zip(names, book.sheets, strict=True)]
        for row, (word, value) in enumerate(rows):
            page.write_string(row, 0, word)
            page.write_string(row, 1, value)

    def _page(self, name: str) -> Any:
        page = self.page(name)
        page.protect("", {"format_columns": True, "format_rows": True})
        return page
