"""Writes of the states of the life cycle."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations import rules
from concordat.registers.collaborations.actions.finding import standing
from concordat.registers.collaborations.models import LATEST, StateReport
from concordat.registers.collaborations.queries.readiness import readiness
from concordat.registers.collaborations.rules import State


@in_turn
def report_state(
    *, actor: Actor, collaboration: str, state: State, evidence: Evidence, now: datetime, as_found: bool = False
) -> int:  # fmt: skip
    """The state that a source reports, or a person enters; RuleBroken where the life cycle forbids the move.

    A person's move out of *opportunity* needs a purpose and a measurable objective. What a source says is recorded
    without them: it is known only from there, and their lack is a finding. So is the first state of a record that a
    list or a return tells (``as_found``).
    """
    row = standing(actor, collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    before = StateReport.objects.filter(collaboration=row).order_by(*LATEST).last()
    earlier = State(before.state) if before else None
    rules.check_move(earlier, state)
    if not evidence.reported and not (as_found and earlier is None):
        purpose, objectives = readiness(actor, collaboration=row.key)
        rules.check_ready(earlier, state, purpose=purpose, objectives=objectives)
    report = StateReport.objects.create(collaboration=row, state=state, **told(evidence, now))
    tell(
        RecordRef("collaboration-state", str(report.pk)), "reported a state", evidence, actor=actor, now=now,
        collaboration=row.key, state=str(state),
    )  # fmt: skip
    return int(report.pk)
