"""Reading candidates, and workbooks as they came."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, Q

from concordat.foundation.provenance.queries import readable_sources
from concordat.intake.models import Candidate, Upload
from concordat.intake.records import CandidateRecord, Progress, UploadRecord
from concordat.intake.rules import CandidateState
from concordat.kernel.errors import NotThere
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.statements import Statement


def visible_candidates(actor: Actor) -> Any:
    """The rows of what was read in sources that the actor may read as these are marked now. For other rooms here."""
    found = Candidate.objects.visible_to(actor, Permission.SOURCE_VIEW)
    return found.filter(source__in=readable_sources(actor).values("pk"))


def candidates(
    actor: Actor,
    *,
    source: str | None = None,
    sources: Iterable[str] | None = None,
    state: CandidateState | None = None,
    kinds: Iterable[str] | None = None,
    as_at: date | None = None,
) -> list[CandidateRecord]:
    """The statements read from the sources that the actor may read, in reading order.

    Those of an undated source count from the day on which it was recorded.
    """
    found = visible_candidates(actor).select_related("source")
    if source:
        found = found.filter(source_id=source)
    if sources is not None:
        found = found.filter(source_id__in=list(sources))
    if state:
        found = found.filter(state=state)
    if kinds is not None:
        found = found.filter(kind__in=list(kinds))
    if as_at:
        found = found.filter(
            Q(source__dated__lte=as_at) | Q(source__dated__isnull=True, source__recorded_at__date__lte=as_at)
        )
    return [_candidate(row) for row in found.order_by("source__dated", "source_id", "ordinal")]


def candidate(actor: Actor, *, number: int) -> CandidateRecord:
    """One statement; NotThere where the actor may not read its source."""
    row = visible_candidates(actor).select_related("source").filter(pk=number).first()
    if row is None:
        raise NotThere("There is no such statement.")
    return _candidate(row)


def progress(actor: Actor, *, sources: Iterable[str] | None = None) -> dict[str, Progress]:
    """How far the review of each source has got, by source."""
    found = visible_candidates(actor)
    if sources is not None:
        found = found.filter(source_id__in=list(sources))
    taken = Q(state__in=[CandidateState.ACCEPTED, CandidateState.CORRECTED])
    rows = found.values("source_id").annotate(
        total=Count("pk"),
        waiting=Count("pk", filter=Q(state=CandidateState.WAITING)),
        accepted=Count("pk", filter=taken),
        rejected=Count("pk", filter=Q(state=CandidateState.REJECTED)),
    )
    return {
        row["source_id"]: Progress(row["source_id"], row["total"], row["waiting"], row["accepted"], row["rejected"])
        for row in rows.order_by("source_id")
    }


def upload(actor: Actor, *, number: int) -> UploadRecord:
    """What the actor sent at once; NotThere where somebody else did: before it is taken, it is nobody else's."""
    row = Upload.objects.visible_to(actor, Permission.RETURN_EDIT).filter(pk=number, by=actor.reference).first()
    if row is None:
        raise NotThere("You have not sent these workbooks.")
    return UploadRecord.of(row, row.workbooks.order_by("ordinal"))


def _candidate(row: Candidate) -> CandidateRecord:
    as_read = Statement.from_row(row.body)
    return CandidateRecord(
        id=row.pk,
        source=row.source_id,
        passage=row.passage_id,
        owner=row.owner,
        ordinal=row.ordinal,
        statement=Statement.from_row(row.settled) if row.settled else as_read,
        as_read=as_read,
        state=CandidateState(row.state),
        record=row.record,
        in_bulk=row.in_bulk,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        dated=row.source.dated,
        marking=Marking(row.source.marking),
        board=row.source.board,
    )
