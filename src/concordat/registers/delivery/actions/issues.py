"""Writes of the issues."""

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
from concordat.registers.collaborations.queries import seen
from concordat.registers.delivery import rules
from concordat.registers.delivery.models import Issue, IssueReport
from concordat.registers.delivery.queries import issue as visible_issue
from concordat.registers.delivery.rules import IssueState, Severity


@in_turn
def record_issue(
    *,
    actor: Actor,
    collaboration: str,
    what: str,
    evidence: Evidence,
    now: datetime,
    severity: Severity = Severity.NOT_STATED,
    owner_post: str = "",
    state: IssueState = IssueState.OPEN,
    note: str = "",
) -> int:
    """An issue with its first report; returns the issue's number. ``owner_post`` is a post, never a person."""
    require(actor, Permission.DELIVERY_EDIT, [evidence.reported_by])
    rules.check_issue(what)
    seen(actor, key=collaboration)
    row = Issue.objects.create(collaboration_id=collaboration, what=what.strip(), **told(evidence, now))
    _report(row.pk, state, severity, owner_post, note, evidence, now)
    tell(
        RecordRef("issue", str(row.pk)), "recorded an issue", evidence, actor=actor, now=now,
        collaboration=collaboration, what=row.what, state=str(state), severity=str(severity),
    )  # fmt: skip
    return int(row.pk)


@in_turn
def report_issue(
    *,
    actor: Actor,
    issue: int,
    evidence: Evidence,
    now: datetime,
    state: IssueState | None = None,
    severity: Severity | None = None,
    owner_post: str | None = None,
    note: str = "",
) -> int:
    """What a further source says of an issue; returns the report's number. What is None stays as last reported."""
    require(actor, Permission.DELIVERY_EDIT, [evidence.reported_by])
    held = visible_issue(actor, number=issue)
    last, state = held.last, state or held.last.state
    rules.check_issue_move(last.state, state, note)
    owner = last.owner_post if owner_post is None else owner_post
    report = _report(held.id, state, severity or last.severity, owner, note, evidence, now)
    tell(
        RecordRef("issue-report", str(report.pk)), "reported on an issue", evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref, state=str(state), severity=report.severity,
        report=report.pk,
    )  # fmt: skip
    return int(report.pk)


def _report(
    issue: int, state: IssueState, severity: Severity, owner_post: str, note: str, evidence: Evidence, now: datetime
) -> IssueReport:
    row: IssueReport = IssueReport.objects.create(
        issue_id=issue, state=state, severity=severity, owner_post=owner_post.strip()[:200], note=note.strip(),
        **told(evidence, now),
    )  # fmt: skip
    return row
