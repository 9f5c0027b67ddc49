"""Where a cell is, as people say it: C7 for the third column of the seventh row."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"\$?(?P<column>[A-Z]{1,3})\$?(?P<row>\d{1,7})")
_LETTERS = 26


def column_name(column: int) -> str:
    """The letters of a column, counted from 0: A, B ... Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + rest) + name
    return name


def address(row: int, column: int) -> str:
    """The address of a cell, row and column counted from 0."""
    return f"{column_name(column)}{row + 1}"


def place(text: str | None) -> tuple[int, int] | None:
    """(row, column) from 0 of an address; None where it is none."""
    match = _ADDRESS.fullmatch((text or "").upper())
    if match is None:
        return None
    column = 0
    for letter in match["column"]:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(match["row"]) - 1, column - 1


def spoken(sheet: str, row: int, column: int) -> str:
    """The cell with its sheet: "sheet 'Savings', cell C7"."""
    return f"sheet '{sheet}', cell {address(row, column)}"
