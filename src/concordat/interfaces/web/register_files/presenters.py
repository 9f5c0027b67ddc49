"""What taking a file in would do, as blocks of a page."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.interfaces.web.components.cells import Cell, text
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.review.register.records import Looked
from concordat.review.register.rules.rows import Standing
from concordat.review.register.rules.sheets import COLUMNS, Sheet

MOST = 200  # rows of a table: what is longer is told


def summary(found: Looked) -> str:
    """2 new, 1 changed, 4 the same."""
    counts = [(len(found.of(one)), one.value) for one in Standing]
    return ", ".join(f"{count:,} {word}" for count, word in counts if count) or "no row could be read"


def tables(found: Looked) -> list[DataTable]:
    """What changes, cell by cell, then what is new, sheet by sheet."""
    every = [_changed(found), *(_new(found, sheet) for sheet in Sheet)]
    return [one for one in every if one.rows]


def _changed(found: Looked) -> DataTable:
    rows = [
        [text(one.words), text(change.label), Cell(change.before or "nothing", unknown=not change.before),
         text(change.after), text(f"{one.row.page}, {change.cell}")]
        for one in found.of(Standing.CHANGED) for change in one.changes
    ]  # fmt: skip
    return _table("Changed", ["Record", "What", "Before", "Now", "Cell"], rows)


def _new(found: Looked, sheet: Sheet) -> DataTable:
    lines = [one for one in found.of(Standing.NEW) if one.row.sheet is sheet]
    used = [one for one in COLUMNS[sheet] if any(one.key in line.row.said for line in lines)]
    rows = [
        [Cell(line.row.said.get(one.key, "–").removeprefix(f"new:{one.of}:"), unknown=one.key not in line.row.said)
         for one in used]
        for line in lines
    ]  # fmt: skip
    return _table(f"New in {sheet}", [one.label for one in used], rows)


def _table(caption: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> DataTable:
    left = len(rows) - MOST
    more = f"{left:,} more rows are not shown; they are taken in too." if left > 0 else ""
    return DataTable(caption=caption, columns=[Column(name) for name in columns], rows=rows[:MOST], leaves_out=more)
