"""The shapes in which issues leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.delivery.rules.issues import IssueState, Severity


@dataclass(frozen=True, slots=True)
class IssueReportRecord:
    """An issue as a source saw it. ``owner_post`` is a post, "" where none is named."""

    id: int
    state: IssueState
    severity: Severity
    owner_post: str
    note: str
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("issue-report", str(self.id))


@dataclass(frozen=True, slots=True)
class IssueRecord:
    """An issue with its reports, oldest first; there is always one."""

    id: int
    what: str
    collaboration: str
    reported_on: date | None
    reports: tuple[IssueReportRecord, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("issue", str(self.id))

    @property
    def last(self) -> IssueReportRecord:
        return self.reports[-1]
