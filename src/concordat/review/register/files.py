"""The register, and the template for it, as files."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date

from concordat.rendering.workbooks.listed import Head, ListedBook, ListedSheet, listed
from concordat.review.register.rules.rows import Held
from concordat.review.register.rules.sheets import COLUMNS, Sheet

FORMULA = ("=", "+", "-", "@")  # what a spreadsheet takes for the start of a formula
_BOM = "\ufeff"  # without it, Excel takes the pound sign for two letters
INSTRUCTIONS = (
    "Each sheet holds one kind of record, each row one record.",
    "Columns are found by their heads, in any order; a sheet or column that is not needed may be left out.",
    "Reference: the register's own. A row with the reference, or else the name, of a record is about that record.",
    "Any other row makes a new record. In a new row the reference may be any word: other rows can name it.",
    "An empty cell says nothing: what the register has stays. Nothing is deleted by leaving out a row.",
    "Names, titles, tiers and decisions that are on record are not changed by a file: change them on their pages.",
    "Dates may be as exact as they are known: 2027-03-31, 2027-03, 2027-Q2, FY2026/27, or a day as Excel has it.",
    "Posts and bodies are named, never persons.",
    "Before anything is taken you see every difference. A file is taken whole or not at all.",
    "Each fault is told by sheet, cell and column, with what to do. The same file again changes nothing.",
)


def as_workbook(rows: Mapping[Sheet, Sequence[Held]], *, on: date) -> bytes:
    """The register as an .xlsx file; without rows it is the template."""
    title = f"Register as at {on.isoformat()}" if rows else "Rows for the register"
    return listed(ListedBook(title, on, INSTRUCTIONS, tuple(_sheet(sheet, rows.get(sheet, ())) for sheet in Sheet)))


def as_csv(sheet: Sheet, rows: Sequence[Held]) -> bytes:
    """One sheet as a .csv file in UTF-8. Words that begin like a formula get an apostrophe, which an import drops."""
    buffer = io.StringIO(_BOM, newline="")
    buffer.seek(0, io.SEEK_END)
    writer = csv.writer(buffer)
    writer.writerow([one.label for one in COLUMNS[sheet]])
    writer.writerows([_safe(value) for value in line] for line in _lines(sheet, rows))
    return buffer.getvalue().encode()


def _sheet(sheet: Sheet, rows: Sequence[Held]) -> ListedSheet:
    heads = tuple(
        Head(one.label, f"{one.hint} Needed.".strip() if one.needed else one.hint, one.choices)
        for one in COLUMNS[sheet]
    )  # fmt: skip
    return ListedSheet(str(sheet), heads, _lines(sheet, rows))


def _lines(sheet: Sheet, rows: Sequence[Held]) -> list[list[str]]:
    return [[_kept(row.said.get(one.key, "")) for one in COLUMNS[sheet]] for row in rows]


def _kept(text: str) -> str:
    """An apostrophe before what begins with one and then like a formula: an import drops one."""
    return f"'{text}" if text.startswith("'") and text.lstrip("'").startswith(FORMULA) else text


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
