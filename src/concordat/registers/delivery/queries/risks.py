"""Reads of the risks."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from concordat.calculations.risks import Band, Scale
from concordat.kernel.comparing import same_words
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.models import LATEST, Risk, RiskReport, RiskScale
from concordat.registers.delivery.records import (
    HeatMapRecord,
    RiskRecord,
    RiskReportRecord,
    RiskScaleRecord,
    RiskScores,
)
from concordat.registers.delivery.records.risk_scores import heat_maps
from concordat.registers.delivery.rules import RiskKind, RiskState


def risks(
    actor: Actor,
    *,
    as_at: date | None = None,
    collaboration: str | None = None,
    organisation: str | None = None,
    state: RiskState | None = None,
) -> list[RiskRecord]:
    """The risks that the actor may see, oldest first, with their reports; of one last state. Two database queries."""
    found = Risk.objects.visible_to(actor).as_at(as_at)
    if collaboration:
        found = found.filter(collaboration_id=collaboration)
    if organisation:
        found = found.filter(organisation_id=organisation)
    records = _with_reports(actor, list(found.order_by(*LATEST)), as_at)
    return [record for record in records if state is None or record.last.state is state]


def risk(actor: Actor, *, number: int, as_at: date | None = None) -> RiskRecord:
    """One risk; NotThere where the actor may not see it."""
    rows = list(Risk.objects.visible_to(actor).as_at(as_at).filter(pk=number))
    found = _with_reports(actor, rows, as_at)
    if not found:
        raise NotThere(f"There is no risk {number}.")
    return found[0]


def same_risk(
    actor: Actor, *, what: str, collaboration: str | None, organisation: str | None = None
) -> RiskRecord | None:  # fmt: skip
    """The risk held in nearly these words for the same collaboration or organisation, the latest first.

    A repetition, never a change. None where there is none: it is new.
    """
    found = Risk.objects.visible_to(actor).filter(collaboration_id=collaboration)
    if collaboration is None:
        found = found.filter(organisation_id=organisation)
    alike = [row for row in found.order_by(*LATEST).reverse() if same_words(row.what, what)]
    return next(iter(_with_reports(actor, alike, None)), None)


def risk_scores(actor: Actor, *, collaboration: str, as_at: date | None = None) -> list[RiskScores]:
    """The risks of a collaboration, each as every partner last scored it, side by side. Two database queries."""
    return [RiskScores.of(record) for record in risks(actor, as_at=as_at, collaboration=collaboration)]


def risk_scales(actor: Actor, *, on: date) -> dict[str, RiskScaleRecord]:
    """The scale of each organisation in force on a day, by its key; those that have none are left out. One query."""
    rows = RiskScale.objects.visible_to(actor).filter(since__lte=on).order_by("since", "pk")
    return {row.organisation_id: _scale(row) for row in rows}


def risk_scale_history(actor: Actor, *, organisation: str) -> list[RiskScaleRecord]:
    """The scales of one organisation by the day that each came into force. One query."""
    rows = RiskScale.objects.visible_to(actor).filter(organisation_id=organisation).order_by("since", "pk")
    return [_scale(row) for row in rows]


def risk_heat_maps(actor: Actor, *, collaboration: str, on: date, as_at: date | None = None) -> list[HeatMapRecord]:
    """The open risks of a collaboration as they are, a map for each organisation that scored them. Three queries."""
    held = risk_scores(actor, collaboration=collaboration, as_at=as_at)
    return heat_maps(held, {key: found.scale for key, found in risk_scales(actor, on=on).items()})


def _with_reports(actor: Actor, rows: list[Risk], as_at: date | None) -> list[RiskRecord]:
    """A risk whose every report the actor may not see is left out."""
    reports: dict[int, list[RiskReportRecord]] = defaultdict(list)
    told = RiskReport.objects.visible_to(actor).as_at(as_at).filter(risk_id__in=[row.pk for row in rows])
    for report in told.order_by(*LATEST):
        reports[report.risk_id].append(_report(report))
    return [
        RiskRecord(
            id=row.pk, what=row.what, collaboration=row.collaboration_id, organisation=row.organisation_id,
            reported_on=row.reported_on, reports=tuple(reports[row.pk]),
        )
        for row in rows
        if reports[row.pk]
    ]  # fmt: skip


def _scale(row: RiskScale) -> RiskScaleRecord:
    scale = Scale(row.highest, row.medium, row.high, row.critical)
    return RiskScaleRecord(row.pk, row.organisation_id, scale, row.since, row.reported_on)


def _report(row: RiskReport) -> RiskReportRecord:
    return RiskReportRecord(
        id=row.pk, state=RiskState(row.state), likelihood=row.likelihood, impact=row.impact,
        likelihood_level=row.likelihood_level, impact_level=row.impact_level, scale=row.scale,
        reported_by=row.reported_by, reported_on=row.reported_on, kind=RiskKind(row.kind),
        own_band=Band(row.band) if row.band else None,
    )  # fmt: skip
