"""Writes of the functions that a collaboration carries, and of those that leave it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions.finding import standing
from concordat.registers.collaborations.models import Departure, DepartureAnswer, Function
from concordat.registers.collaborations.queries.departures import functions as carried_functions
from concordat.registers.collaborations.rules import FUNCTIONS
from concordat.registers.collaborations.rules.departures import Answered, check_answered, check_departure


@in_turn
def add_function(*, actor: Actor, collaboration: str, function: str, evidence: Evidence, now: datetime) -> int:
    """A function that the collaboration carries (one of FUNCTIONS), also one that comes back; returns its number."""
    row = standing(actor, collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    if function not in FUNCTIONS:
        raise RuleBroken("Choose one of the functions listed.", field="function")
    if function in carried_functions(actor, collaboration=row.key):
        raise RuleBroken(f"It carries {function} already.", field="function")
    return keep(
        Function(collaboration=row, name=function, **told(evidence, now)), "function", "recorded a function", evidence,
        actor=actor, now=now, collaboration=row.key, function=function,
    )  # fmt: skip


@in_turn
def record_departure(
    *,
    actor: Actor,
    collaboration: str,
    function: str,
    on: date,
    reason: str,
    answers: Sequence[Answered],
    evidence: Evidence,
    now: datetime,
    variation: str = "",
    variation_ref: RecordRef | None = None,
) -> int:
    """A function has left; returns the departure's number. For the register of benefits, which changes the ledger.

    ``answers`` are what was decided of each saving that was counted for it, with the entries that say so: whether none
    is missing is known there. ``variation`` says by which change of the agreement it left.
    """
    row = standing(actor, collaboration, evidence)
    require(actor, Permission.COLLABORATION_EDIT, [evidence.reported_by])
    carried = carried_functions(actor, collaboration=row.key)
    check_departure(function, carried, on, evidence.reported_on, reason)
    for answer in answers:
        check_answered(answer)
    made = Departure.objects.create(
        collaboration=row, function=function, effective_from=PreciseDate.of(on), reason=reason.strip(),
        variation=variation.strip()[:300], variation_ref=str(variation_ref or ""), **told(evidence, now),
    )  # fmt: skip
    for answer in answers:
        DepartureAnswer.objects.create(
            departure=made, entry=str(answer.entry), what=answer.what[:300], answer=answer.answer,
            reason=answer.reason.strip(), reversal=str(answer.reversal or ""), posted=str(answer.posted or ""),
            **told(evidence, now),
        )  # fmt: skip
    tell(
        RecordRef("departure", str(made.pk)), "recorded that a function left", evidence, actor=actor, now=now,
        collaboration=row.key, function=function, on=on.isoformat(), reason=made.reason, savings=len(answers),
    )  # fmt: skip
    return int(made.pk)
