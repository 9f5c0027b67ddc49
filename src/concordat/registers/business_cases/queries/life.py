"""Reads of whether cases run, of what they are held to and of what they rely on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Q

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.models import (
    BusinessCase,
    CasePlan,
    Reliance,
    RelianceReport,
    StandingReport,
    Succession,
)
from concordat.registers.business_cases.records.baselines import PlanRecord, PlansRecord
from concordat.registers.business_cases.records.life import Kin, LifeRecord, StandingRecord
from concordat.registers.business_cases.records.reliances import RelianceRecord, RelianceReportRecord
from concordat.registers.business_cases.rules.baselines import Head, Plan, PlanKind
from concordat.registers.business_cases.rules.life import Standing
from concordat.registers.business_cases.rules.reliances import RelianceState


def lives(actor: Actor, *, cases: Collection[str], as_at: date | None = None) -> dict[str, LifeRecord]:
    """By key, whether each case runs and what came before and after it, of what the actor may see. Two queries."""
    told: dict[str, list[StandingRecord]] = defaultdict(list)
    for row in StandingReport.objects.visible_to(actor).as_at(as_at).filter(case_id__in=list(cases)).order_by(*LATEST):
        told[row.case_id].append(
            StandingRecord(row.pk, Standing(row.standing), row.reason, row.reported_by, row.reported_on)
        )
    before: dict[str, list[Kin]] = defaultdict(list)
    after: dict[str, list[Kin]] = defaultdict(list)
    links = Succession.objects.visible_to(actor).as_at(as_at).filter(Q(case__in=list(cases)) | Q(into__in=list(cases)))
    seen = BusinessCase.objects.visible_to(actor).values("pk")
    for link in links.filter(case__in=seen, into__in=seen).select_related("case", "into").order_by("pk"):
        after[link.case_id].append(Kin(link.into_id, link.into.title))
        before[link.into_id].append(Kin(link.case_id, link.case.title))
    return {key: LifeRecord(tuple(told[key]), tuple(before[key]), tuple(after[key])) for key in cases}


def plans(actor: Actor, *, cases: Collection[str], as_at: date | None = None) -> dict[str, PlansRecord]:
    """By key, the baselines and forecasts of each case in the order of telling. Two database queries."""
    found: dict[str, list[PlanRecord]] = defaultdict(list)
    rows = CasePlan.objects.visible_to(actor).as_at(as_at).filter(case_id__in=list(cases))
    for row in rows.prefetch_related("figures").order_by(*LATEST):
        found[row.case_id].append(_plan(row))
    return {key: PlansRecord(tuple(found[key])) for key in cases}


def reliances(actor: Actor, *, case: str, as_at: date | None = None) -> list[RelianceRecord]:
    """What a case relies on, oldest first. Three database queries."""
    rows = Reliance.objects.visible_to(actor).as_at(as_at).filter(case_id=case).prefetch_related("benefits")
    reports: dict[int, list[RelianceReportRecord]] = defaultdict(list)
    told = RelianceReport.objects.visible_to(actor).as_at(as_at).filter(reliance__in=rows.values("pk"))
    for report in told.order_by(*LATEST):
        reports[report.reliance_id].append(
            RelianceReportRecord(report.pk, RelianceState(report.state), report.note, report.reported_on)
        )
    return [_reliance(row, reports[row.pk]) for row in rows.order_by(*LATEST)]


def _plan(row: CasePlan) -> PlanRecord:
    figures = {Head(one.head): one.figure for one in sorted(row.figures.all(), key=lambda one: one.pk)}
    plan = Plan(figures, row.starts, row.live, row.cost_tolerance, row.benefit_tolerance)
    return PlanRecord(row.pk, PlanKind(row.kind), plan, row.reason, row.reported_by, row.reported_on)


def _reliance(row: Reliance, reports: list[RelianceReportRecord]) -> RelianceRecord:
    benefits = tuple((one.what, one.figure) for one in sorted(row.benefits.all(), key=lambda one: one.pk))
    return RelianceRecord(row.pk, row.case_id, row.what, benefits, tuple(reports), row.reported_on)
