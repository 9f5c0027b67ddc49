"""A total of a page as a workbook: the amounts behind it row by row, the total as a formula over them, and what is left
out of it, with the reason. Equal totals, equal bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from xlsxwriter.utility import xl_col_to_name

from concordat.kernel.money import ZERO, Money
from concordat.rendering.workbooks.reckoned import Formula, ReckonedSheet, Value, reckoned

TOTAL, ENTRIES, LEFT_OUT = "Total", "Entries", "Left out"


@dataclass(frozen=True, slots=True)
class TotalBook:
    """``amount`` is the place of the column of ``heads`` that is added up; each row has an amount of money there.

    ``by`` is the place of a column of words for each of which the total is given too (assurance). The rows of
    ``left_out`` say last why they are not in the total.
    """

    title: str
    on: date
    heads: tuple[str, ...]
    rows: Sequence[Sequence[Value]]
    amount: int
    left_heads: tuple[str, ...]
    left_out: Sequence[Sequence[Value]]
    by: int | None = None


def totalled(book: TotalBook) -> bytes:
    """The bytes of an .xlsx file whose total is a live formula over its rows.

    Raises ValueError where a row has no amount in its column: what is not known belongs to what is left out.
    """
    amounts = [_amount(row[book.amount]) for row in book.rows]
    rows: list[Sequence[Value]] = [("Total", Formula(_sum(book), _added(amounts)))]
    if book.by is not None:
        words = list(dict.fromkeys(str(row[book.by]) for row in book.rows))
        rows += [(f"of which {word}", _of(book, book.by, word, amounts, place)) for place, word in enumerate(words, 3)]
    sheets = [
        ReckonedSheet(TOTAL, (book.title, "Amount"), rows),
        ReckonedSheet(ENTRIES, book.heads, book.rows),
        ReckonedSheet(LEFT_OUT, book.left_heads, book.left_out or [("Nothing is left out.",)]),
    ]
    return reckoned(book.title, book.on, sheets)


def cells_of(sheet: str, column: int, rows: int) -> str:
    """The cells of a column of a sheet with so many rows below its heads, as a formula names them."""
    letter = xl_col_to_name(column)
    return f"'{sheet}'!${letter}$2:${letter}${max(rows, 1) + 1}"


def _sum(book: TotalBook) -> str:
    return f"=SUM({cells_of(ENTRIES, book.amount, len(book.rows))})"


def _of(book: TotalBook, by: int, word: str, amounts: Sequence[Money], place: int) -> Formula:
    """The part of the total whose column has that word; the word stands in the cell beside, after "of which "."""
    cells, words = cells_of(ENTRIES, book.amount, len(book.rows)), cells_of(ENTRIES, by, len(book.rows))
    part = [amount for row, amount in zip(book.rows, amounts, strict=True) if str(row[by]) == word]
    return Formula(f"=SUMIFS({cells},{words},MID($A${place},10,255))", _added(part))


def _amount(value: Value) -> Money:
    if not isinstance(value, Money):
        raise ValueError(f"{value!r} is no amount of money: leave its row out of the total and say why")
    return value


def _added(amounts: Sequence[Money]) -> Money:
    return sum(amounts, start=ZERO)
