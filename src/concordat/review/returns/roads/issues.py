"""Issues: what a return says of those that are open, and new ones."""

from __future__ import annotations

from concordat.kernel.comparing import same_words
from concordat.kernel.errors import RuleBroken
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.actions import record_issue, report_issue
from concordat.registers.delivery.queries import issue, same_issue
from concordat.registers.delivery.records import IssueRecord
from concordat.registers.delivery.rules import IssueState, Severity
from concordat.review.returns.lines import Act, Line
from concordat.review.returns.records import Taken


def take(line: Line) -> Taken:
    """A further report on a known issue; a new one in words that are held already reports on that one."""
    act = line.act
    if not line.new:
        return _reported(line, issue(act.actor, number=line.number))
    what = line.text("what")
    if line.before and line.before.kind == "issue":
        held = issue(act.actor, number=int(line.before.key))
        if same_words(held.what, what):
            return _reported(line, held, ref=line.before)
        withdraw(act, line.before)
    known = same_issue(act.actor, what=what, collaboration=act.summary.collaboration)
    if known:
        return _reported(line, known) if len(line.told) > 1 else line.confirms(known.ref)
    number = record_issue(
        actor=act.actor, collaboration=act.summary.collaboration, what=what,
        severity=_severity(line) or Severity.NOT_STATED, owner_post=line.text("owner_post"), evidence=line.evidence,
        now=act.now,
    )  # fmt: skip
    return line.wrote(RecordRef("issue", str(number)))


def withdraw(act: Act, before: RecordRef) -> RecordRef:
    """An issue that a return named, and names no longer, is closed; a report stands as it was made."""
    if before.kind == "issue":
        report_issue(
            actor=act.actor, issue=int(before.key), state=IssueState.CLOSED, note=act.reason, evidence=act.own_word,
            now=act.now,
        )  # fmt: skip
    return before


def _reported(line: Line, held: IssueRecord, ref: RecordRef | None = None) -> Taken:
    """What is left out stays as last reported. ``ref`` is what holds the line, where it is not the report."""
    if held.collaboration != line.act.summary.collaboration:
        raise RuleBroken("This issue belongs to another collaboration.")
    state = line.value("state")
    number = report_issue(
        actor=line.act.actor, issue=held.id, state=IssueState(str(state)) if state else None,
        severity=_severity(line), owner_post=line.text("owner_post") or None, note=line.text("note"),
        evidence=line.evidence, now=line.act.now,
    )  # fmt: skip
    return line.wrote(ref or RecordRef("issue-report", str(number)))


def _severity(line: Line) -> Severity | None:
    value = line.value("severity")
    return Severity(str(value)) if value else None
