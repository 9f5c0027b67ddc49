"""Writes of the risks."""

from __future__ import annotations

from datetime import date, datetime

from concordat.calculations.risks import FIVE_BY_FIVE, Scale, band
from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.citing import cite
from concordat.foundation.provenance.telling import tell
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.queries import seen
from concordat.registers.delivery import rules
from concordat.registers.delivery.models import LATEST, Risk, RiskReport, RiskScale
from concordat.registers.delivery.rules import RiskKind, RiskState


@in_turn
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
    scale: int | None = None,
) -> int:
    """A risk with its first report, of the risk as it is; returns the risk's number.

    ``likelihood`` and ``impact`` are as written. Without ``scale`` they are on the reporting organisation's own scale
    of the day, or 1 to 5 where it has none.
    """
    require(actor, Permission.DELIVERY_EDIT, [evidence.reported_by])
    rules.check_what(what)
    rules.check_about(collaboration, organisation)
    if collaboration:
        seen(actor, key=collaboration)
    row = Risk.objects.create(
        what=what.strip(), collaboration_id=collaboration, organisation_id=organisation, **told(evidence, now)
    )
    _report(row, RiskKind.CURRENT, state, likelihood, impact, scale, evidence, now)
    tell(
        RecordRef("risk", str(row.pk)), "recorded a risk", evidence, actor=actor, now=now, collaboration=collaboration,
        what=row.what, state=str(state),
    )  # fmt: skip
    return int(row.pk)


@in_turn
def report_risk(
    *,
    actor: Actor,
    risk: int,
    state: RiskState,
    evidence: Evidence,
    now: datetime,
    likelihood: str = "",
    impact: str = "",
    scale: int | None = None,
    kind: RiskKind = RiskKind.CURRENT,
) -> int:
    """What a further source says of a known risk; returns the report's number. ``scale`` as in ``record_risk``."""
    require(actor, Permission.DELIVERY_EDIT, [evidence.reported_by])
    row = Risk.objects.visible_to(actor).filter(pk=risk).first()
    if row is None:
        raise NotThere(f"There is no risk {risk}.")
    rules.check_scored(kind, likelihood, impact)
    last = RiskReport.objects.filter(risk=row).order_by(*LATEST).last()
    if last is not None:
        rules.check_move(RiskState(last.state), state)
    report = _report(row, kind, state, likelihood, impact, scale, evidence, now)
    tell(
        RecordRef("risk-report", str(report.pk)), "reported on a risk", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, subject=RecordRef("risk", str(risk)), state=str(state), scored=str(kind),
        report=report.pk,
    )  # fmt: skip
    return int(report.pk)


@in_turn
def set_risk_scale(
    *, actor: Actor, organisation: str, scale: Scale, since: date, evidence: Evidence, now: datetime
) -> int:
    """The scale by which an organisation scores risks from a day on; returns its number.

    Reports of earlier days, and those recorded already, keep the scale that they were scored by.
    """
    require(actor, Permission.DELIVERY_EDIT, [organisation])
    rules.check_thresholds(scale)
    row = RiskScale.objects.create(
        organisation_id=organisation, since=since, highest=scale.highest, medium=scale.medium, high=scale.high,
        critical=scale.critical, **told(evidence, now),
    )  # fmt: skip
    ref = RecordRef("risk-scale", str(row.pk))
    cite(ref, evidence, actor=actor, now=now)
    record(
        actor=actor, verb="set a scale of risks", subject=ref, at=now, organisation=organisation,
        highest=scale.highest, since=since.isoformat(),
    )  # fmt: skip
    return int(row.pk)


def _report(
    risk: Risk,
    kind: RiskKind,
    state: RiskState,
    likelihood: str,
    impact: str,
    highest: int | None,
    evidence: Evidence,
    now: datetime,
) -> RiskReport:
    own = _own_scale(evidence.reported_by, evidence.reported_on or now.date())
    highest = highest if highest is not None else (own or FIVE_BY_FIVE).highest
    rules.check_scale(highest)
    levels = rules.level(likelihood, highest, "likelihood"), rules.level(impact, highest, "impact")
    row: RiskReport = RiskReport.objects.create(
        risk=risk, kind=kind, state=state, likelihood=likelihood[:40], impact=impact[:40], scale=highest,
        likelihood_level=levels[0], impact_level=levels[1], band=_band(*levels, own, highest), **told(evidence, now),
    )  # fmt: skip
    return row


def _own_scale(organisation: str, on: date) -> Scale | None:
    """The scale of the organisation in force on a day; None where none is on record."""
    row = RiskScale.objects.filter(organisation_id=organisation, since__lte=on).order_by("since", "pk").last()
    return Scale(row.highest, row.medium, row.high, row.critical) if row else None


def _band(likelihood: int | None, impact: int | None, own: Scale | None, highest: int) -> str:
    """The band on the organisation's own scale; "" without numbers, or where they are on another scale."""
    if likelihood is None or impact is None or own is None or own.highest != highest:
        return ""
    return str(band(likelihood, impact, own))
