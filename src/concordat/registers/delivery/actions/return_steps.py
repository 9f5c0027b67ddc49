"""Writes of the steps of a return: submitted by its organisation; sent back, accepted and frozen by the office."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.provenance.actions import open_sources
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.actions.answering import acted_for
from concordat.registers.delivery.actions.returns import held
from concordat.registers.delivery.models import Answer, Period, Return, ReturnStep
from concordat.registers.delivery.queries.returns.forms import return_form
from concordat.registers.delivery.records import AnswerRecord
from concordat.registers.delivery.rules.readers import is_own, readable
from concordat.registers.delivery.rules.returns import (
    NotReady,
    ReturnState,
    check_note,
    check_return_move,
    day_of,
    last_covering,
)


@in_turn
def submit(*, actor: Actor, number: int, now: datetime) -> int:
    """Submit a return; returns the step's number. From now on others read its answers.

    NotReady (a RuleBroken with ``problems`` by key) where answers are missing, cannot be read, or two people wrote
    different ones. The office may submit what it entered itself, never a draft that it may not read.
    """
    row = held(actor, number)
    require(actor, Permission.RETURN_EDIT, [row.organisation_id])
    check_return_move(row.state, ReturnState.SUBMITTED)
    _check_no_draft_of_others(actor, row)
    problems = return_form(actor, number=number, today=day_of(now)).problems
    if problems:
        raise NotReady(problems)
    last = Answer.objects.filter(of=row).order_by("pk").last()
    number = _step(actor, row, ReturnState.SUBMITTED, "submitted a return", now, upto=last.pk if last else 0)
    open_sources(actor=actor, keys=_told_in(row), now=now)
    return number


@in_turn
def challenge(*, actor: Actor, number: int, note: str, now: datetime) -> int:
    """Send a submitted return back with what is to be put right; returns the step's number."""
    row = _judged(actor, number)
    check_note(note)
    if row.state is ReturnState.ACCEPTED:
        raise RuleBroken("This return is accepted already. Reopen it, with the reason.")
    return _move(actor, row, ReturnState.CHALLENGED, "challenged a return", now, note)


@in_turn
def reopen(*, actor: Actor, number: int, note: str, now: datetime) -> int:
    """Send an accepted return back that is not frozen yet, with the reason; returns the step's number."""
    row = _judged(actor, number)
    check_note(note)
    if row.state is ReturnState.SUBMITTED:
        raise RuleBroken("This return is not accepted yet. Challenge it, with the reason.")
    return _move(actor, row, ReturnState.CHALLENGED, "reopened a return", now, note)


@in_turn
def accept_step(*, actor: Actor, number: int, now: datetime) -> int:
    """A submitted return becomes accepted: the state alone. Review takes its answers into the registers."""
    return _move(actor, _judged(actor, number), ReturnState.ACCEPTED, "accepted a return", now)


@in_turn
def freeze(
    *, actor: Actor, now: datetime, period: str | None = None, numbers: Iterable[int] | None = None
) -> tuple[int, ...]:  # fmt: skip
    """Freeze the accepted returns of a period, or certain returns, all or none; returns the numbers of those frozen.

    Of a period, what is not accepted is left as it is. RuleBroken for a certain return that is not accepted.
    """
    chosen = _accepted_in(actor, period) if period is not None else sorted(set(numbers or ()))
    if not chosen:
        raise RuleBroken("There is no accepted return to freeze.")
    for number in chosen:
        _move(actor, _judged(actor, number), ReturnState.FROZEN, "froze a return", now)
    return tuple(chosen)


def _accepted_in(actor: Actor, period: str) -> list[int]:
    row = Period.objects.visible_to(actor).filter(pk=period).first()
    if row is None:
        raise NotThere(f"There is no reporting period {period}.")
    require(actor, Permission.PERIOD_OPEN, [row.opened_by])
    rows = Return.objects.visible_to(actor).filter(period=row).order_by("pk")
    return [one.pk for one in rows if one.state is ReturnState.ACCEPTED]


def _judged(actor: Actor, number: int) -> Return:
    """A return that the actor's office opened the period of."""
    row = held(actor, number)
    require(actor, Permission.PERIOD_OPEN, [row.period.opened_by])
    return row


def _move(
    actor: Actor, row: Return, state: ReturnState, verb: str, now: datetime, note: str = ""
) -> int:  # fmt: skip
    """A step of the office's: it covers the answers that the last submission did."""
    check_return_move(row.state, state)
    return _step(actor, row, state, verb, now, upto=last_covering(row.covers), note=note.strip())


def _step(
    actor: Actor, row: Return, state: ReturnState, verb: str, now: datetime, *, upto: int, note: str = ""
) -> int:  # fmt: skip
    step = ReturnStep.objects.create(
        of=row, state=state, at=now, by=actor.reference, organisation=acted_for(actor, row), note=note, upto=upto
    )
    # The note may speak of what partners do not see yet; it stays with the return.
    record(
        actor=actor, verb=verb, subject=RecordRef("return", str(row.pk)), at=now, organisation=row.organisation_id,
        collaboration=row.collaboration_id, period=row.period_id, upto=upto,
    )  # fmt: skip
    return int(step.pk)


def _told_in(row: Return) -> set[str]:
    """The letters whose answers are all submitted now: one that answers another return too, still a draft, waits."""
    own = Answer.objects.filter(of=row, passage__isnull=False).values_list("passage__source_id", flat=True)
    letters = set(own)
    others = Answer.objects.filter(passage__source_id__in=letters).exclude(of=row).select_related("of")
    upto = {one.of_id: last_covering(one.of.covers) for one in others}
    drafts = [one.pk for one in others if one.pk > upto[one.of_id]]
    return letters - set(Answer.objects.filter(pk__in=drafts).values_list("passage__source_id", flat=True))


def _check_no_draft_of_others(actor: Actor, row: Return) -> None:
    own = is_own(actor, row.organisation_id)
    kept = [AnswerRecord.of(answer) for answer in Answer.objects.filter(of=row).order_by("pk")]
    if len(readable(kept, row.covers, own=own, acting_for=actor.acting_for)) < len(kept):
        raise RuleBroken("Its organisation has written answers that it has not submitted. Ask it to submit them.")
