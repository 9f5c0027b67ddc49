"""Risks: the risk as it is, and before action and aimed at where the list scores them."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.delivery import actions, queries
from concordat.registers.delivery.rules import RiskKind, RiskState
from concordat.review.lists.roads.road import Act, Road
from concordat.review.lists.rules.lines import Line

_BEFORE = {RiskKind.INHERENT: "before_", RiskKind.TARGET: "target_"}


def _held(actor: Actor, organisation: str, dated: date, line: Line) -> RecordRef | None:
    found = queries.same_risk(
        actor, what=line.said["what"], collaboration=line.collaboration,
        organisation=None if line.collaboration else organisation,
    )  # fmt: skip
    return found.ref if found else None


def _take(act: Act) -> RecordRef:
    said = act.said
    number = act.number
    if number is None:
        state = RiskState(said.get("state", RiskState.OPEN))
        number = actions.record_risk(
            actor=act.actor, what=said["what"], collaboration=act.line.collaboration, organisation=act.own, state=state,
            likelihood=said.get("likelihood", ""), impact=said.get("impact", ""), evidence=act.evidence(), now=act.now,
        )  # fmt: skip
    else:
        state = RiskState(said.get("state") or queries.risk(act.actor, number=number).last.state)
        if act.differs("likelihood", "impact", "state"):
            actions.report_risk(
                actor=act.actor, risk=number, state=state, likelihood=said.get("likelihood", ""),
                impact=said.get("impact", ""), evidence=act.evidence("likelihood"), now=act.now,
            )  # fmt: skip
        else:
            act.cite(RecordRef("risk", str(number)))
    for kind, before in _BEFORE.items():
        if said.get(f"{before}likelihood") and act.differs(f"{before}likelihood", f"{before}impact"):
            actions.report_risk(
                actor=act.actor, risk=number, kind=kind, state=state, likelihood=said[f"{before}likelihood"],
                impact=said[f"{before}impact"], evidence=act.evidence(f"{before}likelihood"), now=act.now,
            )  # fmt: skip
    return RecordRef("risk", str(number))


RISKS = Road(_held, _take)
