"""Writes of whether a case runs: paused, resumed, stopped; split into cases; merged with others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases.actions.stages import open_case
from concordat.registers.business_cases.models import BusinessCase, StandingReport, Succession
from concordat.registers.business_cases.queries.rows import case_row, standing_by
from concordat.registers.business_cases.rules import life as rules
from concordat.registers.business_cases.rules.life import Standing

EDIT = Permission.BUSINESS_CASE_EDIT


@in_turn
def change_standing(
    *, actor: Actor, case: str, standing: Standing, reason: str, evidence: Evidence, now: datetime
) -> int:
    """Say that a case is paused, resumed (running) or stopped, and why; returns the report's number.

    Splitting and merging have actions of their own: RuleBroken, as for a move that is not in the table.
    """
    require(actor, EDIT, [evidence.reported_by])
    row = case_row(actor, key=case)
    if standing in (Standing.SPLIT, Standing.MERGED):
        raise RuleBroken("Name the cases that it lives on in.", field="standing")
    return _say(actor, row, standing, reason, evidence, now)


@in_turn
def split_case(
    *, actor: Actor, case: str, titles: Sequence[str], reason: str, evidence: Evidence, now: datetime
) -> list[str]:
    """Two or more new cases in place of one, in its collaboration; returns their keys."""
    require(actor, EDIT, [evidence.reported_by])
    row = case_row(actor, key=case)
    rules.check_parts(titles)
    _say(actor, row, Standing.SPLIT, reason, evidence, now)
    parts = [
        open_case(actor=actor, collaboration=row.collaboration_id, title=title, evidence=evidence, now=now)
        for title in titles
    ]
    for part in parts:
        _succeed(row, part, evidence, now)
    return parts


@in_turn
def merge_cases(
    *, actor: Actor, cases: Sequence[str], title: str, reason: str, evidence: Evidence, now: datetime
) -> str:
    """One new case in place of several, in the collaboration of the first; returns its key."""
    require(actor, EDIT, [evidence.reported_by])
    rules.check_parts(cases)
    rows = [case_row(actor, key=key) for key in cases]
    merged = open_case(actor=actor, collaboration=rows[0].collaboration_id, title=title, evidence=evidence, now=now)
    for row in rows:
        _say(actor, row, Standing.MERGED, reason, evidence, now)
        _succeed(row, merged, evidence, now)
    return merged


def _say(
    actor: Actor, case: BusinessCase, standing: Standing, reason: str, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    before = standing_by(actor, case=case.key, by=evidence.reported_on)
    rules.check_standing(before, standing, reason)
    row = StandingReport(case=case, standing=standing, reason=reason.strip(), **told(evidence, now))
    return keep(
        row, "case-standing", f"said that a case is {standing.value}", evidence, actor=actor, now=now,
        collaboration=case.collaboration_id, case=case.key, why=row.reason,
    )  # fmt: skip


def _succeed(case: BusinessCase, into: str, evidence: Evidence, now: datetime) -> None:
    Succession.objects.create(case=case, into_id=into, **told(evidence, now))
