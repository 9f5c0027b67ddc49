"""Accepting, correcting and rejecting: each accepted statement goes through the register's own action."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.provenance.queries import source as source_named
from concordat.intake.actions import settle
from concordat.intake.queries import candidate as candidate_numbered
from concordat.intake.queries import candidates
from concordat.intake.records import CandidateRecord
from concordat.intake.rules import CandidateState
from concordat.kernel.errors import ConcordatError, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Statement
from concordat.review import rules
from concordat.review.acceptors.naming import create_collaboration_for
from concordat.review.cases import Case
from concordat.review.learning.actions import learn
from concordat.review.learning.taking import Learnt, draw
from concordat.review.names import Names
from concordat.review.records import BulkResult
from concordat.review.rules import Manner
from concordat.review.standing import take


@in_turn
def accept(
    *, actor: Actor, number: int, now: datetime, corrected: Statement | None = None, names: Names | None = None,
    manner: Manner = Manner.SINGLY, create_subject: bool = False, learnt: Learnt | None = None, remember: bool = True,
) -> RecordRef:  # fmt: skip
    """Take one statement into its register, as corrected, else as learnt, else as read; returns what holds it.

    What is held already gains a citation and nothing else. With ``create_subject`` a subject that means nothing held
    becomes a collaboration of the organisations named. What a correction teaches about a name or a heading is learnt
    for the board, unless it is not to be remembered. RuleBroken says what stops it (a source without a date, a value
    that no register takes, a contradiction that must be decided ``SINGLY``); then nothing is written.
    """
    found = candidate_numbered(actor, number=number)
    require(actor, Permission.STATEMENT_REVIEW, [found.owner])
    names, learnt = names or Names(actor), learnt or Learnt(actor, source=found.source)
    taken = learnt.taken(found, names)
    followed = () if corrected else taken.lessons
    body = corrected or (taken.candidate.statement if followed else None)
    case = Case(actor, found, body or found.statement, names, now, learnt=bool(followed))
    teaches = draw(taken, corrected, names, learnt) if corrected and remember else []
    if create_subject:
        create_collaboration_for(case)
    ref, known = take(case, manner)
    state = CandidateState.CORRECTED if body and body != found.as_read else CandidateState.ACCEPTED
    settle(
        actor=actor, number=number, state=state, now=now, ref=ref, body=body, in_bulk=manner is Manner.BULK,
        collaboration=case.collaboration,
        reason=", ".join([known.word, *(f"as learnt in lesson {lesson.number}" for lesson in followed)]),
    )  # fmt: skip
    for drawn in teaches:
        learn(actor=actor, found=found, drawn=drawn, now=now)
    return ref


@in_turn
def reject(*, actor: Actor, number: int, reason: str, now: datetime) -> int:
    """Reject one statement; it stays, and can come back."""
    found = candidate_numbered(actor, number=number)
    require(actor, Permission.STATEMENT_REVIEW, [found.owner])
    return settle(actor=actor, number=number, state=CandidateState.REJECTED, now=now, reason=reason)


@in_turn
def bring_back(*, actor: Actor, number: int, now: datetime) -> int:
    """Put a rejected statement back among those that wait."""
    found = candidate_numbered(actor, number=number)
    require(actor, Permission.STATEMENT_REVIEW, [found.owner])
    return settle(actor=actor, number=number, state=CandidateState.WAITING, now=now, reason="brought back")


def accept_together(*, actor: Actor, source: str, numbers: Iterable[int], now: datetime) -> BulkResult:
    """Accept chosen statements of one source in one act; what cannot be taken waits on.

    Raises RuleBroken where one of them must be decided one by one.
    """
    chosen = set(numbers)
    waiting = [c for c in candidates(actor, source=source, state=CandidateState.WAITING) if c.id in chosen]
    single = [c for c in waiting if not rules.decided_in_group(c.statement)]
    if single:
        raise RuleBroken(f"{len(single)} of these are decided one by one: money, RAG, dates, decisions and promises.")
    return _accept_many(actor, source, waiting, now)


def accept_passage(*, actor: Actor, source: str, passage: int, now: datetime) -> BulkResult:
    """Accept what waits of one passage in one decision: a paragraph or a table, read beside its statements.

    The rows of a savings table, or the ratings of a RAG strip, are one thing to a person who sees them. What meets an
    obstacle, or contradicts what is held, waits on.
    """
    waiting = candidates(actor, source=source, state=CandidateState.WAITING)
    return _accept_many(actor, source, [c for c in waiting if c.passage == passage], now, Manner.PASSAGE)


def accept_above(*, actor: Actor, source: str, threshold: float, now: datetime) -> BulkResult:
    """Accept all statements of a source that are at least this sure; money, RAG and agreements only from 0.99.

    What contradicts what is held, and money, RAG and agreements that differ from it, wait on.
    """
    waiting = candidates(actor, source=source, state=CandidateState.WAITING)
    sure = [c for c in waiting if c.statement.confidence >= rules.bulk_threshold(c.statement.kind, threshold)]
    return _accept_many(actor, source, sure, now)


@in_turn
def _accept_many(
    actor: Actor, source: str, chosen: list[CandidateRecord], now: datetime, manner: Manner = Manner.BULK
) -> BulkResult:  # fmt: skip
    """One act: each statement in its own savepoint, so that one obstacle does not stop the others."""
    held = source_named(actor, key=source)
    require(actor, Permission.STATEMENT_REVIEW, [held.owner])
    names, learnt, accepted = Names(actor), Learnt(actor, source=source), 0
    ordered = sorted(chosen, key=lambda c: (rules.order_of(c.statement.kind), c.ordinal))
    for found in ordered:
        try:
            with transaction.atomic():
                accept(actor=actor, number=found.id, now=now, names=names, manner=manner, learnt=learnt)
        except ConcordatError:
            continue  # it stays in review, where its obstacle is shown
        accepted += 1
    verb = "accepted in bulk" if manner is Manner.BULK else "accepted a passage"
    record(
        actor=actor, verb=verb, subject=RecordRef("source", source), at=now, organisation=held.owner,
        accepted=accepted, asked=len(chosen),
    )  # fmt: skip
    left = len(candidates(actor, source=source, state=CandidateState.WAITING))
    return BulkResult(accepted=accepted, waiting=left, refused=len(chosen) - accepted)
