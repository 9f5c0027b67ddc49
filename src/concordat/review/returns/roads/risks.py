"""Risks: what a return says of those that are known, and new ones."""

from __future__ import annotations

from concordat.kernel.comparing import same_words
from concordat.kernel.errors import RuleBroken
from concordat.kernel.references import RecordRef
from concordat.registers.delivery import actions, queries
from concordat.registers.delivery.records import RiskRecord
from concordat.registers.delivery.rules import RiskState
from concordat.review.returns.lines import Act, Line
from concordat.review.returns.records import Taken


def take(line: Line) -> Taken:
    """A further report on a known risk; a new risk in words that are held already reports on that one."""
    act = line.act
    if not line.new:
        return _reported(line, queries.risk(act.actor, number=line.number))
    what = line.text("what")
    if line.before and line.before.kind == "risk":
        risk = queries.risk(act.actor, number=int(line.before.key))
        if same_words(risk.what, what):
            return _reported(line, risk, ref=line.before)
        withdraw(act, line.before)
    held = queries.same_risk(act.actor, what=what, collaboration=act.summary.collaboration) if what else None
    if held:
        return _reported(line, held) if len(line.told) > 1 else line.confirms(held.ref)
    made = actions.record_risk(
        actor=act.actor, what=what, collaboration=act.summary.collaboration, likelihood=line.text("likelihood"),
        impact=line.text("impact"), evidence=line.evidence, now=act.now,
    )  # fmt: skip
    return line.wrote(RecordRef("risk", str(made)))


def withdraw(act: Act, before: RecordRef) -> RecordRef:
    """A risk that a return named, and names no longer, is closed; what it said of a known one stays its report."""
    if before.kind == "risk":
        last = queries.risk(act.actor, number=int(before.key)).last
        actions.report_risk(
            actor=act.actor, risk=int(before.key), state=RiskState.CLOSED, likelihood=last.likelihood,
            impact=last.impact, scale=last.scale, evidence=act.own_word, now=act.now,
        )  # fmt: skip
    return before


def _reported(line: Line, risk: RiskRecord, ref: RecordRef | None = None) -> Taken:
    """What is not said anew stays as last reported. ``ref`` is what holds the line, where it is not the report."""
    last, state = risk.last, line.value("state")
    if risk.collaboration != line.act.summary.collaboration:
        raise RuleBroken("This risk belongs to another collaboration.")
    number = actions.report_risk(
        actor=line.act.actor, risk=risk.id, state=RiskState(str(state)) if state else last.state,
        likelihood=line.text("likelihood") or last.likelihood, impact=line.text("impact") or last.impact,
        scale=last.scale, evidence=line.evidence, now=line.act.now,
    )  # fmt: skip
    return line.wrote(ref or RecordRef("risk-report", str(number)))
