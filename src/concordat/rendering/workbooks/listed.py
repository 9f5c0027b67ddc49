"""A workbook of lists to be kept on in Excel: a sheet a list, heads with hints, choices as lists, instructions first.

Equal books give equal bytes. Every value is written as a text: none becomes a formula, a number or a date.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import xlsxwriter

from concordat.rendering import palette
from concordat.rendering.workbooks.looks import Looks
from concordat.rendering.workbooks.names import sheet_names

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
INSTRUCTIONS, LISTS = "Instructions", "Choices"
ROOM = 5_000  # rows below the last one in which the choices are offered too
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_NARROW, _WIDE = 14, 44


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its head, what is to be written under it, and the values to choose from, if only those count."""

    label: str
    hint: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedSheet:
    """A sheet with its heads and rows of as many texts."""

    title: str
    heads: tuple[Head, ...]
    rows: Sequence[Sequence[str]] = ()


@dataclass(frozen=True, slots=True)
class ListedBook:
    """A file: its title, the day that it speaks of, what is to be known, and its sheets."""

    title: str
    on: date
    instructions: tuple[str, ...]
    sheets: tuple[ListedSheet, ...]


def listed(book: ListedBook) -> bytes:
    """The bytes of an .xlsx file."""
    buffer = io.BytesIO()
    names = sheet_names([one.title for one in book.sheets], taken=(INSTRUCTIONS, LISTS))
    with xlsxwriter.Workbook(buffer, dict(_OPTIONS)) as file:
        made = datetime(book.on.year, book.on.month, book.on.day)  # noqa: DTZ001 - a day, as Excel keeps it
        file.set_properties({"title": book.title, "created": made})
        looks = Looks(file)
        _instructions(looks, book)
        pages = [looks.page(name) for name in names]
        places = _choices(looks, book)
        for page, sheet in zip(pages, book.sheets, strict=True):
            _sheet(looks, page, sheet, places)
    return buffer.getvalue()


def _instructions(looks: Looks, book: ListedBook) -> None:
    page = looks.page(INSTRUCTIONS)
    page.set_column(0, 0, 100)
    page.write_string(0, 0, book.title, looks.look(bold=True, font_size=16))
    for row, line in enumerate(book.instructions, 2):
        page.write_string(row, 0, line, looks.look())


def _choices(looks: Looks, book: ListedBook) -> dict[tuple[str, ...], str]:
    """A sheet with every list of values, and the area of each: a list in a cell takes only 255 letters."""
    page = looks.page(LISTS)
    wanted = dict.fromkeys(head.choices for sheet in book.sheets for head in sheet.heads if head.choices)
    places = {}
    for column, values in enumerate(wanted):
        for row, value in enumerate(values):
            page.write_string(row, column, value, looks.look())
        letter = xlsxwriter.utility.xl_col_to_name(column, col_abs=True)
        places[values] = f"={LISTS}!{letter}$1:{letter}${len(values)}"
    page.hide()
    return places


def _sheet(looks: Looks, page: Any, sheet: ListedSheet, places: dict[tuple[str, ...], str]) -> None:
    cell = looks.look(num_format="@")
    for column, head in enumerate(sheet.heads):
        page.write_string(0, column, head.label, looks.look(bold=True, bottom=2, bg_color=palette.PALE))
        if head.hint:
            page.write_comment(0, column, head.hint, {"author": ""})
        longest = max([len(head.label), *(len(row[column]) for row in sheet.rows)])
        page.set_column(column, column, min(max(longest + 2, _NARROW), _WIDE), cell)
        if head.choices:
            rule = {"validate": "list", "source": places[head.choices], "error_title": head.label,
                    "error_message": "Choose one of the list, or leave the cell empty."}  # fmt: skip
            page.data_validation(1, column, len(sheet.rows) + ROOM, column, rule)
    for place, row in enumerate(sheet.rows, 1):
        for column, value in enumerate(row):
            if value:
                page.write_string(place, column, value, cell)
    page.freeze_panes(1, 1)
    page.repeat_rows(0)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.heads) - 1)
