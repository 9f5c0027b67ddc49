"""Promises and how each stands as at a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.foundation.provenance import queries as provenance
from concordat.foundation.provenance.records import CitationRecord
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.governance.models import BoardPaper, Commitment, CommitmentReport
from concordat.registers.governance.records import CommitmentRecord, CommitmentReportRecord
from concordat.registers.governance.rules import CommitmentState, Outcome, Told, standing


@dataclass(frozen=True, slots=True)
class _Paper:
    source: str | None
    board: str
    dated: date


def commitments(
    actor: Actor,
    *,
    as_at: date,
    collaboration: str | None = None,
    collaborations: Collection[str] | None = None,
    organisation: str | None = None,
    board: str | None = None,
    state: CommitmentState | None = None,
) -> list[CommitmentRecord]:
    """The promises that the actor may see as they stood on that day: silent first, then by the time they are due.

    ``board`` leaves those that a paper of the board names. Five database queries, whatever the number of rows.
    """
    rows = Commitment.objects.visible_to(actor).as_at(as_at)
    if collaborations is not None:
        rows = rows.filter(collaboration_id__in=list(collaborations))
    told = list(rows.about(collaboration=collaboration, organisation=organisation))
    found = _records(actor, told, as_at, as_at)
    kept = [c for c in found if (state is None or c.state is state) and (board is None or board in c.boards)]
    return sorted(kept, key=_rank)


def commitment(actor: Actor, *, number: int, as_at: date) -> CommitmentRecord:
    """One promise as it stood on that day; NotThere where the actor may not see it or it had not been made."""
    rows = list(Commitment.objects.visible_to(actor).as_at(as_at).filter(pk=number))
    if not rows:
        raise NotThere(f"There is no promise {number}.")
    return _records(actor, rows, as_at, as_at)[0]


def same_commitment(
    actor: Actor, *, what: str, as_at: date, collaboration: str | None = None, organisation: str | None = None
) -> CommitmentRecord | None:
    """The held promise that says the same of the same subject, in whatever paper it was made; None when new.

    ``as_at`` is the day for which its standing is told; what was reported after it counts too.
    """
    row = Commitment.objects.visible_to(actor).last_alike(what, collaboration, organisation)
    return _records(actor, [row], as_at, None)[0] if row else None


def _rank(record: CommitmentRecord) -> tuple[int, date, int]:
    return list(CommitmentState).index(record.state), record.due.last if record.due else date.max, record.id


def _records(actor: Actor, rows: list[Commitment], day: date, until: date | None) -> list[CommitmentRecord]:
    """``day`` is the one that the standing is told for; only what was reported until ``until`` counts."""
    reports: dict[int, list[CommitmentReportRecord]] = defaultdict(list)
    told = CommitmentReport.objects.visible_to(actor).as_at(until).filter(commitment_id__in=[row.pk for row in rows])
    for report in told.order_by(*LATEST):
        reports[report.commitment_id].append(_report(report))
    refs = [RecordRef("commitment", str(row.pk)) for row in rows]
    refs += [report.ref for of_one in reports.values() for report in of_one]
    cited = provenance.citations(actor, refs)
    papers = _papers(actor, until)
    return [_record(row, reports[row.pk], cited, papers, day, until) for row in rows]


def _record(
    row: Commitment, reports: list[CommitmentReportRecord], cited: dict[str, list[CitationRecord]],
    papers: list[_Paper], day: date, until: date | None,
) -> CommitmentRecord:  # fmt: skip
    refs = [f"commitment:{row.pk}", *(str(report.ref) for report in reports)]
    citations = [c for ref in refs for c in cited.get(ref, ()) if until is None or (c.dated and c.dated <= until)]
    sources = {c.source_key for c in citations if c.source_key}
    boards = {paper.board for paper in papers if paper.source in sources} | ({row.board_id} if row.board_id else set())
    made = row.reported_on or date.max
    mentions = tuple(sorted({c.dated for c in citations if c.dated and c.dated > made}))
    without = [p.dated for p in papers if p.board in boards and p.source not in sources and p.dated > made]
    return CommitmentRecord(
        id=row.pk, what=row.what, promised_on=row.reported_on, promised_for=row.due, boards=tuple(sorted(boards)),
        collaboration=row.collaboration_id, organisation=row.organisation_id, reports=tuple(reports),
        mentioned_on=mentions, meeting=row.meeting_id,
        standing=standing(
            day, promised_on=row.reported_on, due=row.due, mentions=mentions, papers_without_it=without,
            reports=[Told(report.outcome, report.reported_on, report.due) for report in reports],
        ),
    )  # fmt: skip


def _papers(actor: Actor, until: date | None) -> list[_Paper]:
    rows = BoardPaper.objects.visible_to(actor).as_at(until).filter(board__isnull=False).select_related("source")
    dated = [(row, row.dated or (row.source.dated if row.source else None)) for row in rows]
    return [_Paper(row.source_id, row.board_id, day) for row, day in dated if day and (until is None or day <= until)]


def _report(row: CommitmentReport) -> CommitmentReportRecord:
    return CommitmentReportRecord(
        id=row.pk, outcome=Outcome(row.outcome), due=row.due, done_on=row.effective_from, what=row.what,
        reported_on=row.reported_on,
    )  # fmt: skip
