"""An open extract: its heads, its rows as they come, and what there is to say of the file as a whole."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from concordat.intake.workbooks.cells import BookCells
from concordat.intake.workbooks.extracts import Extract
from concordat.kernel.permissions.actor import Actor
from concordat.review.finance.knowing import Known
from concordat.review.finance.records import Sum
from concordat.review.finance.rules.rows import Rows
from concordat.review.lists.records import SentRecord
from concordat.review.lists.rules.fields import ListKind
from concordat.review.lists.rules.heads import Heads, heads_of
from concordat.review.lists.rules.lines import ColumnsOf
from concordat.review.workbooks.records import Remark

One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class OpenExtract:
    """An extract with its heads and what its columns mean; ``heads`` of the sheets that are read alike."""

    sent: SentRecord
    extract: Extract
    heads: tuple[Heads, ...]
    columns: ColumnsOf
    size: int


def heads_in(extract: Extract) -> tuple[Heads, ...]:
    """The heads of the sheets that have an extract, all like the likeliest one; none where no sheet has a table."""
    tops = tuple(one.top for one in extract.sheets)
    found = heads_of(BookCells(extract.name, extract.sha256, tops, extract.from_1904), ListKind.FINANCE)
    return tuple(one for one in found if one.fingerprint == found[0].fingerprint) if found else ()


def rows_of(actor: Actor, found: OpenExtract) -> Rows:
    """The reader of the rows, before it begins."""
    return Rows(found.columns, Known(actor), found.sent.organisation, found.sent.about or None)


def sums_of(rows: Rows) -> tuple[Sum, ...]:
    """What was read, by kind and standing."""
    return tuple(
        Sum(kind, standing, one.rows, one.printed, one.read, one.unknown, one.ranges, one.bounds)
        for (kind, standing), one in sorted(rows.totals.by.items())
    )


def about_file(found: OpenExtract) -> tuple[Remark, ...]:
    """What there is to say of the file as a whole: its letters, and the sheets that are not read."""
    read = {one.sheet for one in found.heads}
    notes = [Remark(f"{words}.", stops="lost" in words) for words in found.extract.notes]
    left = [
        Remark("its heads are not those of the extract, so this sheet is not read.", sheet.name, stops=False)
        for sheet in found.extract.sheets
        if sheet.name not in read and any(any(value != "" for value in row) for row in sheet.top.rows)
    ]
    return (*notes, *left)


def chunks(rows: Iterable[One], size: int) -> Iterator[list[One]]:
    """Lists of at most ``size``, as they come."""
    waiting = iter(rows)
    while some := list(itertools.islice(waiting, size)):
        yield some
