"""Reads of the dependencies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Q

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.queries import agreements
from concordat.registers.agreements.records.data_sharing import MADE
from concordat.registers.collaborations.queries import own_names
from concordat.registers.delivery.models import LATEST, Dependency, DependencyReport
from concordat.registers.delivery.queries.milestones import milestones_numbered
from concordat.registers.delivery.records import (
    AwaitedAgreement,
    DependencyRecord,
    DependencyReportRecord,
    MilestoneRecord,
)
from concordat.registers.delivery.rules import DependencyState


def dependencies(
    actor: Actor,
    *,
    as_at: date | None = None,
    collaborations: Collection[str] | None = None,
    on: str | None = None,
    on_agreements: bool = False,
) -> list[DependencyRecord]:
    """What the collaborations wait for, oldest first; ``on``: what is waited for of one. The same queries for any.

    ``on_agreements`` keeps those that wait for an agreement.
    """
    found = Dependency.objects.visible_to(actor).as_at(as_at)
    if collaborations is not None:
        found = found.filter(collaboration_id__in=list(collaborations))
    if on is not None:
        found = found.filter(Q(on_collaboration_id=on) | Q(milestone__collaboration_id=on))
    if on_agreements:
        found = found.filter(on_agreement__isnull=False)
    return _records(actor, list(found.order_by(*LATEST)), as_at)


def dependency(actor: Actor, *, number: int, as_at: date | None = None) -> DependencyRecord:
    """One dependency; NotThere where the actor may not see it."""
    found = _records(actor, list(Dependency.objects.visible_to(actor).as_at(as_at).filter(pk=number)), as_at)
    if not found:
        raise NotThere(f"There is no dependency {number}.")
    return found[0]


def late_predecessors(
    actor: Actor, *, today: date, as_at: date | None = None, collaborations: Collection[str] | None = None
) -> list[tuple[DependencyRecord, str]]:
    """Open dependencies that cannot be had in time, each with why in words, as seen at ``as_at`` or today."""
    found = dependencies(actor, as_at=as_at, collaborations=collaborations)
    said = [(record, record.lateness(as_at or today)) for record in found]
    return [(record, words) for record, words in said if words]


def _records(actor: Actor, rows: list[Dependency], as_at: date | None) -> list[DependencyRecord]:
    """A dependency whose every report the actor may not see is left out."""
    if not rows:
        return []
    reports: dict[int, list[DependencyReportRecord]] = defaultdict(list)
    told = DependencyReport.objects.visible_to(actor).as_at(as_at).filter(dependency_id__in=[row.pk for row in rows])
    for report in told.order_by(*LATEST):
        reports[report.dependency_id].append(_report(report))
    waited = milestones_numbered(actor, numbers={row.milestone_id for row in rows if row.milestone_id}, as_at=as_at)
    named = _names(actor, rows, waited)
    made = _agreements(actor, rows, as_at)
    return [_record(row, tuple(reports[row.pk]), waited, named, made) for row in rows if reports[row.pk]]


def _agreements(actor: Actor, rows: list[Dependency], as_at: date | None) -> dict[str, AwaitedAgreement]:
    """Those that are waited for and that the actor may see."""
    keys = {row.on_agreement_id for row in rows if row.on_agreement_id}
    held = [one for one in agreements(actor, as_at=as_at) if one.key in keys] if keys else []
    return {
        one.key: AwaitedAgreement(
            one.key, one.title, one.state.replace("_", " ") if one.state else "state not reported", one.state in MADE
        )
        for one in held
    }


def _names(actor: Actor, rows: list[Dependency], waited: dict[int, MilestoneRecord]) -> dict[str, str]:
    keys = {row.on_collaboration_id for row in rows if row.on_collaboration_id}
    keys |= {milestone.collaboration for milestone in waited.values()}
    return own_names(actor, keys=keys) if keys else {}


def _record(
    row: Dependency,
    reports: tuple[DependencyReportRecord, ...],
    waited: dict[int, MilestoneRecord],
    named: dict[str, str],
    made: dict[str, AwaitedAgreement],
) -> DependencyRecord:
    milestone = waited.get(row.milestone_id) if row.milestone_id else None
    key = milestone.collaboration if milestone else row.on_collaboration_id
    return DependencyRecord(
        id=row.pk, what=row.what, collaboration=row.collaboration_id, milestone=milestone,
        on_collaboration=key if key in named else None, on_name=named.get(key, "") if key else "",
        on_text=row.on_text, reported_on=row.reported_on, reports=reports,
        on_agreement=made.get(row.on_agreement_id) if row.on_agreement_id else None,
    )  # fmt: skip


def _report(row: DependencyReport) -> DependencyReportRecord:
    return DependencyReportRecord(
        id=row.pk, needed_by=row.needed_by, state=DependencyState(row.state), note=row.note,
        reported_by=row.reported_by, reported_on=row.reported_on,
    )  # fmt: skip
