"""The data table: caption, sortable heads, figures to the right, and a total that says what it leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.text import slugify

from concordat.interfaces.web.components.cells import Cell
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Sort


@dataclass(frozen=True, slots=True)
class Column:
    """A head. ``key`` makes it sortable; ``numeric`` aligns it with its cells; ``note`` is a second, quiet line."""

    label: str
    key: str = ""
    numeric: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class DataTable(Component):
    """A table in a region that scrolls by itself when the page is narrow.

    The first cell of each row is its head. ``total`` is the last row; ``leaves_out`` is printed under it.
    ``caption_hidden`` keeps the caption for screen readers where a heading above says the same.
    ``empty`` is printed in place of a table without rows.
    """

    template = "data_table"
    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    total: Sequence[Cell] = ()
    leaves_out: str = ""
    sort: Sort | None = None
    caption_hidden: bool = False
    empty: str = "Nothing to show."
    name: str = ""

    @property
    def identity(self) -> str:
        """The id of the table, from its name or its caption; unique on a page when those are."""
        return "table-" + slugify(self.name or self.caption)
