"""Delivery in the demonstration: milestones that move, what waits for them, a risk that two partners score, an issue.

Told by the two leads as pages let them; the words and dates are invented.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from concordat.calculations.risks import Scale
from concordat.interfaces.cli.demonstration.filling import Clock
from concordat.interfaces.cli.demonstration.people import ESSEX, KENT
from concordat.interfaces.cli.demonstration.returns import lead
from concordat.kernel.dates import PreciseDate
from concordat.kernel.sources import Evidence
from concordat.registers.delivery import actions
from concordat.registers.delivery.rules import RiskKind, RiskState, Severity

STORE, SHARED = "mobile-first", "body-worn-video"
SCALES = {KENT: Scale(5, 5, 10, 20), ESSEX: Scale(4, 4, 8, 12)}
QUARTER = timedelta(days=91)


def fill_delivery(clock: Clock) -> None:
    """All of it, through the actions that pages use, reported one and two quarters before today."""
    now = clock()
    before, then = now.date() - 2 * QUARTER, now.date() - QUARTER
    _scales(before, now)
    store = _milestones(before, then, now)
    actions.record_dependency(
        actor=lead(KENT), collaboration=SHARED, what="Handsets that show footage on patrol", milestone=store,
        needed_by=_month(then, 1), evidence=_told(KENT, then, "The programme's plan of the quarter"), now=now,
    )  # fmt: skip
    _shared_risk(before, then, now)
    actions.record_issue(
        actor=lead(ESSEX), collaboration=STORE, what="The maker of the handsets delivers to other forces first",
        severity=Severity.HIGH, owner_post="Head of Information Technology", note="A second supplier is being asked.",
        evidence=_told(ESSEX, then, "The project board's log of issues"), now=now,
    )  # fmt: skip


def _scales(since: date, now: datetime) -> None:
    for body, scale in SCALES.items():
        actions.set_risk_scale(
            actor=lead(body), organisation=body, scale=scale, since=since, now=now,
            evidence=_told(body, since, "The force's policy on managing risk"),
        )  # fmt: skip


def _milestones(before: date, then: date, now: datetime) -> int:
    """One that was planned anew and slips again, one that was reached; returns the number of the first."""
    first = actions.record_milestone(
        actor=lead(ESSEX), collaboration=STORE, what="The store of applications opens to all officers", now=now,
        baseline=_month(before, 3), forecast=_month(before, 3),
        evidence=_told(ESSEX, before, "The business case's plan"),
    )  # fmt: skip
    actions.report_milestone(
        actor=lead(ESSEX), milestone=first, baseline=_month(then, 2), forecast=_month(then, 2), now=now,
        reason="The project board put the opening after the tests of security",
        evidence=_told(ESSEX, then - timedelta(days=30), "The project board's minutes"),
    )  # fmt: skip
    actions.report_milestone(
        actor=lead(ESSEX), milestone=first, forecast=_month(then, 6), note="The tests of security found faults.",
        evidence=_told(ESSEX, then, "The project manager's report"), now=now,
    )  # fmt: skip
    trained = actions.record_milestone(
        actor=lead(ESSEX), collaboration=STORE, what="Trainers are trained in both forces", baseline=_month(before, 2),
        evidence=_told(ESSEX, before, "The business case's plan"), now=now,
    )  # fmt: skip
    actions.report_milestone(
        actor=lead(ESSEX), milestone=trained, actual=_month(before, 1), now=now,
        evidence=_told(ESSEX, then, "The project manager's report"),
    )  # fmt: skip
    return first


def _shared_risk(before: date, then: date, now: datetime) -> None:
    """Each partner scores it on its own scale; Kent also before action and as it is aimed at."""
    plan, review = _told(KENT, before, "The register of risks"), _told(KENT, then, "The review of risks")
    risk = actions.record_risk(
        actor=lead(KENT), collaboration=STORE, what="Signal is lost where officers need the handsets most",
        likelihood="4", impact="4", evidence=plan, now=now,
    )  # fmt: skip
    scored = {RiskKind.INHERENT: ("5", "4"), RiskKind.CURRENT: ("3", "4"), RiskKind.TARGET: ("2", "3")}
    for kind, (likelihood, impact) in scored.items():
        actions.report_risk(
            actor=lead(KENT), risk=risk, kind=kind, state=RiskState.OPEN, likelihood=likelihood, impact=impact,
            evidence=review, now=now,
        )  # fmt: skip
    actions.report_risk(
        actor=lead(ESSEX), risk=risk, state=RiskState.OPEN, likelihood="4", impact="3", now=now,
        evidence=_told(ESSEX, then, "The register of risks"),
    )  # fmt: skip
    actions.record_risk(
        actor=lead(ESSEX), collaboration=STORE, what="Batteries last less than a shift", likelihood="2", impact="2",
        evidence=_told(ESSEX, then, "The register of risks"), now=now,
    )  # fmt: skip


def _told(body: str, on: date, where: str) -> Evidence:
    return Evidence(reported_by=body, reported_on=on, reason=f"{where}, told by the lead.")


def _month(day: date, later: int) -> PreciseDate:
    months = day.year * 12 + day.month - 1 + later
    return PreciseDate.parse(f"{months // 12}-{months % 12 + 1:02d}")
