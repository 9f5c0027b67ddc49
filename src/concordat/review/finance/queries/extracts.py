"""Extracts that were sent, what their columns mean, and what taking them in would do. Nothing is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from concordat.intake.storage import held
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.review.finance.models import Extract
from concordat.review.finance.queries.opening import beside, opened
from concordat.review.finance.reading import OpenExtract, about_file, rows_of, sums_of
from concordat.review.finance.records import ExtractRecord, FinancePreview, RowStands, ShownRow
from concordat.review.finance.rules.rows import lacking
from concordat.review.lists.queries import sent_list, sent_lists
from concordat.review.lists.records import Layout, SentRecord
from concordat.review.lists.rules.fields import ListKind, field_of
from concordat.review.lists.rules.values import choices
from concordat.review.workbooks.records import Remark
from concordat.review.workbooks.rules.words import fold, shown

SHOWN = 5  # rows beside the columns
MOST = 100  # rows of each standing that a preview shows


def extracts(actor: Actor) -> list[ExtractRecord]:
    """The extracts that the actor may see, newest first, with what became of each."""
    return _records(actor, sent_lists(actor, kinds=[ListKind.FINANCE]))


def extract(actor: Actor, *, number: int) -> ExtractRecord:
    """One extract; NotThere where the actor may not see it."""
    return _records(actor, [sent_list(actor, number=number, kinds=[ListKind.FINANCE])])[0]


def original(actor: Actor, *, number: int) -> tuple[str, bytes]:
    """The name and the bytes of an extract as it was sent; NotThere where the actor may not see it."""
    sent = sent_list(actor, number=number, kinds=[ListKind.FINANCE])
    try:
        return sent.file_name, held(sent.sha256, sent.file_name)
    except OSError as error:
        raise NotThere(f"{sent.file_name} is not held any more.") from error


def layout(actor: Actor, *, number: int) -> Layout | None:
    """The columns of an extract for a person to say what they mean; None where no sheet has a table."""
    found = opened(actor, number=number)
    if not found.heads:
        return None
    first = found.heads[0]
    sheet = next(one for one in found.extract.sheets if one.name == first.sheet)
    rows = sheet.top.rows[first.row + 1 : first.row + 1 + SHOWN]
    asked = _unknown(actor, found)
    known = found.columns.words
    return Layout(
        found.sent, first, tuple(tuple(shown(value) for value in row[: len(first.words)]) for row in rows),
        found.columns, lacking(found.columns),
        {key: tuple({**dict.fromkeys(known.get(key, ())), **dict.fromkeys(words)}) for key, words in asked.items()},
        about_file(found), {key: choices(field_of(ListKind.FINANCE, key), 0) for key in asked},
    )  # fmt: skip


def preview(actor: Actor, *, number: int) -> FinancePreview:
    """What taking the extract would do: its sums as printed and as read, its rows, and each fault by its cell."""
    return preview_of(actor, opened(actor, number=number))


def preview_of(
    actor: Actor, found: OpenExtract, *, hear: Callable[[ShownRow], None] | None = None
) -> FinancePreview:  # fmt: skip
    """The same of an extract that is open. Its rows are gone through once, each told to ``hear``, and few are kept."""
    missing = lacking(found.columns)
    if not found.heads or missing:
        words = (
            f"no column and no fixed value says: {', '.join(missing)}. Say it on the page of the columns."
            if found.heads else "no table was found in it; the heads of an extract stand over its columns."
        )  # fmt: skip
        return FinancePreview(found.sent, remarks=(Remark(words), *about_file(found)))
    rows = rows_of(actor, found)
    counts: Counter[RowStands] = Counter()
    kept: list[ShownRow] = []
    for one in beside(actor, found.sent.organisation, rows.read(found.extract, found.heads)):
        counts[one.stands] += 1
        if hear is not None:
            hear(one)
        if counts[one.stands] <= MOST:
            kept.append(one)
    remarks = [*about_file(found), *rows.told.remarks]
    if not counts and not rows.told.faults:
        remarks.append(Remark("there is no amount under the heads.", found.heads[0].sheet))
    return FinancePreview(
        found.sent, sums_of(rows), dict(counts), tuple(kept), tuple(remarks), rows.total_rows,
        found.columns.fixed.get("unit", "1"),
    )  # fmt: skip


def _unknown(actor: Actor, found: OpenExtract) -> dict[str, tuple[str, ...]]:
    """The words of which nobody has said what they mean, by field, each once; empty until an amount has a column."""
    if "amount" not in found.columns.columns:
        return {}
    rows = rows_of(actor, found)
    try:
        for _ in rows.read(found.extract, found.heads):
            pass
    except (KeyError, RuleBroken):  # a mapping that says too little yet
        return {}
    return {key: tuple({fold(word) or word: word for word in words}.values())
            for key, words in rows.told.unknown.items()}  # fmt: skip


def _records(actor: Actor, sent: list[SentRecord]) -> list[ExtractRecord]:
    rows = Extract.objects.visible_to(actor).filter(sent_id__in=[one.id for one in sent]).order_by("pk")
    taken: dict[int, Extract] = {}
    for row in rows:
        before = taken.get(row.sent_id)
        # taken again after nothing was new: the counts are those of the first taking that posted something
        taken[row.sent_id] = row if before is None or row.posted or row.changed else before
    return [
        ExtractRecord(one, row.at, row.by, row.source_id, row.rows, row.posted, row.changed, row.held, row.sha256)
        if (row := taken.get(one.id)) else ExtractRecord(one)
        for one in sent
    ]  # fmt: skip
