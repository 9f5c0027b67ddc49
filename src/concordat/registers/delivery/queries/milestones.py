"""Reads of the milestones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from concordat.kernel.comparing import same_words
from concordat.kernel.errors import NotThere
from concordat.kernel.figures import FigureState
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.models import LATEST, Milestone, MilestoneReport
from concordat.registers.delivery.records import MilestoneRecord, MilestoneReportRecord


def milestones(
    actor: Actor, *, as_at: date | None = None, collaborations: Collection[str] | None = None
) -> list[MilestoneRecord]:
    """The milestones that the actor may see, oldest first, with their reports. Two database queries."""
    found = Milestone.objects.visible_to(actor).as_at(as_at)
    if collaborations is not None:
        found = found.filter(collaboration_id__in=list(collaborations))
    return _with_reports(actor, list(found.order_by(*LATEST)), as_at)


def milestones_numbered(
    actor: Actor, *, numbers: Collection[int], as_at: date | None = None
) -> dict[int, MilestoneRecord]:
    """Those of the numbers that the actor may see, by number. Two database queries."""
    rows = list(Milestone.objects.visible_to(actor).as_at(as_at).filter(pk__in=list(numbers)))
    return {record.id: record for record in _with_reports(actor, rows, as_at)}


def milestone(actor: Actor, *, number: int, as_at: date | None = None) -> MilestoneRecord:
    """One milestone; NotThere where the actor may not see it."""
    found = milestones_numbered(actor, numbers=[number], as_at=as_at).get(number)
    if found is None:
        raise NotThere(f"There is no milestone {number}.")
    return found


def same_milestone(actor: Actor, *, what: str, collaboration: str) -> MilestoneRecord | None:
    """The milestone of the collaboration held in nearly these words, the latest first; None where it is new."""
    found = Milestone.objects.visible_to(actor).filter(collaboration_id=collaboration).order_by(*LATEST).reverse()
    return next(iter(_with_reports(actor, [row for row in found if same_words(row.what, what)], None)), None)


def _with_reports(actor: Actor, rows: list[Milestone], as_at: date | None) -> list[MilestoneRecord]:
    """A milestone whose every report the actor may not see is left out."""
    reports: dict[int, list[MilestoneReportRecord]] = defaultdict(list)
    told = MilestoneReport.objects.visible_to(actor).as_at(as_at).filter(milestone_id__in=[row.pk for row in rows])
    for report in told.order_by(*LATEST):
        reports[report.milestone_id].append(_report(report))
    return [
        MilestoneRecord(
            id=row.pk, what=row.what, collaboration=row.collaboration_id, reported_on=row.reported_on,
            reports=tuple(reports[row.pk]),
        )
        for row in rows
        if reports[row.pk]
    ]  # fmt: skip


def _report(row: MilestoneReport) -> MilestoneReportRecord:
    return MilestoneReportRecord(
        id=row.pk, baseline=row.baseline, forecast=row.forecast, forecast_state=FigureState(row.forecast_state),
        actual=row.actual, note=row.note, reason=row.reason, reported_by=row.reported_by, reported_on=row.reported_on,
    )  # fmt: skip
