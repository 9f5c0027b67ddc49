"""Writes of the risks."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from concordat.foundation.history.recording import record
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.citing import cite
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.queries import collaboration as visible_collaboration
from concordat.registers.delivery import rules
from concordat.registers.delivery.models import LATEST, Risk, RiskReport
from concordat.registers.delivery.rules import RiskState


@transaction.atomic
def record_risk(
    *,
    actor: Actor,
    what: str,
    evidence: Evidence,
    now: datetime,
    collaboration: str | None = None,
    organisation: str | None = None,
    state: RiskState = RiskState.OPEN,
    likelihood: str = "",
    impact: str = "",
    scale: int = 5,
) -> int:
    """A risk with its first report; returns the risk's number. ``likelihood`` and ``impact`` are as written."""
    require(actor, Permission.DELIVERY_EDIT, [evidence.reported_by])
    rules.check_what(what)
    rules.check_about(collaboration, organisation)
    if collaboration:
        visible_collaboration(actor, key=collaboration)
    row = Risk.objects.create(
        what=what.strip(), collaboration_id=collaboration, organisation_id=organisation, **told(evidence, now)
    )
    _report(row, state, likelihood, impact, scale, evidence, now)
    ref = RecordRef("risk", str(row.pk))
    cite(ref, evidence, actor=actor, now=now)
    record(
        actor=actor, verb="recorded a risk", subject=ref, at=now, organisation=evidence.reported_by,
        collaboration=collaboration, what=row.what, state=str(state),
    )  # fmt: skip
    return int(row.pk)


@transaction.atomic
def report_risk(
    *,
    actor: Actor,
    risk: int,
    state: RiskState,
    evidence: Evidence,
    now: datetime,
    likelihood: str = "",
    impact: str = "",
    scale: int = 5,
) -> int:
    """What a further source says of a known risk; returns the report's number."""
    require(actor, Permission.DELIVERY_EDIT, [evidence.reported_by])
    row = Risk.objects.visible_to(actor).filter(pk=risk).first()
    if row is None:
        raise NotThere(f"There is no risk {risk}.")
    last = RiskReport.objects.filter(risk=row).order_by(*LATEST).last()
    if last is not None:
        rules.check_move(RiskState(last.state), state)
    report = _report(row, state, likelihood, impact, scale, evidence, now)
    ref = RecordRef("risk", str(risk))
    cite(RecordRef("risk-report", str(report.pk)), evidence, actor=actor, now=now)
    record(
        actor=actor, verb="reported on a risk", subject=ref, at=now, organisation=evidence.reported_by,
        collaboration=row.collaboration_id, state=str(state), report=report.pk,
    )  # fmt: skip
    return int(report.pk)


def _report(
    risk: Risk, state: RiskState, likelihood: str, impact: str, scale: int, evidence: Evidence, now: datetime
) -> RiskReport:
    rules.check_scale(scale)
    row: RiskReport = RiskReport.objects.create(
        risk=risk, state=state, likelihood=likelihood[:40], impact=impact[:40], scale=scale,
        likelihood_level=rules.level(likelihood, scale, "likelihood"),
        impact_level=rules.level(impact, scale, "impact"), **told(evidence, now),
    )  # fmt: skip
    return row
