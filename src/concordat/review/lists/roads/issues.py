"""Issues of a collaboration. A day by which one is to be resolved stands in its note."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.delivery import actions, queries
from concordat.registers.delivery.rules import IssueState, Severity
from concordat.review.lists.roads.road import Act, Road
from concordat.review.lists.rules.lines import Line
from concordat.review.lists.rules.values import day


def _held(actor: Actor, organisation: str, dated: date, line: Line) -> RecordRef | None:
    found = queries.same_issue(actor, what=line.said["what"], collaboration=line.collaboration or "")
    return found.ref if found else None


def _take(act: Act) -> RecordRef:
    said, number = act.said, act.number
    state = IssueState(said["state"]) if "state" in said else None
    severity = Severity(said["severity"]) if "severity" in said else None
    due = day(said.get("due"))
    note = " ".join(filter(None, (said.get("note", ""), f"To be resolved by {due.words()}." if due else "")))
    if number is None:
        number = actions.record_issue(
            actor=act.actor, collaboration=act.line.collaboration or "", what=said["what"], evidence=act.evidence(),
            now=act.now, severity=severity or Severity.NOT_STATED, owner_post=said.get("owner_post", ""),
            state=state or IssueState.OPEN, note=note,
        )  # fmt: skip
    elif act.differs("state", "severity", "owner_post", "note", "due"):
        actions.report_issue(
            actor=act.actor, issue=number, evidence=act.evidence("state"), now=act.now, state=state, severity=severity,
            owner_post=said.get("owner_post"), note=note,
        )  # fmt: skip
    else:
        act.cite(RecordRef("issue", str(number)))
    return RecordRef("issue", str(number))


ISSUES = Road(_held, _take)
