"""A policing body's notes and questions: private until sent, answered once, seen by both sides from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    NOW,
    actor,
    bodies,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
)

from concordat.foundation.history.models import Event
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.roles import Role
from concordat.reporting.assurance.actions.questions import (
    answer_question,
    discard_question,
    draft_question,
    keep_note,
    reword_question,
    send_question,
    withdraw_question,
)
from concordat.reporting.assurance.models import DraftQuestion, Note, Reply, SentQuestion
from concordat.reporting.assurance.queries import draft, drafts, notes, question, questions
from concordat.reporting.assurance.rules import (
    DRAFT_MOVES,
    DraftState,
    QuestionState,
    check_draft_move,
    checked_answer_date,
)

pytestmark = pytest.mark.django_db
DUE = date(2020, 2, 1)
WORDS = "How was the saving measured?"


@pytest.fixture(autouse=True)
def _bodies() -> None:
    bodies()


def drafted(text: str = WORDS) -> int:
    return draft_question(
        actor=kent_scrutineer(), text=text, meant_for=ESSEX, organisation=KENT, about="finding:x",
        about_words="Two totals differ.", now=NOW,
    )  # fmt: skip


def sent() -> int:
    return send_question(actor=kent_scrutineer(), number=drafted(), answer_due=DUE, now=NOW)


def test_a_note_is_the_bodys_own() -> None:
    keep_note(actor=kent_scrutineer(), text="Ask at the panel.", organisation=KENT, about="finding:x", now=NOW)
    assert [note.text for note in notes(kent_scrutineer(), about="finding:x")] == ["Ask at the panel."]
    for other in (kent_lead(), essex_lead(), programme_office(), outsider()):
        assert notes(other) == []


def test_a_draft_is_seen_by_nobody_else_not_even_by_who_is_meant() -> None:
    number = drafted()
    assert [one.number for one in drafts(kent_scrutineer())] == [number]
    for other in (kent_lead(), essex_lead(), programme_office(), outsider()):
        assert drafts(other) == []
        assert questions(other) == []
        with pytest.raises(NotThere):
            draft(other, number=number)


def test_the_history_does_not_tell_what_a_private_note_says() -> None:
    keep_note(actor=kent_scrutineer(), text="Ask at the panel.", organisation=KENT, now=NOW)
    drafted()
    assert not [event for event in Event.objects.all() if event.detail]


def test_a_sent_question_is_seen_by_both_sides_and_has_its_day() -> None:
    number = sent()
    for side in (kent_scrutineer(), kent_lead(), essex_lead(), programme_office()):
        assert question(side, number=number).answer_due == DUE
    assert questions(outsider()) == []
    assert drafts(kent_scrutineer()) == []
    assert question(essex_lead(), number=number).late(date(2020, 2, 2))


def test_who_is_asked_is_not_told_the_words_of_a_finding_that_it_may_not_see() -> None:
    number = sent()
    assert question(kent_scrutineer(), number=number).about_words == "Two totals differ."
    assert question(programme_office(), number=number).about_words == "Two totals differ."
    assert question(essex_lead(), number=number).about_words == ""
    assert [one.number for one in questions(essex_lead(), about="finding:x")] == [number]


def test_a_question_is_answered_once_by_who_was_asked() -> None:
    number = sent()
    with pytest.raises(NotAllowed):
        answer_question(actor=kent_lead(), number=number, text="From the wrong side.", now=NOW)
    assert not Reply.objects.exists()
    answer_question(actor=essex_lead(), number=number, text="From the ledger.", now=NOW)
    answered = question(kent_scrutineer(), number=number)
    assert (answered.state, answered.reply) == (QuestionState.ANSWERED, "From the ledger.")
    assert not answered.late(date(2021, 1, 1))
    with pytest.raises(RuleBroken, match="already"):
        answer_question(actor=essex_lead(), number=number, text="Again.", now=NOW)


def test_an_outsider_cannot_answer_what_it_cannot_see() -> None:
    with pytest.raises(NotThere):
        answer_question(actor=outsider(), number=sent(), text="Hello.", now=NOW)


def test_a_question_is_withdrawn_with_a_reason() -> None:
    number = sent()
    with pytest.raises(RuleBroken):
        withdraw_question(actor=kent_scrutineer(), number=number, text="", now=NOW)
    withdraw_question(actor=kent_scrutineer(), number=number, text="Answered at the meeting.", now=NOW)
    assert question(essex_lead(), number=number).state is QuestionState.WITHDRAWN


@pytest.mark.parametrize("due", [None, date(2020, 1, 5)])
def test_without_a_day_to_come_nothing_is_sent(due: date | None) -> None:
    number = drafted()
    with pytest.raises(RuleBroken):
        send_question(actor=kent_scrutineer(), number=number, answer_due=due, now=NOW)
    assert not SentQuestion.objects.exists()
    assert draft(kent_scrutineer(), number=number).state is DraftState.DRAFT


def test_who_may_not_ask_leaves_nothing() -> None:
    lead, elsewhere = kent_lead(), actor("their-scrutineer", Role.SCRUTINEER, ELSEWHERE)
    with pytest.raises(NotAllowed):
        keep_note(actor=lead, text="Mine.", organisation=KENT, now=NOW)
    with pytest.raises(NotAllowed):
        draft_question(actor=elsewhere, text=WORDS, meant_for=ESSEX, organisation=KENT, now=NOW)
    number = drafted()
    with pytest.raises(NotThere):
        reword_question(actor=elsewhere, number=number, text="Ours now.", meant_for=ESSEX, now=NOW)
    assert draft(kent_scrutineer(), number=number).text == WORDS
    assert not Note.objects.exists()


def test_a_draft_is_reworded_discarded_and_taken_up_again() -> None:
    number, asker = drafted(), kent_scrutineer()
    reword_question(actor=asker, number=number, text="When was it measured?", meant_for=ESSEX, now=NOW)
    discard_question(actor=asker, number=number, now=NOW)
    assert drafts(asker) == []
    reword_question(actor=asker, number=number, text="Who measured it?", meant_for=ESSEX, now=NOW)
    assert [one.text for one in drafts(asker)] == ["Who measured it?"]


def test_a_question_that_is_sent_is_not_reworded() -> None:
    sent()
    with pytest.raises(RuleBroken, match="already"):
        reword_question(
            actor=kent_scrutineer(), number=DraftQuestion.objects.get().pk, text="Other.", meant_for=ESSEX, now=NOW
        )


@pytest.mark.parametrize(("text", "to"), [
    ("", ESSEX), ("x" * 2001, ESSEX), (WORDS, ""), (WORDS, KENT), (WORDS, "seven-force"), (WORDS, "no-such-body")
])  # fmt: skip
def test_a_question_needs_words_and_somebody_else_who_can_answer(text: str, to: str) -> None:
    with pytest.raises(RuleBroken):
        draft_question(actor=kent_scrutineer(), text=text, meant_for=to, organisation=KENT, now=NOW)
    assert not DraftQuestion.objects.exists()


def test_the_database_keeps_sent_questions_and_answers() -> None:
    number = sent()
    answer_question(actor=essex_lead(), number=number, text="From the ledger.", now=NOW)
    for row in (SentQuestion.objects.get(), Reply.objects.get()):
        row.text = "Other words"
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        Reply.objects.create(question_id=number, state="answered", text="Twice", by="x", at=NOW)


def test_the_database_refuses_a_question_to_oneself() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        SentQuestion.objects.create(
            draft_id=drafted(), asker=KENT, asked=KENT, text="Why?", answer_due=DUE, sent_by="x", sent_at=NOW
        )


def test_a_scrutineer_who_left_sees_nothing() -> None:
    keep_note(actor=kent_scrutineer(), text="Ask.", organisation=KENT, now=NOW)
    assert notes(replace(kent_scrutineer(), grants=frozenset())) == []


@pytest.mark.parametrize("before", DraftState)
@pytest.mark.parametrize("after", DraftState)
def test_only_the_printed_moves_are_made(before: DraftState, after: DraftState) -> None:
    if after in DRAFT_MOVES[before]:
        check_draft_move(before, after)
    else:
        with pytest.raises(RuleBroken):
            check_draft_move(before, after)


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (None, "Give the day"),
        (date(2026, 3, 1), "has passed"),
        (date(2028, 3, 4), "more than two years away"),
        (date.max, "more than two years away"),
    ],
)
def test_the_day_for_an_answer_is_one_that_can_be_meant(due: date | None, said: str) -> None:
    today = date(2026, 3, 2)
    with pytest.raises(RuleBroken, match=said) as refused:
        checked_answer_date(due, today)
    assert refused.value.field == "answer_due"
    assert checked_answer_date(date(2028, 3, 2), today) == date(2028, 3, 2)
