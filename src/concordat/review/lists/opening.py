"""A list that is open: its cells, its heads, what its columns mean, and what there is to say before it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from concordat.intake.workbooks.cells import BookCells
from concordat.kernel.permissions.actor import Actor
from concordat.review.lists.records import SentRecord
from concordat.review.lists.rules.fields import FIELDS, ListKind
from concordat.review.lists.rules.heads import Heads
from concordat.review.lists.rules.lines import ColumnsOf
from concordat.review.lists.rules.rows import Rows
from concordat.review.lists.rules.values import Reading
from concordat.review.names import Names
from concordat.review.workbooks.records import Remark


@dataclass(frozen=True, slots=True)
class Opened:
    """A list with its cells, its heads and what its columns mean."""

    sent: SentRecord
    book: BookCells
    heads: tuple[Heads, ...]
    columns: ColumnsOf
    highest: int


def rows_of(actor: Actor, found: Opened) -> Rows:
    """The lines of an open list, as its columns are mapped."""
    how = Reading(found.highest, found.columns.words, found.book.from_1904)
    rows = Rows(found.sent.kind, found.columns, how, Names(actor), found.sent.about or None)
    return rows.read(found.book, found.heads)


def missing(kind: ListKind, columns: Mapping[str, int]) -> tuple[str, ...]:
    """The labels of what is needed and in no column."""
    return tuple(field.label for field in FIELDS[kind] if field.needed and field.key not in columns)


def about_heads(found: Opened) -> tuple[Remark, ...]:
    """What there is to say of the sheets: those without a list, and heads that are merged."""
    read = {one.sheet for one in found.heads}
    left = [
        Remark("no heads as those of the list are in this sheet, so it is not read.", sheet.name, stops=False)
        for sheet in found.book.sheets
        if sheet.name not in read and any(any(value != "" for value in row) for row in sheet.rows)
    ]
    merged = [
        Remark(f"the head “{word}” stands over columns {first + 1} to {last + 1}; choose which of them is which.",
               one.sheet, stops=False)
        for one in found.heads for word, (first, last) in one.merged.items() if word
    ]  # fmt: skip
    return (*left, *merged)
