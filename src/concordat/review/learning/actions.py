"""Remembering what a correction taught, and revoking it. Each is added; nothing is changed."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn, record
from concordat.intake.records import CandidateRecord
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.governance.queries import same_board
from concordat.review.learning.models import Lesson, Revocation
from concordat.review.learning.queries import lesson
from concordat.review.learning.records import Drawn
from concordat.review.learning.rules import check_not_revoked, check_reason, folded

LESSON = "learnt-meaning"


@in_turn
def learn(*, actor: Actor, found: CandidateRecord, drawn: Drawn, now: datetime) -> int:
    """Remember for the board of a statement's paper what its correction taught; returns the number of the lesson.

    The board is known by its printed name and by those that the register has for it at this time.
    """
    require(actor, Permission.STATEMENT_REVIEW, [found.owner])
    held = same_board(actor, name=found.board)
    called = (found.board, *((held.name, *held.aliases) if held else ()))
    row = Lesson.objects.create(
        organisation=found.owner, board=found.board, boards=list(dict.fromkeys(folded(name) for name in called)),
        kind=drawn.kind, printed=drawn.printed, said=drawn.said, means=str(drawn.means), learnt_from=found.id,
        source=found.source, marking=found.marking, by=actor.reference, at=now,
    )  # fmt: skip
    record(
        actor=actor, verb=f"learnt what a {drawn.kind} means", subject=RecordRef(LESSON, str(row.pk)), at=now,
        organisation=found.owner, board=found.board, said=drawn.printed, means=str(drawn.means),
        statement=f"statement:{found.id}",
    )  # fmt: skip
    return int(row.pk)


@in_turn
def revoke(*, actor: Actor, number: int, reason: str, now: datetime) -> int:
    """Say, with a reason, that a lesson applies no more; what was accepted by it stays. Returns its number.

    An older lesson that it had overruled is in force again. RuleBroken where it is revoked already.
    """
    held = lesson(actor, number=number)
    require(actor, Permission.STATEMENT_REVIEW, [held.organisation])
    check_not_revoked(held.state)
    check_reason(reason)
    Revocation.objects.create(lesson_id=number, reason=reason.strip(), by=actor.reference, at=now)
    record(
        actor=actor, verb="revoked a lesson", subject=RecordRef(LESSON, str(number)), at=now,
        organisation=held.organisation, board=held.board, said=held.printed, means=str(held.means),
        reason=reason.strip(),
    )  # fmt: skip
    return number
