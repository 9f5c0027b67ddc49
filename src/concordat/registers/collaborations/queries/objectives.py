"""Reads of the objectives."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.models import LATEST, Objective, ObjectiveReport
from concordat.registers.collaborations.records.objectives import ObjectiveRecord, ObjectiveReportRecord
from concordat.registers.collaborations.rules.objectives import Aim, ObjectiveState


def objectives(actor: Actor, *, collaboration: str, as_at: date | None = None) -> list[ObjectiveRecord]:
    """The objectives of one collaboration with their reports, oldest first. Two database queries."""
    rows = Objective.objects.visible_to(actor).as_at(as_at).filter(collaboration_id=collaboration)
    return _records(actor, list(rows.order_by(*LATEST)), as_at)


def objective(actor: Actor, *, number: int, as_at: date | None = None) -> ObjectiveRecord:
    """One objective; NotThere where the actor may not see it."""
    found = _records(actor, list(Objective.objects.visible_to(actor).as_at(as_at).filter(pk=number)), as_at)
    if not found:
        raise NotThere(f"There is no objective {number}.")
    return found[0]


def _records(actor: Actor, rows: list[Any], as_at: date | None) -> list[ObjectiveRecord]:
    """An objective whose every report the actor may not see is left out."""
    if not rows:
        return []
    told: dict[int, list[ObjectiveReportRecord]] = defaultdict(list)
    reports = ObjectiveReport.objects.visible_to(actor).as_at(as_at).filter(objective_id__in=[row.pk for row in rows])
    for report in reports.order_by(*LATEST):
        told[report.objective_id].append(_report(report))
    return [
        ObjectiveRecord(
            id=row.pk, collaboration=row.collaboration_id, text=row.text, carried_from=row.carried_from_id,
            reported_on=row.reported_on, reports=tuple(told[row.pk]),
        )
        for row in rows if told[row.pk]
    ]  # fmt: skip


def _report(row: ObjectiveReport) -> ObjectiveReportRecord:
    return ObjectiveReportRecord(
        id=row.pk, measure=row.measure, measure_ref=RecordRef.parse(row.measure_ref) if row.measure_ref else None,
        aim=Aim(row.aim), target=row.target, unit=row.unit, by_when=row.by_when, state=ObjectiveState(row.state),
        reason=row.reason, reported_on=row.reported_on,
    )  # fmt: skip
