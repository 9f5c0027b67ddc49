"""What a list is declared by: its columns and its filters."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Generic, TypeVar

from django.utils.text import slugify

from concordat.interfaces.web.components import cells
from concordat.interfaces.web.components.cells import Cell
from concordat.interfaces.web.downloads import Value
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money

Row = TypeVar("Row")
Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ListColumn(Generic[Row]):
    """One column: ``value`` is what files hold and what it is sorted by, ``cell`` what the page prints.

    ``order`` sorts by something else than the value (None stands last either way). ``key`` is its name in the address,
    else one made of the label. ``sorts`` is False for what has no order, such as a list of sources.
    """

    label: str
    value: Callable[[Row], Value]
    cell: Callable[[Row], Cell] | None = None
    key: str = ""
    order: Callable[[Row], Any] | None = None
    numeric: bool = False
    note: str = ""
    sorts: bool = True
    on_page: bool = True
    in_file: bool = True
    head: str = ""  # in files, where it is not the label

    @property
    def name(self) -> str:
        """Its name in the address."""
        return self.key or slugify(self.label)

    def printed(self, row: Row) -> Cell:
        """The cell of the page."""
        return self.cell(row) if self.cell else cell_of(self.value(row))

    def place(self, row: Row) -> Any:
        """What the row is sorted by; None where it is not known."""
        return orderly(self.order(row) if self.order else self.value(row))


@dataclass(frozen=True, slots=True)
class Filter(Generic[Row]):
    """One filter: a choice, or words to be contained where there are no ``choices``.

    ``of`` tells the value of a row, or all of its values, that the chosen one must be (or be contained in); None where
    the query of the list filters. ``every`` is the choice of all.
    """

    name: str
    label: str
    choices: Choices | None = None
    of: Callable[[Row], str | Collection[str] | None] | None = None
    every: str = "Any"
    hint: str = ""

    def keeps(self, row: Row, chosen: str) -> bool:
        """Whether a row stays in the list."""
        value = self.of(row) if self.of else chosen
        values = [value] if isinstance(value, str) else list(value or ())
        if self.choices is None:
            return any(chosen.casefold() in one.casefold() for one in values)
        return chosen in values


def cell_of(value: Value) -> Cell:
    """A value of a file as a cell of the page."""
    if isinstance(value, Money):
        return cells.money(value)
    if isinstance(value, date | PreciseDate):
        return cells.day(value)
    if isinstance(value, int | Decimal):
        return cells.number(value)
    return cells.text(value)


def orderly(value: Any) -> Any:
    """A value as Python can order it among its like; None for what is not known."""
    if value is None or value == "":
        return None
    if isinstance(value, Money):
        return value.pence
    if isinstance(value, PreciseDate):
        return value.last
    return value.casefold() if isinstance(value, str) else value


def in_order(rows: Sequence[Row], column: ListColumn[Row], *, backwards: bool) -> list[Row]:
    """The rows by a column; what is not known stands last either way, equal rows as they came."""
    placed = [(column.place(row), row) for row in rows[:]]
    known = sorted((pair for pair in placed if pair[0] is not None), key=lambda pair: pair[0], reverse=backwards)
    return [row for _, row in known] + [row for place, row in placed if place is None]
