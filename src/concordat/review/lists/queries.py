"""Lists that were sent, what their columns mean, and what taking them in would do. Nothing is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from concordat.calculations.risks import FIVE_BY_FIVE
from concordat.intake.storage import held
from concordat.intake.workbooks.lists import read_list
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.queries import risk_scales
from concordat.review.lists.mapping import columns_of
from concordat.review.lists.models import SentList, TakenLine, Taking
from concordat.review.lists.opening import Opened, about_heads, missing, rows_of
from concordat.review.lists.records import Layout, ListPreview, SentRecord
from concordat.review.lists.roads import ROADS
from concordat.review.lists.rules.comparing import Before, compared, gone, other_words
from concordat.review.lists.rules.fields import LINE_BY_LINE, ListKind, field_of
from concordat.review.lists.rules.heads import heads_of
from concordat.review.lists.rules.lines import ColumnsOf, LineChange, Standing
from concordat.review.lists.rules.values import choices
from concordat.review.workbooks.records import Remark
from concordat.review.workbooks.rules.words import shown

_SHOWN = 5  # rows beside the columns


def sent_lists(actor: Actor, *, kinds: Collection[ListKind] = LINE_BY_LINE) -> list[SentRecord]:
    """The lists that the actor may see, newest first."""
    return _sent(actor, SentList.objects.visible_to(actor).filter(kind__in=list(kinds)).order_by("-at", "-pk"))


def sent_list(actor: Actor, *, number: int, kinds: Collection[ListKind] = LINE_BY_LINE) -> SentRecord:
    """One list; NotThere where the actor may not see it."""
    rows = SentList.objects.visible_to(actor).filter(pk=number, kind__in=list(kinds))
    return next(iter(_sent(actor, rows)), None) or _none(number)


def opened(actor: Actor, *, number: int) -> Opened:
    """A list as it was sent, with the columns as its sender mapped them, else as they are guessed."""
    sent = sent_list(actor, number=number)
    book = read_list(held(sent.sha256, sent.file_name), sent.file_name)
    found = heads_of(book, sent.kind)
    alike = tuple(one for one in found if one.fingerprint == found[0].fingerprint) if found else ()
    scale = risk_scales(actor, on=sent.dated).get(sent.organisation)
    return Opened(
        sent, book, alike,
        columns_of(actor, organisation=sent.organisation, kind=sent.kind, heads=alike[0]) if alike else ColumnsOf({}),
        (scale.scale if scale else FIVE_BY_FIVE).highest,
    )  # fmt: skip


def layout(actor: Actor, *, number: int) -> Layout | None:
    """The columns of a list for a person to say what they mean; None where no sheet has such a list."""
    found = opened(actor, number=number)
    if not found.heads:
        return None
    first = found.heads[0]
    sheet = next(one for one in found.book.sheets if one.name == first.sheet)
    rows = sheet.rows[first.row + 1 : first.row + 1 + _SHOWN]
    unknown = rows_of(actor, found).unknown if "what" in found.columns.columns else {}
    asked = {key: tuple(dict.fromkeys(words)) for key, words in unknown.items()}
    known = found.columns.words
    return Layout(
        found.sent, first, tuple(tuple(shown(value) for value in row[: len(first.words)]) for row in rows),
        found.columns, missing(found.sent.kind, found.columns.columns),
        {key: tuple({**dict.fromkeys(known.get(key, ())), **dict.fromkeys(words)}) for key, words in asked.items()},
        about_heads(found),
        {key: choices(field_of(found.sent.kind, key), found.highest) for key in asked},
    )  # fmt: skip


def preview(actor: Actor, *, number: int) -> ListPreview:
    """What taking the list in would do: each line, what is gone from it, and each fault by sheet and cell."""
    return preview_of(actor, opened(actor, number=number))


def preview_of(actor: Actor, found: Opened) -> ListPreview:
    """The same of a list that is open."""
    lacking = missing(found.sent.kind, found.columns.columns)
    if not found.heads or lacking:
        words = f"no column is said to hold: {', '.join(lacking)}." if found.heads else "no list was found in it."
        return ListPreview(found.sent, remarks=(*about_heads(found), Remark(words)))
    rows = rows_of(actor, found)
    before = taken_before(actor, found.sent)
    lines = [_beside(actor, found.sent, one) for one in compared(found.sent.kind, rows.lines, before)]
    remarks = [*about_heads(found), *rows.remarks, *other_words(found.sent.kind, lines)]
    if not rows.lines and not rows.remarks:
        remarks.append(Remark("there is no line under the heads.", found.heads[0].sheet))
    return ListPreview(found.sent, tuple(lines), tuple(gone(rows.lines, before)), tuple(remarks))


def taken_before(actor: Actor, sent: SentRecord) -> Before:
    """What was last taken of each line of this organisation's list of the same kind and collaboration, by its key."""
    rows = TakenLine.objects.visible_to(actor).filter(
        sent__organisation_id=sent.organisation, sent__kind=sent.kind, sent__about=sent.about
    )  # fmt: skip
    return {row.key: (row.said, RecordRef.parse(row.record)) for row in rows.order_by("pk")}


def lists_of_day(
    actor: Actor, *, organisation: str, sha256: str, kind: ListKind, about: str, dated: date
) -> int | None:
    """The number of the same file sent for the same day before; None where it is new."""
    rows = SentList.objects.visible_to(actor).filter(
        organisation_id=organisation, sha256=sha256, kind=kind, about=about, dated=dated
    )  # fmt: skip
    row = rows.order_by("pk").first()
    return int(row.pk) if row else None


def _beside(actor: Actor, sent: SentRecord, one: LineChange) -> LineChange:
    """A line that is new to the list may say what the register holds already."""
    if one.standing is not Standing.NEW:
        return one
    ref = ROADS[sent.kind].held(actor, sent.organisation, sent.dated, one.line)
    return LineChange(one.line, Standing.HELD, (), ref) if ref else one


def _sent(actor: Actor, rows: Iterable[SentList]) -> list[SentRecord]:
    found = list(rows)
    taken = Taking.objects.visible_to(actor).filter(sent_id__in=[row.pk for row in found]).order_by("pk")
    takings = {one.sent_id: (one.at, one.source_id) for one in taken}
    return [
        SentRecord(
            row.pk, row.organisation_id, ListKind(row.kind), row.about, row.file_name, row.sha256, row.dated, row.at,
            *takings.get(row.pk, (None, None)),
        )
        for row in found
    ]  # fmt: skip


def _none(number: int) -> SentRecord:
    raise NotThere(f"There is no list {number}.")
