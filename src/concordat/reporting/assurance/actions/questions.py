"""A policing body's notes and questions. What is not sent is its own: the history says that, not what, was written."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.timezone import get_current_timezone

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.organisations.queries import organisations
from concordat.foundation.orm.rows import save_row
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.reporting.assurance.models import DraftQuestion, Note, Reply, SentQuestion
from concordat.reporting.assurance.queries.questions import question
from concordat.reporting.assurance.rules import (
    DraftState,
    QuestionState,
    check_asked,
    check_draft_move,
    check_question_move,
    check_words,
    checked_answer_date,
)

PUT, ANSWER = Permission.QUESTION_PUT, Permission.QUESTION_ANSWER
ABOUT = 400


@in_turn
def keep_note(
    *, actor: Actor, text: str, now: datetime, organisation: str, about: str = "", about_words: str = ""
) -> int:  # fmt: skip
    """Keep a private note of a policing body; returns its number."""
    require(actor, PUT, [organisation])
    check_words(text, "Write the note.", field="text")
    row = Note.objects.create(
        organisation=organisation, about=about, about_words=about_words[:ABOUT], text=text.strip(),
        written_by=actor.reference, written_at=now,
    )  # fmt: skip
    _said(actor, "kept a note", RecordRef("note", str(row.pk)), now, organisation)
    return int(row.pk)


@in_turn
def draft_question(
    *, actor: Actor, text: str, meant_for: str, now: datetime, organisation: str, about: str = "",
    about_words: str = "",
) -> int:  # fmt: skip
    """Draft a question of a policing body to another organisation; returns its number. Nobody else sees it yet."""
    require(actor, PUT, [organisation])
    check_words(text, "Write the question.", field="text")
    check_asked(organisation, meant_for, _bodies(actor))
    row = DraftQuestion(
        organisation=organisation, meant_for=meant_for, about=about, about_words=about_words[:ABOUT],
        text=text.strip(), drafted_by=actor.reference, drafted_at=now,
    )  # fmt: skip
    save_row(row, actor=actor, now=now)
    _said(actor, "drafted a question", RecordRef("draft-question", str(row.pk)), now, organisation)
    return int(row.pk)


@in_turn
def reword_question(*, actor: Actor, number: int, text: str, meant_for: str, now: datetime) -> int:
    """Change the words of a draft, or whom it is meant for."""
    row = _own_draft(actor, number, DraftState.DRAFT)
    check_words(text, "Write the question.", field="text")
    check_asked(row.organisation, meant_for, _bodies(actor))
    row.text, row.meant_for = text.strip(), meant_for
    save_row(row, actor=actor, now=now)
    _said(actor, "reworded a question", RecordRef("draft-question", str(row.pk)), now, row.organisation)
    return int(row.pk)


@in_turn
def discard_question(*, actor: Actor, number: int, now: datetime) -> int:
    """Put a draft aside; it can be taken up again by rewording it."""
    row = _own_draft(actor, number, DraftState.DISCARDED)
    save_row(row, actor=actor, now=now)
    _said(actor, "discarded a question", RecordRef("draft-question", str(row.pk)), now, row.organisation)
    return int(row.pk)


@in_turn
def send_question(*, actor: Actor, number: int, answer_due: date | None, now: datetime) -> int:
    """Send a draft as it stands, with the day by which an answer is asked for; returns the number of the question.

    From then on the organisation asked sees it. RuleBroken without a day, or for one that has passed.
    """
    row = _own_draft(actor, number, DraftState.SENT)
    day = checked_answer_date(answer_due, now.astimezone(get_current_timezone()).date())
    save_row(row, actor=actor, now=now)
    sent = SentQuestion.objects.create(
        draft=row, asker=row.organisation, asked=row.meant_for, about=row.about, about_words=row.about_words,
        text=row.text, answer_due=day, sent_by=actor.reference, sent_at=now,
    )  # fmt: skip
    for body in (row.organisation, row.meant_for):
        record(
            actor=actor, verb="sent a question", subject=RecordRef("question", str(sent.pk)), at=now,
            organisation=body, text=row.text, answer_due=day.isoformat(),
        )  # fmt: skip
    return int(sent.pk)


@in_turn
def put_question(
    *, actor: Actor, text: str, meant_for: str, answer_due: date | None, now: datetime, organisation: str,
    number: int | None = None, about: str = "", about_words: str = "",
) -> int:  # fmt: skip
    """Word a question (a new one, or the draft ``number``) and send it in one act; where one fails, neither is done."""
    if number is None:
        number = draft_question(
            actor=actor, text=text, meant_for=meant_for, now=now, organisation=organisation, about=about,
            about_words=about_words,
        )  # fmt: skip
    else:
        reword_question(actor=actor, number=number, text=text, meant_for=meant_for, now=now)
    return send_question(actor=actor, number=number, answer_due=answer_due, now=now)


@in_turn
def answer_question(*, actor: Actor, number: int, text: str, now: datetime) -> int:
    """Answer a question that was put to the actor's organisation; there is one answer."""
    asked = question(actor, number=number)
    require(actor, ANSWER, [asked.asked])
    return _reply(actor, number, asked.state, QuestionState.ANSWERED, text, now, asked.asked)


@in_turn
def withdraw_question(*, actor: Actor, number: int, text: str, now: datetime) -> int:
    """Take back a question that waits, with the reason."""
    asked = question(actor, number=number)
    require(actor, PUT, [asked.asker])
    return _reply(actor, number, asked.state, QuestionState.WITHDRAWN, text, now, asked.asker)


def _reply(
    actor: Actor, number: int, before: QuestionState, after: QuestionState, text: str, now: datetime, body: str
) -> int:  # fmt: skip
    check_question_move(before, after)
    check_words(text, "Write the answer." if after is QuestionState.ANSWERED else "Say why.", field="text")
    Reply.objects.create(question_id=number, state=after, text=text.strip(), by=actor.reference, at=now)
    record(
        actor=actor, verb=f"{after} a question", subject=RecordRef("question", str(number)), at=now, organisation=body,
        text=text.strip(),
    )  # fmt: skip
    return number


def _own_draft(actor: Actor, number: int, after: DraftState) -> DraftQuestion:
    """The draft, moved on but not saved; NotThere where it is not of the actor's own body."""
    rows = DraftQuestion.objects.visible_to(actor, PUT).select_for_update()
    row: DraftQuestion | None = rows.filter(pk=number).first()
    if row is None:
        raise NotThere(f"There is no draft {number}.")
    require(actor, PUT, [row.organisation])
    check_draft_move(DraftState(row.state), after)
    row.state = after
    return row


def _bodies(actor: Actor) -> frozenset[str]:
    """The keys of the bodies that can be asked; an alliance answers by its members."""
    return frozenset(body.key for body in organisations(actor))


def _said(actor: Actor, verb: str, subject: RecordRef, now: datetime, organisation: str) -> None:
    record(actor=actor, verb=verb, subject=subject, at=now, organisation=organisation)
