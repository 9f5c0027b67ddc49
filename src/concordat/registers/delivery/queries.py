"""Reads of the ratings and the risks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from concordat.kernel.comparing import same_words
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.delivery.models import LATEST, Risk, RiskReport, StatusReport
from concordat.registers.delivery.records import RiskRecord, RiskReportRecord, StatusRecord
from concordat.registers.delivery.rules import RiskState


def statuses(
    actor: Actor, *, as_at: date | None = None, collaborations: Collection[str] | None = None
) -> list[StatusRecord]:  # fmt: skip
    """The last declared rating of each collaboration and dimension. One database query."""
    latest = Window(
        RowNumber(),
        partition_by=[F("collaboration_id"), F("dimension")],
        order_by=[F("reported_on").desc(nulls_last=True), F("recorded_at").desc(), F("pk").desc()],
    )
    found = _standing(actor, as_at, collaborations).annotate(place=latest).filter(place=1)
    return [_status(row) for row in found.order_by("collaboration_id", "dimension")]


def status_history(
    actor: Actor, *, as_at: date | None = None, collaborations: Collection[str] | None = None
) -> list[StatusRecord]:  # fmt: skip
    """Every declared rating over time, oldest first, corrected ones left out. One database query."""
    return [_status(row) for row in _standing(actor, as_at, collaborations).order_by(*LATEST)]


def same_status(
    actor: Actor, *, collaboration: str, dimension: Dimension, reported_on: date | None, reported_by: str
) -> StatusRecord | None:
    """The rating to compare a new one with: that of the same source's day, else the last one before; None if none.

    ``rules.compare`` with both dates then says new, held, changed or contradictory.
    """
    found = [s for s in status_history(actor, collaborations=[collaboration]) if s.dimension is dimension]
    same_day = [s for s in found if (s.reported_on, s.reported_by) == (reported_on, reported_by)]
    before = [s for s in found if reported_on is None or s.reported_on is None or s.reported_on <= reported_on]
    return next(iter([*reversed(same_day), *reversed(before)]), None)


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


def _standing(actor: Actor, as_at: date | None, collaborations: Collection[str] | None) -> Any:
    # A correction stands at the date of the source that it corrects, so it holds for every day since.
    corrected = StatusReport.objects.filter(supersedes__isnull=False).values("supersedes_id")
    found = StatusReport.objects.visible_to(actor).as_at(as_at).exclude(pk__in=corrected)
    return found if collaborations is None else found.filter(collaboration_id__in=list(collaborations))


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


def _status(row: StatusReport) -> StatusRecord:
    return StatusRecord(
        id=row.pk, collaboration=row.collaboration_id, dimension=Dimension(row.dimension), colour=Colour(row.colour),
        text=row.text, reported_by=row.reported_by, reported_on=row.reported_on, reason=row.reason,
    )  # fmt: skip


def _report(row: RiskReport) -> RiskReportRecord:
    return RiskReportRecord(
        id=row.pk, state=RiskState(row.state), likelihood=row.likelihood, impact=row.impact,
        likelihood_level=row.likelihood_level, impact_level=row.impact_level, scale=row.scale,
        reported_by=row.reported_by, reported_on=row.reported_on,
    )  # fmt: skip
