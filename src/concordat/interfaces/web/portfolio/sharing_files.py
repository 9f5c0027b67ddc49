"""Who shares what as lines of a file and as a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from concordat.interfaces.web.downloads import Value
from concordat.interfaces.web.portfolio.presenters import tier_name
from concordat.kernel.dates import PreciseDate, day_words
from concordat.rendering.workbooks.tables import TableBook, TableSheet
from concordat.reporting.portfolio.sharing.matrix import Line, Matrix

HEADS = (
    "Function", "Organisation", "How", "Collaboration", "Reference", "With whom", "Alliance", "Tier", "Agreement",
    "Agreement is that of", "Since", "Until", "Held twice",
)  # fmt: skip
_TWICE = ("Function", "Organisation", "Arrangements", "Alliances")
_UNKNOWN = "not stated"


def file_lines(matrix: Matrix) -> Iterator[tuple[Value, ...]]:
    """One line an arrangement of a cell; one that says "not stated" for a cell without any."""
    for one in matrix.lines():
        yield _line(one)


def book(matrix: Matrix, on: date) -> TableBook:
    """The workbook: the matrix as on the page, every line, and what is held twice."""
    lines = [tuple(_words(value) for value in line) for line in file_lines(matrix)]
    cells = [(name, *(_cell(matrix, name, column.key) for column in matrix.columns)) for name in matrix.functions]
    twice = [
        (one.function, one.column.name, "; ".join(s.name for s in one.arrangements), "; ".join(one.alliances) or "none")
        for one in matrix.held_twice
    ]
    return TableBook(
        f"Who shares what, {day_words(on)}", on,
        (TableSheet("Matrix", ("Function", *(column.name for column in matrix.columns)), tuple(cells)),
         TableSheet("Arrangements", HEADS, tuple(lines)), TableSheet("Held twice", _TWICE, tuple(twice))),
    )  # fmt: skip


def _line(one: Line) -> tuple[Value, ...]:
    sharing, twice = one.sharing, "yes" if one.twice else "no"
    if sharing is None:
        return (one.function, one.column.name, _UNKNOWN, *([_UNKNOWN] * 9), twice)
    return (
        one.function, one.column.name, sharing.how.word, sharing.name, sharing.collaboration,
        "; ".join(sharing.others) or "nobody", sharing.alliance or "none", tier_name(sharing.tier),
        "; ".join(sharing.agreements) or "none on record", sharing.agreed_by or "itself", _date(sharing.since),
        _date(sharing.until), twice,
    )  # fmt: skip


def _date(text: str | None) -> PreciseDate | None:
    return PreciseDate.parse(text) if text else None


def _words(value: Value) -> str:
    if value is None:
        return _UNKNOWN
    return value.words() if isinstance(value, PreciseDate) else str(value)


def _cell(matrix: Matrix, function: str, body: str) -> str:
    said = [f"{one.how.word}: {one.name}" for one in matrix.cell(function, body)]
    return "; ".join(said) or ("none of these" if matrix.narrowed else _UNKNOWN)
