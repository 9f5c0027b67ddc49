"""Writes of what a case is held to, of what is expected now, and of what its benefits hang on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import LATEST, told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.errors import NotThere
from concordat.kernel.figures import Figure
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases.models import (
    CasePlan,
    PlanFigure,
    Reliance,
    RelianceBenefit,
    RelianceReport,
    columns_of,
)
from concordat.registers.business_cases.queries.rows import case_row
from concordat.registers.business_cases.rules import baselines as rules
from concordat.registers.business_cases.rules import reliances
from concordat.registers.business_cases.rules.baselines import Plan, PlanKind
from concordat.registers.business_cases.rules.reliances import RelianceState

EDIT = Permission.BUSINESS_CASE_EDIT


@in_turn
def set_baseline(*, actor: Actor, case: str, plan: Plan, evidence: Evidence, now: datetime, reason: str = "") -> int:
    """What a case is held to from now on; returns its number. The first is the original, each later one says why."""
    return _plan(actor, case, PlanKind.BASELINE, plan, reason, evidence, now)


@in_turn
def report_forecast(*, actor: Actor, case: str, plan: Plan, evidence: Evidence, now: datetime, reason: str = "") -> int:
    """What a source expects of a case now; it moves no baseline. Returns its number."""
    return _plan(actor, case, PlanKind.FORECAST, plan, reason, evidence, now)


def _plan(
    actor: Actor, case: str, kind: PlanKind, plan: Plan, reason: str, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    require(actor, EDIT, [evidence.reported_by])
    row = case_row(actor, key=case)
    rules.check_plan(plan)
    earlier = CasePlan.objects.filter(case=row, kind=PlanKind.BASELINE).as_at(evidence.reported_on).count()
    if kind is PlanKind.BASELINE:
        rules.check_rebaseline(earlier, reason)
    new = CasePlan(
        case=row, kind=kind, starts=plan.starts, live=plan.live, cost_tolerance=plan.cost_tolerance,
        benefit_tolerance=plan.benefit_tolerance, reason=reason.strip()[:500], **told(evidence, now),
    )  # fmt: skip
    verb = "re-baselined a case" if earlier else "set the baseline of a case"
    number = keep(
        new, "case-plan", verb if kind is PlanKind.BASELINE else "reported a forecast of a case", evidence, actor=actor,
        now=now, collaboration=row.collaboration_id, case=case, why=new.reason,
        **{str(head): figure.shown() for head, figure in plan.figures.items()},
    )  # fmt: skip
    for head, figure in plan.figures.items():
        PlanFigure.objects.create(plan=new, head=head, **columns_of(figure))
    return number


@in_turn
def record_reliance(
    *, actor: Actor, case: str, what: str, benefits: Sequence[tuple[str, Figure]], evidence: Evidence, now: datetime
) -> int:
    """What the case relies on, and each benefit (with its figure a year) that hangs on it; returns its number."""
    require(actor, EDIT, [evidence.reported_by])
    row = case_row(actor, key=case)
    reliances.check_reliance(what, [name for name, _ in benefits])
    new = Reliance(case=row, what=what.strip(), **told(evidence, now))
    number = keep(
        new, "reliance", "recorded what a case relies on", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, case=case, what=new.what, benefits=[name for name, _ in benefits],
    )  # fmt: skip
    for name, figure in benefits:
        RelianceBenefit.objects.create(reliance=new, what=name.strip(), **columns_of(figure))
    return number


@in_turn
def report_reliance(
    *, actor: Actor, reliance: int, state: RelianceState, evidence: Evidence, now: datetime, note: str = ""
) -> int:
    """What has become of something that a case relies on; returns the report's number."""
    require(actor, EDIT, [evidence.reported_by])
    row = Reliance.objects.visible_to(actor).select_related("case").filter(pk=reliance).first()
    if row is None:
        raise NotThere(f"There is nothing numbered {reliance} that a case relies on.")
    last = RelianceReport.objects.filter(reliance=row).as_at(evidence.reported_on).order_by(*LATEST).last()
    reliances.check_reliance_move(RelianceState(last.state) if last else RelianceState.OPEN, state)
    report = RelianceReport(reliance=row, state=state, note=note.strip()[:500], **told(evidence, now))
    return keep(
        report, "reliance-report", "reported on what a case relies on", evidence, actor=actor, now=now,
        collaboration=row.case.collaboration_id, case=row.case_id, state=str(state), note=report.note,
    )  # fmt: skip
