"""A function leaves a joint unit, and the ledger says what became of each saving that was counted for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from concordat.foundation.history.recording import in_turn
from concordat.kernel.errors import RuleBroken
from concordat.kernel.markings import Marking
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.actions.ledger import post_entry, reverse_entry
from concordat.registers.benefits.models import LedgerEntry
from concordat.registers.benefits.queries.departures import hidden_savings, savings_for
from concordat.registers.benefits.records import EntryRecord
from concordat.registers.benefits.rules import Assurance
from concordat.registers.collaborations.actions import record_departure
from concordat.registers.collaborations.queries import seen
from concordat.registers.collaborations.rules.departures import Answered, Decision, SavingAnswer, check_decided

HIDDEN = "It has savings that you may not see: ask somebody who may see them all to record that the function leaves."


@dataclass(frozen=True, slots=True)
class Act:
    """Who settles the savings, on what evidence, and when."""

    actor: Actor
    evidence: Evidence
    now: datetime


@in_turn
def function_leaves(
    *,
    actor: Actor,
    collaboration: str,
    function: str,
    on: date,
    reason: str,
    decisions: Mapping[int, Decision],
    evidence: Evidence,
    now: datetime,
    variation: str = "",
    variation_ref: RecordRef | None = None,
) -> int:
    """A function has left: each saving that may count for it is kept, reversed or moved.

    Returns the departure's number. ``decisions`` are by the number of the ledger entry; RuleBroken names the savings
    without one. A reversed saving gets a reversal with the reason; a moved one too, and a new entry where it goes,
    which nobody has verified yet. The permission to post is needed for every saving that is taken back.
    """
    seen(actor, key=collaboration)
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    found = savings_for(actor, collaboration=collaboration, function=function)
    check_decided({one.id: f"{one.what} ({one.shown()}, {one.standing.word.lower()})" for one in found}, decisions)
    if hidden_savings(actor, collaboration=collaboration):
        raise RuleBroken(HIDDEN, field="answers")
    act = Act(actor, evidence, now)
    answers = [_settled(act, one, decisions[one.id], reason) for one in found]
    return record_departure(
        actor=actor, collaboration=collaboration, function=function, on=on, reason=reason, answers=answers,
        variation=variation, variation_ref=variation_ref, evidence=evidence, now=now,
    )  # fmt: skip


def _settled(act: Act, held: EntryRecord, decision: Decision, reason: str) -> Answered:
    """Do to the ledger what was decided of one saving."""
    why = decision.reason.strip() or reason.strip()
    answered = Answered(held.ref, held.what, decision.answer, why)
    if decision.answer is SavingAnswer.KEPT:
        return answered
    marking = Marking(LedgerEntry.objects.visible_to(act.actor).get(pk=held.id).marking)
    evidence = replace(act.evidence, marking=marking)
    taken_back = reverse_entry(actor=act.actor, entry=held.id, reason=why, evidence=evidence, now=act.now)
    answered = replace(answered, reversal=RecordRef("ledger-entry", str(taken_back)))
    if decision.answer is SavingAnswer.REVERSED:
        return answered
    return replace(answered, posted=RecordRef("ledger-entry", str(_posted(act, held, decision, evidence))))


def _posted(act: Act, held: EntryRecord, decision: Decision, evidence: Evidence) -> int:
    """The same amount where it goes; a proof of it here is no proof of it there."""
    if decision.to_collaboration == held.collaboration:
        raise RuleBroken(f"“{held.what}” is moved to where it stands: keep it, or say where else.", field="answers")
    return post_entry(
        actor=act.actor, kind=held.kind, what=held.what, stated=held.stated, evidence=evidence, now=act.now,
        standing=held.standing, recurrence=held.recurrence, collaboration=decision.to_collaboration,
        organisations=decision.to_organisations or held.organisations, basis=held.basis, cashable=held.cashable,
        assurance=Assurance.CLAIMED if held.assurance is Assurance.VERIFIED else held.assurance,
        since=held.since, until=held.until, in_service=held.in_service,
    )  # fmt: skip
