"""Lists received, their columns mapped, and their lines taken into the registers: all of a list, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction

from concordat.foundation.history.recording import in_turn, record
from concordat.intake.readers.xlsx.addresses import address
from concordat.intake.storage import hold
from concordat.intake.workbooks.lists import read_list
from concordat.kernel.errors import ConcordatError, NotAllowed, RuleBroken, UnreadableFile
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.queries import seen
from concordat.review.lists.mapping import keep_mapping
from concordat.review.lists.models import SentList, TakenLine, Taking
from concordat.review.lists.queries import lists_of_day, opened, preview_of
from concordat.review.lists.records import ListPreview, TakenList
from concordat.review.lists.roads import ROADS
from concordat.review.lists.roads.road import Act
from concordat.review.lists.rules.fields import FIELDS, ListKind, field_of
from concordat.review.lists.rules.heads import heads_of
from concordat.review.lists.rules.lines import LineChange, Standing
from concordat.review.lists.sources import store_list
from concordat.review.workbooks.records import Remark


class ListNotTaken(RuleBroken):
    """Nothing of a list was taken; ``remarks`` name each fault by sheet, cell and field."""

    def __init__(self, remarks: Sequence[Remark]) -> None:
        super().__init__("\n".join(remark.line for remark in remarks))
        self.remarks = tuple(remarks)


@in_turn
def receive_list(
    *, actor: Actor, organisation: str, kind: ListKind, name: str, content: bytes, dated: date, now: datetime,
    collaboration: str = "",
) -> int:  # fmt: skip
    """Keep a list that an organisation sent; returns its number. Nothing of it stands in a register before it is taken.

    The same file for the same day again adds nothing. Raises UnreadableFile, with the reason, for what is no list.
    """
    require(actor, Permission.SOURCE_LOAD, [organisation])
    if collaboration:
        seen(actor, key=collaboration)
    if dated > now.date():
        raise RuleBroken("The day of the list is still to come.", field="dated")
    book = read_list(content, name)
    if not heads_of(book, kind):
        words = ", ".join(field.label for field in FIELDS[kind][:4])
        raise UnreadableFile(name, f"no sheet has the heads of a list of {kind}; write heads such as: {words}")
    standing = lists_of_day(
        actor, organisation=organisation, sha256=book.sha256, kind=kind, about=collaboration, dated=dated
    )  # fmt: skip
    if standing is not None:
        return standing
    row = SentList.objects.create(
        organisation_id=organisation, kind=kind, about=collaboration, file_name=name, sha256=book.sha256,
        size=len(content), dated=dated, at=now, by=actor.reference,
    )  # fmt: skip
    hold(content, book.sha256, name)
    record(
        actor=actor, verb="received a list", subject=RecordRef("list", str(row.pk)), at=now, organisation=organisation,
        kind=str(kind), file=name, sha256=book.sha256,
    )  # fmt: skip
    return int(row.pk)


@in_turn
def map_columns(
    *, actor: Actor, number: int, columns: Mapping[str, int], now: datetime,
    words: Mapping[str, Mapping[str, str]] | None = None,
) -> int:  # fmt: skip
    """Keep what the columns of a sender's list mean: by field, counted from 0; returns the mapping's number.

    Every later file of the sender with the same heads is read by it. RuleBroken where a needed field has no column, or
    a column two fields.
    """
    found = opened(actor, number=number)
    require(actor, Permission.SOURCE_LOAD, [found.sent.organisation])
    if not found.heads:
        raise RuleBroken("No sheet of the file has the heads of such a list.", field="what")
    mapping = keep_mapping(
        actor=actor, sent=found.sent, heads=found.heads[0], columns=columns, words=words, now=now
    )  # fmt: skip
    record(
        actor=actor, verb="said what the columns of a list mean", subject=found.sent.ref, at=now,
        organisation=found.sent.organisation, mapping=mapping, columns=len(columns),
    )  # fmt: skip
    return mapping


@in_turn
def take_list(*, actor: Actor, number: int, now: datetime) -> TakenList:
    """Take the lines of a list into the registers, each with its cells as evidence: all of them, or none.

    What was taken before and says the same changes nothing. ListNotTaken names each fault by sheet and cell. A line
    that is no longer in the list stays as it is.
    """
    found = opened(actor, number=number)
    require(actor, Permission.SOURCE_LOAD, [found.sent.organisation])
    if found.columns.id is None:
        raise RuleBroken("Say first what the columns of this list mean.", field="what")
    seen_now = preview_of(actor, found)
    if seen_now.faults:
        raise ListNotTaken(seen_now.faults)
    wanted = [one for one in seen_now.lines if one.standing is not Standing.SAME]
    if not wanted:
        return TakenList(number, None, 0, len(seen_now.lines))
    source, cells = store_list(
        actor=actor, sent=found.sent, mapping=found.columns.id, lines=[one.line for one in seen_now.lines], now=now
    )  # fmt: skip
    acts = [Act(actor, found.sent.organisation, found.sent.dated, cells, one, now) for one in wanted]
    for one, ref in zip(wanted, _records(acts, seen_now), strict=True):
        TakenLine.objects.create(sent_id=number, key=one.line.key, said=dict(one.line.said), record=str(ref))
    Taking.objects.create(
        sent_id=number, source_id=source, mapping_id=found.columns.id, at=now, by=actor.reference
    )  # fmt: skip
    record(
        actor=actor, verb="took in a list", subject=found.sent.ref, at=now, organisation=found.sent.organisation,
        source=source, lines=len(wanted), same=len(seen_now.lines) - len(wanted),
    )  # fmt: skip
    return TakenList(number, source, len(wanted), len(seen_now.lines) - len(wanted))


def _records(acts: Sequence[Act], found: ListPreview) -> list[RecordRef]:
    """The record of each line. Each is tried in a savepoint, so that all that stops the list is told at once."""
    refs: list[RecordRef] = []
    faults: list[Remark] = []
    for act in acts:
        try:
            with transaction.atomic():
                refs.append(ROADS[found.sent.kind].take(act))
        except NotAllowed:
            raise
        except ConcordatError as error:
            faults.append(_fault(act.change, found.sent.kind, error))
    if faults:
        raise ListNotTaken(faults)
    return refs


def _fault(one: LineChange, kind: ListKind, error: ConcordatError) -> Remark:
    """A rule that a line breaks, at the cell that the rule is about."""
    field = str(getattr(error, "field", ""))
    key = field if field in one.line.cells else "what"
    return Remark(str(error), one.line.sheet, address(*one.line.cells[key]), field_of(kind, key).label)
