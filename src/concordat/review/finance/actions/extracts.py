"""Extracts received, mapped, and taken into the ledger: all rows of a file, or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.orm.bulk import insert_many
from concordat.intake.storage import hold
from concordat.intake.workbooks.extracts import read_extract
from concordat.kernel.errors import RuleBroken, UnreadableFile
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.actions import correct_entry, post_entries
from concordat.registers.collaborations.queries import seen
from concordat.review.finance.actions.joining import settle_extract
from concordat.review.finance.models import Extract, ExtractLine
from concordat.review.finance.queries import beside, opened, preview_of
from concordat.review.finance.reading import OpenExtract, chunks, heads_in, rows_of
from concordat.review.finance.records import FinancePreview, RowStands, ShownRow, TakenExtract
from concordat.review.finance.rules.rows import FinanceRow, lacking
from concordat.review.finance.sources import TOGETHER, evidences, store_extract
from concordat.review.lists.mapping import Words, drop_mapping, keep_mapping
from concordat.review.lists.models import SentList
from concordat.review.lists.queries import lists_of_day
from concordat.review.lists.rules.fields import ListKind
from concordat.review.lists.rules.lines import ColumnsOf
from concordat.review.workbooks.records import Remark

AT_ONCE = 125 * TOGETHER  # rows that are posted together: so many stand in memory as entries
KEPT = 25_000  # rows of a file that are kept while it is taken, about 2 kB each


class ExtractNotTaken(RuleBroken):
    """Nothing of an extract was taken; ``remarks`` name each fault by sheet, cell and field."""

    def __init__(self, remarks: Sequence[Remark]) -> None:
        super().__init__("\n".join(remark.line for remark in remarks))
        self.remarks = tuple(remarks)


@in_turn
def receive_extract(
    *, actor: Actor, organisation: str, name: str, content: bytes, dated: date, now: datetime, collaboration: str = ""
) -> int:
    """Keep an extract that an organisation's finance sent; returns its number. The ledger stays as it is.

    ``collaboration`` is that of every row that names none. The same file for the same day again adds nothing. Raises
    UnreadableFile, with the reason, for what is no extract.
    """
    require(actor, Permission.LEDGER_POST, [organisation])
    if collaboration:
        seen(actor, key=collaboration)
    if dated > now.date():
        raise RuleBroken("The day of the extract is still to come.", field="dated")
    found = read_extract(content, name)
    if not heads_in(found):
        raise UnreadableFile(name, "no sheet has a row of heads over a table; write heads such as Amount, Period, Kind")
    standing = lists_of_day(
        actor, organisation=organisation, sha256=found.sha256, kind=ListKind.FINANCE, about=collaboration, dated=dated
    )  # fmt: skip
    if standing is not None:
        return standing
    row = SentList.objects.create(
        organisation_id=organisation, kind=ListKind.FINANCE, about=collaboration, file_name=name, sha256=found.sha256,
        size=len(content), dated=dated, at=now, by=actor.reference,
    )  # fmt: skip
    hold(content, found.sha256, name)
    record(
        actor=actor, verb="received a finance extract", subject=RecordRef("list", str(row.pk)), at=now,
        organisation=organisation, file=name, sha256=found.sha256,
    )  # fmt: skip
    return int(row.pk)


@in_turn
def map_extract(
    *, actor: Actor, number: int, columns: Mapping[str, int], now: datetime, words: Words | None = None,
    fixed: Mapping[str, str] | None = None,
) -> int:  # fmt: skip
    """Keep what the columns of a sender's extracts mean, and what holds for every row; returns the mapping's number.

    ``fixed`` may give ``unit`` ("1", "1000", "1000000" pounds), ``signs`` ("turned" where credits are gains), and a
    value of any field that has no column. RuleBroken where what every row must say is said by neither.
    """
    found = opened(actor, number=number)
    require(actor, Permission.LEDGER_POST, [found.sent.organisation])
    if not found.heads:
        raise RuleBroken("No sheet of the file has a row of heads over a table.", field="amount")
    said = {key: value for key, value in (fixed or {}).items() if value}
    missing = lacking(ColumnsOf(columns, fixed=said))
    if missing:
        raise RuleBroken(f"Choose a column, or what holds for every row, of: {', '.join(missing)}.", field="amount")
    mapping = keep_mapping(
        actor=actor, sent=found.sent, heads=found.heads[0], columns=columns, words=words, fixed=said, now=now
    )  # fmt: skip
    record(
        actor=actor, verb="said what the columns of a finance extract mean", subject=found.sent.ref, at=now,
        organisation=found.sent.organisation, mapping=mapping, columns=len(columns), fixed=said,
    )  # fmt: skip
    return mapping


@in_turn
def revoke_mapping(*, actor: Actor, number: int, now: datetime) -> int:
    """Say that what is kept of these heads holds no longer: the next file is asked about. What was taken stays."""
    found = opened(actor, number=number)
    require(actor, Permission.LEDGER_POST, [found.sent.organisation])
    if not found.heads:
        raise RuleBroken("No sheet of the file has a row of heads over a table.")
    mapping = drop_mapping(actor=actor, sent=found.sent, heads=found.heads[0], now=now)
    record(
        actor=actor, verb="revoked what the columns of a finance extract mean", subject=found.sent.ref, at=now,
        organisation=found.sent.organisation, mapping=mapping,
    )  # fmt: skip
    return mapping


@in_turn
def take_extract(*, actor: Actor, number: int, now: datetime) -> TakenExtract:
    """Take the rows of an extract into the ledger, each with its cell as evidence: all of them, or none.

    What was taken before and says the same changes nothing, in whatever file; a changed amount supersedes the one that
    it was. ExtractNotTaken names each fault by sheet and cell. What is no longer in the file stays as it is.
    """
    found = opened(actor, number=number)
    require(actor, Permission.LEDGER_POST, [found.sent.organisation])
    if found.columns.id is None:
        raise RuleBroken("Say first what the columns of this extract mean.", field="what")
    wanted = _Wanted(actor, found)
    looked = preview_of(actor, found, hear=wanted.hear)
    if looked.faults:
        raise ExtractNotTaken(looked.faults)
    held = looked.counts.get(RowStands.HELD, 0)
    if not looked.wanted:
        return TakenExtract(number, 0, 0, held)
    batch = _Taking(actor, found, found.columns.id, now, wanted).take(looked)
    record(
        actor=actor, verb="took in a finance extract", subject=found.sent.ref, at=now,
        organisation=found.sent.organisation, source=batch.source_id, posted=batch.posted, changed=batch.changed,
        held=held, sha256=batch.sha256,
    )  # fmt: skip
    return TakenExtract(number, batch.posted, batch.changed, held, batch.source_id)


@dataclass
class _Wanted:
    """The rows that say something new. Those of a long file are not kept: it is read again for each thing written."""

    actor: Actor
    found: OpenExtract
    kept: list[ShownRow] = field(default_factory=list)
    many: bool = False

    def hear(self, one: ShownRow) -> None:
        """Keep a row while few enough are kept."""
        if one.stands is RowStands.HELD or self.many:
            return
        self.many = len(self.kept) >= KEPT
        self.kept = [] if self.many else self.kept
        if not self.many:
            self.kept.append(one)

    def __iter__(self) -> Iterator[ShownRow]:
        if not self.many:
            return iter(self.kept)
        rows = rows_of(self.actor, self.found).read(self.found.extract, self.found.heads)
        stands = beside(self.actor, self.found.sent.organisation, rows)
        return (one for one in stands if one.stands is not RowStands.HELD)


@dataclass
class _Taking:
    """One extract being taken, some thousands of rows at a time."""

    actor: Actor
    found: OpenExtract
    mapping: int
    now: datetime
    wanted: _Wanted

    def take(self, looked: FinancePreview) -> Extract:
        """Keep the rows as a source, then post them, each with its cell."""
        sent, said = self.found.sent, hashlib.sha256()
        source, passages = store_extract(
            actor=self.actor, sent=sent, mapping=self.mapping, size=self.found.size, now=self.now,
            rows=_heard((one.row for one in self.wanted), said.update),
        )  # fmt: skip
        batch: Extract = Extract.objects.create(
            sent_id=sent.id, mapping_id=self.mapping, source_id=source, rows=sum(looked.counts.values()),
            posted=looked.counts.get(RowStands.NEW, 0), changed=looked.counts.get(RowStands.CHANGED, 0),
            held=looked.counts.get(RowStands.HELD, 0), sha256=said.hexdigest(), at=self.now, by=self.actor.reference,
        )  # fmt: skip
        first = 0
        for some in chunks(self.wanted, AT_ONCE):
            own = evidences([one.row for one in some], first, passages, sent)
            insert_many(ExtractLine, [_line(batch, one, entry) for one, entry in self._posted(some, own)])
            first += len(some)
        settle_extract(actor=self.actor, extract=batch, evidence=self._of_file(), now=self.now)
        return batch

    def _posted(self, some: Sequence[ShownRow], own: Sequence[Evidence]) -> list[tuple[ShownRow, int]]:
        """The rows with the numbers of their entries: new ones together, changed ones as corrections."""
        pairs = list(zip(some, own, strict=True))
        new = [(one, evidence) for one, evidence in pairs if one.stands is RowStands.NEW]
        done: list[tuple[ShownRow, int]] = []
        if new:
            batch = post_entries(
                actor=self.actor, rows=[one.row.posting for one, _ in new], evidence=self._of_file(),
                each=[evidence for _, evidence in new], now=self.now,
            )  # fmt: skip
            done += zip((one for one, _ in new), batch.numbers, strict=True)
        for one, evidence in pairs:
            if one.stands is RowStands.CHANGED and one.entry is not None:
                done.append((one, self._corrected(one, one.entry, evidence)))
        return done

    def _corrected(self, one: ShownRow, entry: int, evidence: Evidence) -> int:
        posting = one.row.posting
        return correct_entry(
            actor=self.actor, entry=entry, stated=posting.stated, what=posting.what, recurrence=posting.recurrence,
            cashable=posting.cashable, evidence=evidence, now=self.now,
            reason=f"The finance extract {self.found.sent.file_name} gives another amount.",
        )  # fmt: skip

    def _of_file(self) -> Evidence:
        sent = self.found.sent
        return Evidence(sent.organisation, sent.dated, reason=f"Finance extract {sent.file_name}.")


def _heard(rows: Iterable[FinanceRow], hear: Callable[[bytes], None]) -> Iterator[FinanceRow]:
    """The rows as they come, each told to who sums up what they say."""
    for row in rows:
        hear(row.content.encode())
        yield row


def _line(batch: Extract, one: ShownRow, entry: int) -> ExtractLine:
    row = one.row
    return ExtractLine(
        extract=batch, entry_id=entry, identity=row.identity, content=row.content, sheet=row.sheet[:120],
        cell=row.cell, cost_centre=row.cost_centre, account=row.account,
    )  # fmt: skip
