"""A policing body's notes and drafts, and the questions that were sent."""

from __future__ import annotations

from typing import Any

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.reporting.assurance.models import DraftQuestion, Note, Reply, SentQuestion
from concordat.reporting.assurance.records import DraftRecord, NoteRecord, QuestionRecord
from concordat.reporting.assurance.rules import DraftState, QuestionState


def notes(actor: Actor, *, about: str | None = None) -> list[NoteRecord]:
    """The notes of the actor's own policing body, newest first; on one thing (a RecordRef as text) where named."""
    rows = Note.objects.visible_to(actor, Permission.QUESTION_PUT)
    if about is not None:
        rows = rows.filter(about=about)
    return [
        NoteRecord(row.pk, row.organisation, row.about, row.about_words, row.text, row.written_by, row.written_at)
        for row in rows.order_by("-pk")
    ]


def drafts(actor: Actor, *, about: str | None = None) -> list[DraftRecord]:
    """The questions that the actor's own policing body has drafted and neither sent nor discarded, newest first."""
    rows = DraftQuestion.objects.visible_to(actor, Permission.QUESTION_PUT).filter(state=DraftState.DRAFT)
    if about is not None:
        rows = rows.filter(about=about)
    return [_draft(row) for row in rows.order_by("-pk")]


def draft(actor: Actor, *, number: int) -> DraftRecord:
    """One draft, whatever became of it; NotThere where it is not of the actor's own body."""
    row = DraftQuestion.objects.visible_to(actor, Permission.QUESTION_PUT).filter(pk=number).first()
    if row is None:
        raise NotThere(f"There is no draft {number}.")
    return _draft(row)


def questions(actor: Actor, *, about: str | None = None) -> list[QuestionRecord]:
    """The questions sent by or to the actor's organisations, those waiting first, then the soonest due. Two queries."""
    rows = SentQuestion.objects.visible_to(actor)
    if about is not None:
        rows = rows.filter(about=about)
    return sorted(_sent(actor, rows), key=lambda one: (one.state is not QuestionState.WAITING, one.answer_due))


def question(actor: Actor, *, number: int) -> QuestionRecord:
    """One sent question; NotThere where the actor may not see it."""
    found = _sent(actor, SentQuestion.objects.visible_to(actor).filter(pk=number))
    if not found:
        raise NotThere(f"There is no question {number}.")
    return found[0]


def _draft(row: DraftQuestion) -> DraftRecord:
    return DraftRecord(
        row.pk, row.organisation, row.meant_for, row.about, row.about_words, row.text, DraftState(row.state),
        row.drafted_by, row.drafted_at,
    )  # fmt: skip


def _sent(actor: Actor, rows: Any) -> list[QuestionRecord]:
    held = list(rows)
    replies = {r.question_id: r for r in Reply.objects.visible_to(actor).filter(question__in=[row.pk for row in held])}
    return [_record(row, replies.get(row.pk), told=_of_the_asker(actor, row)) for row in held]


def _of_the_asker(actor: Actor, row: SentQuestion) -> bool:
    """Whether the words of what it is about are told too: they may be of a paper that who is asked may not read."""
    return may(actor, Permission.REGISTER_VIEW, [row.asker])


def _record(row: SentQuestion, reply: Reply | None, *, told: bool) -> QuestionRecord:
    return QuestionRecord(
        row.pk, row.asker, row.asked, row.about, row.about_words if told else "", row.text, row.answer_due,
        row.sent_by, row.sent_at,
        QuestionState(reply.state) if reply else QuestionState.WAITING,
        reply.text if reply else "", reply.by if reply else "", reply.at if reply else None,
    )  # fmt: skip
