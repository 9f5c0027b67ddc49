"""Writes of the states of the life cycle."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations import rules
from concordat.registers.collaborations.actions.finding import visible
from concordat.registers.collaborations.models import LATEST, StateReport
from concordat.registers.collaborations.rules import State


@transaction.atomic
def report_state(*, actor: Actor, collaboration: str, state: State, evidence: Evidence, now: datetime) -> int:
    """The state that a source reports; RuleBroken where the life cycle forbids the move."""
    row = visible(actor, collaboration)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    before = StateReport.objects.filter(collaboration=row).order_by(*LATEST).last()
    rules.check_move(State(before.state) if before else None, state)
    report = StateReport.objects.create(collaboration=row, state=state, **told(evidence, now))
    tell(
        RecordRef("collaboration-state", str(report.pk)), "reported a state", evidence, actor=actor, now=now,
        collaboration=row.key, state=str(state),
    )  # fmt: skip
    return int(report.pk)
