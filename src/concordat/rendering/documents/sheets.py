"""A prepared paper as a workbook: a sheet a table, numbers and days typed. Equal papers give equal bytes.

Only what is one number and nothing else becomes one: "over £200,000" stays words, in a column beside the numbers, so
that nobody adds it up. Every text is written as a text; none becomes a formula or a link, whatever it begins with.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeAlias

import xlsxwriter

from concordat.kernel.dates import MONTHS
from concordat.rendering import palette
from concordat.rendering.documents.tree import (
    Annex,
    Block,
    Cell,
    Chart,
    NumberCell,
    Paper,
    RagCell,
    Section,
    Table,
    cell_notes,
    cell_words,
    words_of,
)
from concordat.rendering.workbooks.looks import Looks
from concordat.rendering.workbooks.names import sheet_names

ABOUT, NOTES = "About", "Notes"
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_POUNDS = re.compile(r"(-?)£([0-9][0-9,]*(?:\.[0-9]{1,2})?)")
_PERCENT = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)%")
_COUNT = re.compile(r"-?[0-9][0-9,]*")
_DAY = re.compile(r"([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})")
_FORMATS = {"money": "£#,##0.00;-£#,##0.00", "percent": "0.0%", "count": "#,##0", "day": "d mmmm yyyy"}
_NARROW, _WIDE, _LETTERS = 12, 60, 1.1
Typed: TypeAlias = tuple[str, Decimal | date]


def written(paper: Paper) -> bytes:
    """The bytes of an .xlsx file: what the paper is, its tables in their order, then its further sheets and notes."""
    buffer = io.BytesIO()
    tables = [*_tables(paper.blocks), *paper.sheets]
    names = sheet_names([table.sheet or table.caption for table in tables], taken=(ABOUT, NOTES))
    with xlsxwriter.Workbook(buffer, dict(_OPTIONS)) as file:
        day = datetime(paper.date.year, paper.date.month, paper.date.day)  # noqa: DTZ001 - a day, as Excel keeps it
        file.set_properties({"title": paper.title, "author": paper.author_role, "created": day})
        writer = _Writer(file)
        writer.about(paper, list(zip(names, tables, strict=True)))
        for name, table in zip(names, tables, strict=True):
            writer.table(name, table)
        if paper.notes:
            writer.notes(paper)
    return buffer.getvalue()


def typed(words: str) -> Typed | None:
    """The number or day that a cell is, with its kind: money in pounds, percent as a part of one; None for words."""
    said = words.strip()
    if found := _POUNDS.fullmatch(said):
        return "money", Decimal(f"{found[1]}{found[2].replace(',', '')}")
    if found := _PERCENT.fullmatch(said):
        return "percent", Decimal(found[1]) / 100
    if _COUNT.fullmatch(said):
        return "count", Decimal(said.replace(",", ""))
    if (found := _DAY.fullmatch(said)) and found[2] in MONTHS:
        with suppress(ValueError):  # 31 June is words
            return "day", date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1]))
    return None


def _tables(blocks: Sequence[Block]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Chart) and block.table:
            yield block.table
        elif isinstance(block, Section | Annex):
            yield from _tables(block.blocks)


class _Writer(Looks):
    """The sheets of one file."""

    def about(self, paper: Paper, sheets: Sequence[tuple[str, Table]]) -> None:
        page = self.page(ABOUT)
        page.set_column(0, 0, 34)
        page.set_column(1, 1, 90)
        page.write_string(0, 0, paper.title, self.look(bold=True, font_size=16, text_wrap=False))
        lines = [("Marking", paper.marking.word), *paper.head.items]
        for row, (name, value) in enumerate(lines, 2):
            page.write_string(row, 0, name, self.look(bold=True))
            page.write_string(row, 1, value, self.look())
        top = len(lines) + 3
        self._heads(page, top, ("Sheet", "What it holds"))
        for row, (name, table) in enumerate(sheets, top + 1):
            page.write_string(row, 0, name, self.look())
            page.write_string(row, 1, ". ".join(part for part in (_titled(table), table.remark) if part), self.look())

    def table(self, name: str, table: Table) -> None:
        page = self.page(name)
        rows = [*table.rows, *((table.total,) if table.total else ())]
        page.write_string(0, 0, _titled(table), self.look(bold=True, font_size=13, text_wrap=False))
        cells = [_shaped([row[place] for row in rows]) for place in range(len(table.columns))]
        heads = [
            head for column, shaped in zip(table.columns, cells, strict=True) for head in _heads(column.heading, shaped)
        ]
        marks = [[note for cell in row for note in cell_notes(cell)] for row in rows]
        heads += ["Notes"] if any(marks) else []
        self._heads(page, 2, heads)
        longest = [len(head) for head in heads]
        for row in range(len(rows)):
            total = bool(table.total) and row == len(rows) - 1
            values = [value for shaped in cells for value in shaped[row]]
            if any(marks):
                values.append((", ".join(map(str, dict.fromkeys(marks[row]))), None))
            for column, (value, cell) in enumerate(values):
                self._cell(page, row + 3, column, value, cell, total=total)
                longest[column] = max(longest[column], len(value))
        for column, length in enumerate(longest):
            page.set_column(column, column, min(max(length * _LETTERS + 2, _NARROW), _WIDE))
        page.freeze_panes(3, 1)
        page.repeat_rows(2)
        if table.rows:
            page.autofilter(2, 0, 2 + len(table.rows), len(heads) - 1)
        if table.remark:
            page.write_string(len(rows) + 4, 0, table.remark, self.look(text_wrap=False, font_color=palette.GREY))

    def notes(self, paper: Paper) -> None:
        page = self.page(NOTES)
        page.set_column(0, 0, _NARROW)
        page.set_column(1, 1, 110)
        self._heads(page, 0, ("Note", "Source"))
        for row, note in enumerate(paper.notes, 1):
            page.write_number(row, 0, note.number, self.look(align="left"))
            page.write_string(row, 1, words_of(note.runs), self.look())
        page.freeze_panes(1, 0)

    def _heads(self, page: Any, row: int, heads: Sequence[str]) -> None:
        for column, head in enumerate(heads):
            page.write_string(row, column, head, self.look(bold=True, bottom=2, bg_color=palette.PALE))

    def _cell(self, page: Any, row: int, column: int, value: str, cell: Cell | None, *, total: bool) -> None:
        looks: dict[str, object] = {"bold": True, "top": 1} if total else {}
        if isinstance(cell, RagCell):
            tag = palette.TAGS[cell.colour]
            look = self.look(bg_color=tag.fill, font_color=tag.ink, border=1, border_color=tag.edge, **looks)
            page.write_string(row, column, value, look)
            return
        if not value:
            page.write_blank(row, column, None, self.look(**looks))
            return
        found = typed(value) if cell is not None else None
        if found is None:
            page.write_string(row, column, value, self.look(num_format="@", **looks))
        elif isinstance(found[1], date):
            day = datetime(found[1].year, found[1].month, found[1].day)  # noqa: DTZ001 - a day
            page.write_datetime(row, column, day, self.look(num_format=_FORMATS["day"], align="left", **looks))
        else:
            page.write_number(row, column, found[1], self.look(num_format=_FORMATS[found[0]], **looks))


Shaped: TypeAlias = list[list[tuple[str, Cell | None]]]


def _shaped(cells: Sequence[Cell]) -> Shaped:
    """Each cell as one value or as two: the number and what is only words, the rating and its remark.

    A value whose cell is given may be typed; one without is words.
    """
    numbers = [cell for cell in cells if isinstance(cell, NumberCell)]
    if any(typed(cell.text) for cell in numbers) and any(cell.text and not typed(cell.text) for cell in numbers):
        return [_apart(cell) for cell in cells]
    if any(isinstance(cell, RagCell) and cell.remark for cell in cells):
        return [_rated(cell) for cell in cells]
    return [[(cell_words(cell), cell)] for cell in cells]


def _rated(cell: Cell) -> list[tuple[str, Cell | None]]:
    if isinstance(cell, RagCell):
        return [(cell.colour.word, cell), (cell.remark, None)]
    return [(cell_words(cell), cell), ("", None)]


def _apart(cell: Cell) -> list[tuple[str, Cell | None]]:
    words = cell_words(cell)
    return [(words, cell), ("", None)] if typed(words) else [("", None), (words, None)]


def _heads(heading: str, shaped: Shaped) -> list[str]:
    if not shaped or len(shaped[0]) == 1:
        return [heading]
    rated = any(isinstance(row[0][1], RagCell) for row in shaped)
    return [heading, f"{heading}: remark" if rated else f"{heading}, in words"]


def _titled(table: Table) -> str:
    return f"{table.label}: {table.caption}" if table.label else table.caption
