"""Writes of the dependencies."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.queries import agreement as visible_agreement
from concordat.registers.collaborations.queries import seen
from concordat.registers.delivery.models import Dependency, DependencyReport
from concordat.registers.delivery.queries import dependency as visible_dependency
from concordat.registers.delivery.queries import milestone as visible_milestone
from concordat.registers.delivery.rules import DependencyState
from concordat.registers.delivery.rules import dependencies as rules


@in_turn
def record_dependency(
    *,
    actor: Actor,
    collaboration: str,
    what: str,
    evidence: Evidence,
    now: datetime,
    milestone: int | None = None,
    on_collaboration: str | None = None,
    on_agreement: str | None = None,
    on_text: str = "",
    needed_by: PreciseDate | None = None,
    note: str = "",
) -> int:
    """What a collaboration needs, of whom and by when, with its first report; returns the dependency's number.

    It waits for one thing: a milestone of another collaboration, another collaboration, an agreement, or words.
    """
    require(actor, Permission.DELIVERY_EDIT, [evidence.reported_by])
    rules.check_dependency(what)
    rules.check_one_predecessor(milestone, on_collaboration, on_text, on_agreement)
    seen(actor, key=collaboration)
    if milestone is not None:
        rules.check_across(collaboration, visible_milestone(actor, number=milestone).collaboration)
    if on_collaboration:
        rules.check_across(collaboration, on_collaboration)
        seen(actor, key=on_collaboration)
    if on_agreement:
        visible_agreement(actor, key=on_agreement)
    row = Dependency.objects.create(
        collaboration_id=collaboration, what=what.strip(), milestone_id=milestone,
        on_collaboration_id=on_collaboration or None, on_agreement_id=on_agreement or None,
        on_text=on_text.strip()[:300], **told(evidence, now),
    )  # fmt: skip
    _report(row.pk, DependencyState.OPEN, needed_by, note, evidence, now)
    tell(
        RecordRef("dependency", str(row.pk)), "recorded a dependency", evidence, actor=actor, now=now,
        collaboration=collaboration, what=row.what, needed_by=needed_by.text if needed_by else "",
    )  # fmt: skip
    return int(row.pk)


@in_turn
def report_dependency(
    *,
    actor: Actor,
    dependency: int,
    evidence: Evidence,
    now: datetime,
    state: DependencyState | None = None,
    needed_by: PreciseDate | None = None,
    note: str = "",
) -> int:
    """What a further source says of a dependency; returns the report's number. What is None stays as last reported."""
    require(actor, Permission.DELIVERY_EDIT, [evidence.reported_by])
    held = visible_dependency(actor, number=dependency)
    state = state or held.last.state
    rules.check_dependency_move(held.last.state, state, note)
    report = _report(held.id, state, needed_by or held.last.needed_by, note, evidence, now)
    tell(
        RecordRef("dependency-report", str(report.pk)), "reported on a dependency", evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref, state=str(state),
        needed_by=needed_by.text if needed_by else "", report=report.pk,
    )  # fmt: skip
    return int(report.pk)


def _report(
    dependency: int,
    state: DependencyState,
    needed_by: PreciseDate | None,
    note: str,
    evidence: Evidence,
    now: datetime,
) -> DependencyReport:
    row: DependencyReport = DependencyReport.objects.create(
        dependency_id=dependency, state=state, needed_by=needed_by, note=note.strip(), **told(evidence, now)
    )
    return row
