"""Promises and how each stands as at a day."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.foundation.orm.facts import LATEST
from concordat.foundation.provenance import queries as provenance
from concordat.foundation.provenance.records import CitationRecord
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.governance.models import BoardPaper, Commitment, CommitmentReport
from concordat.registers.governance.records import CommitmentRecord, CommitmentReportRecord, CommitmentsCounted
from concordat.registers.governance.rules import CommitmentState, Outcome, Standing, Told, standing

COLUMNS = "pk", "what", "reported_on", "due", "board_id", "collaboration_id", "organisation_id", "meeting_id"
REPORT = "pk", "commitment_id", "outcome", "due", "effective_from", "what", "reported_on"
PLACE = {state: place for place, state in enumerate(CommitmentState)}


@dataclass(frozen=True, slots=True)
class _Paper:
    source: str | None
    board: str
    dated: date


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A promise as it was made, and what is known of how it stands."""

    row: Any
    reports: Sequence[CommitmentReportRecord]
    boards: Collection[str]
    mentions: Sequence[date]
    standing: Standing

    def rank(self) -> tuple[int, date, int]:
        """Silent first, then by the time that it is due."""
        due = self.standing.due
        return PLACE[self.standing.state], due.last if due else date.max, self.row.pk


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
    found = _weighed(actor, _told(rows.about(collaboration=collaboration, organisation=organisation)), as_at, as_at)
    kept = [c for c in found if (state is None or c.standing.state is state) and (board is None or board in c.boards)]
    return [_record(one) for one in sorted(kept, key=_Weighed.rank)]


def commitments_counted(actor: Actor, *, as_at: date, most: int) -> CommitmentsCounted:
    """The number of promises in each state, and of ``commitments`` the first ``most``. Five database queries."""
    found = _weighed(actor, _told(Commitment.objects.visible_to(actor).as_at(as_at)), as_at, as_at)
    first = sorted(found, key=_Weighed.rank)[:most]
    return CommitmentsCounted(Counter(one.standing.state for one in found), tuple(_record(one) for one in first))


def commitment(actor: Actor, *, number: int, as_at: date) -> CommitmentRecord:
    """One promise as it stood on that day; NotThere where the actor may not see it or it had not been made."""
    rows = _told(Commitment.objects.visible_to(actor).as_at(as_at).filter(pk=number))
    if not rows:
        raise NotThere(f"There is no promise {number}.")
    return _record(_weighed(actor, rows, as_at, as_at)[0])


def same_commitment(
    actor: Actor, *, what: str, as_at: date, collaboration: str | None = None, organisation: str | None = None
) -> CommitmentRecord | None:
    """The held promise that says the same of the same subject, in whatever paper it was made; None when new.

    ``as_at`` is the day for which its standing is told; what was reported after it counts too.
    """
    row = Commitment.objects.visible_to(actor).last_alike(what, collaboration, organisation)
    return _record(_weighed(actor, [row], as_at, None)[0]) if row else None


def _told(rows: Any) -> list[Any]:
    return list(rows.values_list(*COLUMNS, named=True))


def _weighed(actor: Actor, rows: Sequence[Any], day: date, until: date | None) -> list[_Weighed]:
    """``day`` is the one that the standing is told for; only what was reported until ``until`` counts."""
    if not rows:
        return []
    reports: dict[int, list[CommitmentReportRecord]] = defaultdict(list)
    told = CommitmentReport.objects.visible_to(actor).as_at(until).filter(commitment_id__in=[row.pk for row in rows])
    for report in told.order_by(*LATEST).values_list(*REPORT, named=True):
        reports[report.commitment_id].append(_report(report))
    refs = [RecordRef("commitment", str(row.pk)) for row in rows]
    refs += [report.ref for of_one in reports.values() for report in of_one]
    cited = provenance.citations(actor, refs)
    papers = _papers(actor, until)
    return [_weighed_one(row, reports.get(row.pk, ()), cited, papers, day, until) for row in rows]


def _weighed_one(
    row: Any, reports: Sequence[CommitmentReportRecord], cited: Mapping[str, Sequence[CitationRecord]],
    papers: Sequence[_Paper], day: date, until: date | None,
) -> _Weighed:  # fmt: skip
    citations = [c for c in _cited(row, reports, cited) if until is None or (c.dated and c.dated <= until)]
    sources = {c.source_key for c in citations if c.source_key}
    boards = {paper.board for paper in papers if paper.source in sources} | ({row.board_id} if row.board_id else set())
    made = row.reported_on or date.max
    mentions = tuple(sorted({c.dated for c in citations if c.dated and c.dated > made}))
    without = [p.dated for p in papers if p.board in boards and p.source not in sources and p.dated > made]
    stands = standing(
        day, promised_on=row.reported_on, due=row.due, mentions=mentions, papers_without_it=without,
        reports=[Told(report.outcome, report.reported_on, report.due) for report in reports],
    )  # fmt: skip
    return _Weighed(row, reports, boards, mentions, stands)


def _cited(
    row: Any, reports: Sequence[CommitmentReportRecord], cited: Mapping[str, Sequence[CitationRecord]]
) -> Iterator[CitationRecord]:  # fmt: skip
    """The citations of a promise and of what was reported of it."""
    yield from cited.get(f"commitment:{row.pk}", ())
    for report in reports:
        yield from cited.get(str(report.ref), ())


def _record(one: _Weighed) -> CommitmentRecord:
    row = one.row
    return CommitmentRecord(
        id=row.pk, what=row.what, promised_on=row.reported_on, promised_for=row.due, boards=tuple(sorted(one.boards)),
        collaboration=row.collaboration_id, organisation=row.organisation_id, reports=tuple(one.reports),
        mentioned_on=tuple(one.mentions), meeting=row.meeting_id, standing=one.standing,
    )  # fmt: skip


def _papers(actor: Actor, until: date | None) -> list[_Paper]:
    rows = BoardPaper.objects.visible_to(actor).as_at(until).filter(board__isnull=False).order_by("pk")
    told = rows.values_list("source_id", "board_id", "dated", "source__dated")
    dated = [(source, board, day or source_dated) for source, board, day, source_dated in told]
    return [_Paper(source, board, day) for source, board, day in dated if day and (until is None or day <= until)]


def _report(row: Any) -> CommitmentReportRecord:
    return CommitmentReportRecord(
        id=row.pk, outcome=Outcome(row.outcome), due=row.due, done_on=row.effective_from, what=row.what,
        reported_on=row.reported_on,
    )  # fmt: skip
