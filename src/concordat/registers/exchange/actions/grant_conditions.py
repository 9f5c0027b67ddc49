"""Recording the conditions of a grant, and what has become of them."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import LATEST, told
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.exchange.actions.grant_telling import editable, kept
from concordat.registers.exchange.models import ConditionReport, GrantCondition
from concordat.registers.exchange.rules import grant_conditions as rules
from concordat.registers.exchange.rules.grant_conditions import ConditionState


@in_turn
def record_condition(
    *, actor: Actor, grant: str, what: str, evidence: Evidence, now: datetime, due: PreciseDate | None = None
) -> int:
    """What the funder asks for in return, and by when as well as it is known; returns its number."""
    held = editable(actor, grant, evidence)
    rules.check_condition(what)
    row = GrantCondition(grant_id=grant, what=what.strip(), due=due, **told(evidence, now))
    return kept(row, "grant-condition", "recorded a condition of a grant", held, evidence, actor, now, what=row.what,
                due=due.text if due else None)  # fmt: skip


@in_turn
def report_condition(
    *, actor: Actor, condition: int, state: ConditionState, evidence: Evidence, now: datetime, note: str = ""
) -> int:
    """Whether a condition has been met, waived or failed, and what shows it; returns the report's number."""
    row = GrantCondition.objects.visible_to(actor).filter(pk=condition).first()
    if row is None:
        raise NotThere(f"There is no condition {condition}.")
    held = editable(actor, row.grant_id, evidence)
    last = ConditionReport.objects.filter(condition=row).order_by(*LATEST).last()
    if not evidence.reported:
        rules.check_condition_move(ConditionState(last.state) if last else ConditionState.OPEN, state, note)
    report = ConditionReport(
        grant_id=row.grant_id, condition=row, state=state, note=note.strip()[:500], **told(evidence, now)
    )
    return kept(report, "grant-condition-report", "reported on a condition of a grant", held, evidence, actor, now,
                what=row.what, state=str(state), note=report.note)  # fmt: skip
