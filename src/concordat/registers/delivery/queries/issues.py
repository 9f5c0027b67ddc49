"""Reads of the issues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from concordat.kernel.comparing import same_words
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.models import LATEST, Issue, IssueReport
from concordat.registers.delivery.records import IssueRecord, IssueReportRecord
from concordat.registers.delivery.rules import IssueState, Severity


def issues(
    actor: Actor, *, as_at: date | None = None, collaborations: Collection[str] | None = None
) -> list[IssueRecord]:
    """The issues that the actor may see, oldest first, with their reports. Two database queries."""
    found = Issue.objects.visible_to(actor).as_at(as_at)
    if collaborations is not None:
        found = found.filter(collaboration_id__in=list(collaborations))
    return _with_reports(actor, list(found.order_by(*LATEST)), as_at)


def issue(actor: Actor, *, number: int, as_at: date | None = None) -> IssueRecord:
    """One issue; NotThere where the actor may not see it."""
    found = _with_reports(actor, list(Issue.objects.visible_to(actor).as_at(as_at).filter(pk=number)), as_at)
    if not found:
        raise NotThere(f"There is no issue {number}.")
    return found[0]


def same_issue(actor: Actor, *, what: str, collaboration: str) -> IssueRecord | None:
    """The issue of the collaboration held in nearly these words, the latest first; None where it is new."""
    found = Issue.objects.visible_to(actor).filter(collaboration_id=collaboration).order_by(*LATEST).reverse()
    return next(iter(_with_reports(actor, [row for row in found if same_words(row.what, what)], None)), None)


def _with_reports(actor: Actor, rows: list[Issue], as_at: date | None) -> list[IssueRecord]:
    """An issue whose every report the actor may not see is left out."""
    reports: dict[int, list[IssueReportRecord]] = defaultdict(list)
    told = IssueReport.objects.visible_to(actor).as_at(as_at).filter(issue_id__in=[row.pk for row in rows])
    for report in told.order_by(*LATEST):
        reports[report.issue_id].append(_report(report))
    return [
        IssueRecord(
            id=row.pk, what=row.what, collaboration=row.collaboration_id, reported_on=row.reported_on,
            reports=tuple(reports[row.pk]),
        )
        for row in rows
        if reports[row.pk]
    ]  # fmt: skip


def _report(row: IssueReport) -> IssueReportRecord:
    return IssueReportRecord(
        id=row.pk, state=IssueState(row.state), severity=Severity(row.severity), owner_post=row.owner_post,
        note=row.note, reported_by=row.reported_by, reported_on=row.reported_on,
    )  # fmt: skip
