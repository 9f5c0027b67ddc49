"""Writes of the objectives."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions.finding import standing
from concordat.registers.collaborations.models import Objective, ObjectiveReport
from concordat.registers.collaborations.queries.objectives import objective as visible_objective
from concordat.registers.collaborations.rules import objectives as rules
from concordat.registers.collaborations.rules.objectives import Aim, ObjectiveState


@in_turn
def record_objective(
    *,
    actor: Actor,
    collaboration: str,
    text: str,
    measure: str,
    target: Decimal,
    unit: str,
    evidence: Evidence,
    now: datetime,
    aim: Aim = Aim.AT_LEAST,
    by_when: PreciseDate | None = None,
    measure_ref: RecordRef | None = None,
) -> int:
    """What a collaboration is to reach, by what it is measured, and the target; returns the objective's number."""
    row = standing(actor, collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    rules.check_objective(text, measure, target, unit)
    made = Objective.objects.create(collaboration=row, text=text.strip(), **told(evidence, now))
    ObjectiveReport.objects.create(
        objective=made, measure=measure.strip(), measure_ref=str(measure_ref or ""), aim=aim,
        target=rules.millionths(target), unit=unit.strip(), by_when=by_when, state=ObjectiveState.OPEN,
        **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("objective", str(made.pk)), "recorded an objective", evidence, actor=actor, now=now,
        collaboration=row.key, text=made.text, target=f"{aim.words} {target} {unit.strip()}",
    )  # fmt: skip
    return int(made.pk)


@in_turn
def report_objective(
    *,
    actor: Actor,
    objective: int,
    evidence: Evidence,
    now: datetime,
    state: ObjectiveState | None = None,
    target: Decimal | None = None,
    by_when: PreciseDate | None = None,
    reason: str = "",
) -> int:
    """What is told of an objective later: met, withdrawn, another target or date. What is None stays as last told.

    Returns the report's number. RuleBroken for a move that is not in OBJECTIVE_MOVES.
    """
    held = visible_objective(actor, number=objective)
    row = standing(actor, held.collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    last, after = held.last, state or held.last.state
    rules.check_objective_move(last.state, after, reason)
    if target is not None:
        rules.check_objective(held.text, last.measure, target, last.unit)
    report = ObjectiveReport.objects.create(
        objective_id=held.id, measure=last.measure, measure_ref=str(last.measure_ref or ""), aim=last.aim,
        target=last.target if target is None else rules.millionths(target), unit=last.unit,
        by_when=by_when or last.by_when, state=after, reason=reason.strip(), **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("objective-report", str(report.pk)), "reported on an objective", evidence, actor=actor, now=now,
        collaboration=row.key, subject=held.ref, state=str(after), reason=report.reason,
    )  # fmt: skip
    return int(report.pk)
