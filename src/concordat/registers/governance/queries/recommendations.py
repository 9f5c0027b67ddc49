"""Recommendations of inspectorates and auditors, as at a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.models import Recommendation, RecommendationReport
from concordat.registers.governance.records import RecommendationRecord, RecommendationReportRecord
from concordat.registers.governance.rules.recommendations import RecommendationKind, RecommendationState


def recommendations(
    actor: Actor, *, as_at: date | None = None, collaboration: str | None = None
) -> list[RecommendationRecord]:
    """The recommendations that the actor may see, oldest first. Two database queries."""
    rows = Recommendation.objects.visible_to(actor).as_at(as_at)
    if collaboration:
        rows = rows.filter(collaboration_id=collaboration)
    return _records(actor, list(rows.order_by(*LATEST)), as_at)


def recommendation(actor: Actor, *, number: int, as_at: date | None = None) -> RecommendationRecord:
    """One recommendation with its reports; NotThere where the actor may not see it."""
    found = _records(actor, list(Recommendation.objects.visible_to(actor).as_at(as_at).filter(pk=number)), as_at)
    if not found:
        raise NotThere(f"There is no recommendation {number}.")
    return found[0]


def _records(actor: Actor, rows: Sequence[Recommendation], as_at: date | None) -> list[RecommendationRecord]:
    """One whose every report the actor may not see is left out."""
    if not rows:
        return []
    reports: dict[int, list[RecommendationReportRecord]] = defaultdict(list)
    told = RecommendationReport.objects.visible_to(actor).as_at(as_at).filter(recommendation__in=[r.pk for r in rows])
    for report in told.order_by(*LATEST):
        reports[report.recommendation_id].append(_report(report))
    return [
        RecommendationRecord(
            id=row.pk, kind=RecommendationKind(row.kind), body=row.body, report=row.report, reference=row.reference,
            what=row.what, collaboration=row.collaboration_id, organisation=row.organisation_id,
            reported_on=row.reported_on, reports=tuple(reports[row.pk]),
        )
        for row in rows
        if reports[row.pk]
    ]  # fmt: skip


def _report(row: RecommendationReport) -> RecommendationReportRecord:
    return RecommendationReportRecord(
        id=row.pk, state=RecommendationState(row.state), owner=row.owner_id, owner_post=row.owner_post, due=row.due,
        note=row.note, reported_on=row.reported_on,
    )  # fmt: skip
