"""A correction teaches: what a name means is taken so in the papers of the same board, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    source,
)
from tests.factories.governance import board
from tests.factories.lessons import (
    BOARD,
    HUB,
    WORKSHOPS,
    about_the_hub,
    correct,
    hub_paper,
    next_paper,
    saving,
)
from tests.factories.papers import read

from concordat.foundation.history.models import Event
from concordat.intake.models import Candidate
from concordat.intake.rules import CandidateState
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Kind
from concordat.registers.benefits.models import LedgerEntry
from concordat.review.actions import accept, accept_above, accept_passage
from concordat.review.learning.actions import learn, revoke
from concordat.review.learning.models import Lesson, Revocation
from concordat.review.learning.queries import lesson, lessons
from concordat.review.learning.records import Drawn
from concordat.review.learning.rules import LessonKind, LessonState
from concordat.review.promises import promises
from concordat.review.queries import review_card, review_page, sure_ones
from concordat.review.records import Card

pytestmark = pytest.mark.django_db
FLEET = "joint-fleet-workshops"


@pytest.fixture
def spring(tmp_path: Path) -> str:
    collaboration(WORKSHOPS)
    return hub_paper(tmp_path)


def learnt_from(spring: str) -> None:
    correct(saving(spring), subject=WORKSHOPS)


def card(source_key: str) -> Card:
    return review_card(programme_office(), number=saving(source_key).id, now=NOW)


def test_the_name_is_remembered_with_its_board_and_who_corrected_it(spring: str) -> None:
    first = saving(spring)
    learnt_from(spring)
    (held,) = lessons(kent_lead())
    assert (held.organisation, held.board, held.printed, str(held.means)) == (
        KENT,
        BOARD,
        HUB,
        f"collaboration:{FLEET}",
    )
    assert (held.learnt_from, held.source, held.by, held.at) == (first.id, spring, "programme-office", NOW)
    assert held.state is LessonState.IN_FORCE
    (event,) = Event.objects.filter(verb="learnt what a name means")
    assert (event.subject, event.organisation) == (f"learnt-meaning:{held.number}", KENT)
    assert event.detail["statement"] == f"statement:{first.id}"


def test_the_rest_of_the_paper_and_the_next_one_are_taken_as_learnt(spring: str, tmp_path: Path) -> None:
    learnt_from(spring)
    promise = about_the_hub(spring, Kind.COMMITMENT)[0]
    for number in (promise.id, saving(next_paper(tmp_path)).id):
        shown = review_card(programme_office(), number=number, now=NOW)
        assert shown.taken.name is not None
        assert (shown.meaning.text, shown.meaning.name) == (HUB, WORKSHOPS)
        assert (shown.candidate.statement.subject, shown.candidate.as_read.subject) == (WORKSHOPS, HUB)
        assert shown.obstacle == ""


def test_promises_are_traced_under_the_name_that_was_learnt(spring: str) -> None:
    before = {one.promise.subject for one in promises(programme_office(), now=NOW)}
    learnt_from(spring)
    after = {one.promise.subject for one in promises(programme_office(), now=NOW)}
    assert HUB in before
    assert WORKSHOPS in after
    assert HUB not in after


def test_an_older_paper_that_is_loaded_later_is_taken_as_learnt_too(spring: str, tmp_path: Path) -> None:
    """A lesson says what a name means, not since when: it has no as-at day."""
    learnt_from(spring)
    assert card(next_paper(tmp_path, date="8 March 2019", opening="May 2019")).taken.name is not None


def test_what_is_accepted_as_learnt_says_so_and_keeps_what_was_read(spring: str, tmp_path: Path) -> None:
    learnt_from(spring)
    (held,) = lessons(kent_lead())
    second = saving(next_paper(tmp_path))
    accept(actor=kent_lead(), number=second.id, now=NOW)
    after = saving(second.source)
    assert (after.state, after.statement.subject, after.as_read.subject) == (CandidateState.CORRECTED, WORKSHOPS, HUB)
    assert {entry.collaboration_id for entry in LedgerEntry.objects.all()} == {FLEET}
    (event,) = Event.objects.filter(subject=f"statement:{second.id}")
    assert event.detail["reason"].endswith(f"as learnt in lesson {held.number}")
    assert Lesson.objects.count() == 1, "following a lesson teaches nothing new"


def test_a_passage_is_accepted_as_learnt(spring: str, tmp_path: Path) -> None:
    learnt_from(spring)
    second = saving(next_paper(tmp_path))
    assert accept_passage(actor=kent_lead(), source=second.source, passage=second.passage, now=NOW).accepted >= 1
    assert saving(second.source).statement.subject == WORKSHOPS


@pytest.mark.parametrize("changed", [{"board": "Strategic Estates Board"}, {"force": "Essex Police"}, {"board": ""}])
def test_neither_another_board_nor_another_organisation_learns_from_it(
    spring: str, tmp_path: Path, changed: dict[str, str]
) -> None:
    learnt_from(spring)
    shown = card(next_paper(tmp_path, **changed))
    assert shown.taken.lessons == ()
    assert (shown.candidate.statement.subject, shown.meaning.ref) == (HUB, None)


def test_a_board_is_known_by_the_names_that_the_register_has_for_it(spring: str, tmp_path: Path) -> None:
    board(BOARD, aliases=["Performance Forum"])
    learnt_from(spring)
    assert card(next_paper(tmp_path, board="PERFORMANCE FORUM")).taken.name is not None


def test_only_the_organisation_itself_sees_it(spring: str) -> None:
    learnt_from(spring)
    (held,) = lessons(kent_scrutineer())
    for who in (essex_lead(), outsider()):
        assert lessons(who) == []
        with pytest.raises(NotThere):
            lesson(who, number=held.number)


@pytest.mark.parametrize(
    "changed",
    [
        {"value": 95_000.0},
        {"subject": "A name that nobody holds"},
        {"subject": HUB.upper()},
        {"subject": None},
    ],
)
def test_only_a_name_that_means_something_held_is_learnt(spring: str, changed: dict[str, object]) -> None:
    try:
        correct(saving(spring), **changed)
    except RuleBroken:
        assert saving(spring).waiting
    assert not Lesson.objects.exists()


def test_creating_teaches_nothing(spring: str) -> None:
    first = saving(spring)
    accept(actor=programme_office(), number=first.id, corrected=first.statement, create_subject=True, now=NOW)
    assert not Lesson.objects.exists()


def test_a_person_may_say_that_it_is_only_here(spring: str) -> None:
    correct(saving(spring), subject=WORKSHOPS, remember=False)
    assert not Lesson.objects.exists()


def test_a_name_that_the_register_holds_keeps_its_meaning(spring: str, tmp_path: Path) -> None:
    """A statement about a held thing may have been put under the wrong one; its name is not to blame."""
    collaboration(HUB)
    learnt_from(spring)
    assert not Lesson.objects.exists()
    assert card(next_paper(tmp_path)).meaning.name == HUB


def test_a_name_that_becomes_held_later_is_no_longer_taken_as_learnt(spring: str, tmp_path: Path) -> None:
    learnt_from(spring)
    collaboration(HUB)
    shown = card(next_paper(tmp_path))
    assert (shown.taken.lessons, shown.meaning.name) == ((), HUB)


def test_a_paper_that_names_no_board_teaches_nothing(tmp_path: Path) -> None:
    collaboration(WORKSHOPS)
    correct(saving(hub_paper(tmp_path, board="")), subject=WORKSHOPS)
    assert not Lesson.objects.exists()


def test_of_two_lessons_that_contradict_the_younger_stands_and_both_are_shown(spring: str, tmp_path: Path) -> None:
    learnt_from(spring)
    collaboration("County Garage")
    summer = next_paper(tmp_path)
    correct(saving(summer), subject="County Garage", now=NOW + timedelta(days=1))
    younger, older = lessons(kent_lead())
    assert (younger.state, older.state) == (LessonState.IN_FORCE, LessonState.OVERRULED)
    promise = about_the_hub(summer, Kind.COMMITMENT)[0]
    assert review_card(kent_lead(), number=promise.id, now=NOW).meaning.name == "County Garage"
    revoke(actor=kent_lead(), number=younger.number, reason="It was the workshops after all.", now=NOW)
    assert review_card(kent_lead(), number=promise.id, now=NOW).meaning.name == WORKSHOPS
    assert [one.state for one in lessons(kent_lead())] == [LessonState.REVOKED, LessonState.IN_FORCE]


def test_the_same_correction_again_adds_no_second_lesson(spring: str) -> None:
    first, promise = saving(spring), about_the_hub(spring, Kind.COMMITMENT)[0]
    correct(first, subject=WORKSHOPS)
    correct(promise, subject=WORKSHOPS)
    assert Lesson.objects.count() == 1


def test_a_revoked_lesson_applies_no_more_and_what_was_accepted_stays(spring: str, tmp_path: Path) -> None:
    learnt_from(spring)
    (held,) = lessons(kent_lead())
    revoke(actor=kent_lead(), number=held.number, reason=" The hub is something else. ", now=NOW)
    revoked = lesson(kent_lead(), number=held.number)
    assert (revoked.state, revoked.reason, revoked.revoked_by) == (
        LessonState.REVOKED, "The hub is something else.", "kent-lead",
    )  # fmt: skip
    assert card(next_paper(tmp_path)).taken.lessons == ()
    assert LedgerEntry.objects.get().collaboration_id == FLEET
    assert Event.objects.filter(verb="revoked a lesson", subject=f"learnt-meaning:{held.number}").count() == 1
    with pytest.raises(RuleBroken, match="revoked already"):
        revoke(actor=kent_lead(), number=held.number, reason="Once more.", now=NOW)


@pytest.mark.parametrize(
    ("who", "reason", "refusal"),
    [
        (kent_scrutineer, "Why not.", NotAllowed),
        (essex_lead, "Why not.", NotThere),
        (outsider, "Why not.", NotThere),
        (kent_lead, " ", RuleBroken),
    ],
)
def test_whoever_may_not_revoke_leaves_nothing(
    spring: str, who: Callable[[], Actor], reason: str, refusal: type[Exception]
) -> None:
    learnt_from(spring)
    events, (held,) = Event.objects.count(), lessons(kent_lead())
    with pytest.raises(refusal):
        revoke(actor=who(), number=held.number, reason=reason, now=NOW)
    assert not Revocation.objects.exists()
    assert Event.objects.count() == events


@pytest.mark.parametrize("who", [kent_scrutineer, essex_lead, outsider])
def test_whoever_may_not_correct_teaches_nothing(spring: str, who: Callable[[], Actor]) -> None:
    events = Event.objects.count()
    with pytest.raises((NotAllowed, NotThere)):
        correct(saving(spring), by=who(), subject=WORKSHOPS)
    assert not Lesson.objects.exists()
    assert Event.objects.count() == events


@pytest.mark.parametrize("who", [kent_scrutineer, essex_lead, outsider])
def test_nobody_teaches_for_another_organisation(spring: str, who: Callable[[], Actor]) -> None:
    events = Event.objects.count()
    drawn = Drawn(LessonKind.NAME, HUB, "fleet hub", RecordRef("collaboration", FLEET))
    with pytest.raises(NotAllowed):
        learn(actor=who(), found=saving(spring), drawn=drawn, now=NOW)
    assert not Lesson.objects.exists()
    assert Event.objects.count() == events


def test_what_stops_the_acceptance_stops_the_lesson(spring: str) -> None:
    undated = source(None, title="Undated note")
    Candidate.objects.filter(pk=saving(spring).id).update(source_id=undated)
    with pytest.raises(RuleBroken, match="date"):
        correct(next(one for one in read(undated, Kind.SAVING)), subject=WORKSHOPS)
    assert not Lesson.objects.exists()


def test_learnt_money_is_never_accepted_in_bulk(spring: str, tmp_path: Path) -> None:
    learnt_from(spring)
    summer = next_paper(tmp_path)
    for row in Candidate.objects.filter(source_id=summer):
        row.body = row.body | {"confidence": 1.0}
        row.save()
    sure = {one.candidate.id for one in sure_ones(kent_lead(), source_key=summer, threshold=0.9, now=NOW)}
    promise = about_the_hub(summer, Kind.COMMITMENT)[0]
    assert (saving(summer).id in sure, promise.id in sure) == (False, True)
    accept_above(actor=kent_lead(), source=summer, threshold=0.9, now=NOW)
    assert saving(summer).waiting
    assert about_the_hub(summer, Kind.COMMITMENT)[0].statement.subject == WORKSHOPS
    assert not about_the_hub(summer, Kind.COMMITMENT)[0].waiting


def test_the_tables_refuse_a_lesson_that_says_nothing_and_any_change(spring: str) -> None:
    learnt_from(spring)
    row = Lesson.objects.get()
    for table, words in ((Lesson, {"said": ""}), (Revocation, {"lesson": row, "reason": ""})):
        with pytest.raises(IntegrityError), transaction.atomic():
            table.objects.create(
                **({"organisation": ESSEX, "board": BOARD, "boards": [], "kind": "name", "printed": HUB, "means": "x:y",
                    "learnt_from": 1, "source": "s"} if table is Lesson else {}), by="x", at=NOW, **words
            )  # fmt: skip
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Lesson.objects.filter(pk=row.pk).update(said="other")


def test_the_lessons_cost_a_page_one_query_however_many_there_are(spring: str, tmp_path: Path) -> None:
    summer = next_paper(tmp_path)
    with CaptureQueriesContext(connection) as asked:
        review_page(kent_lead(), source_key=summer, now=NOW)
    about_lessons = [query["sql"] for query in asked if "learning_lesson" in query["sql"]]
    assert len(about_lessons) == 1
    correct(saving(spring), subject=WORKSHOPS)
    stores = [one for one in read(spring, Kind.SAVING) if one.as_read.subject != HUB]
    correct(stores[0], subject=WORKSHOPS)
    with CaptureQueriesContext(connection) as again:
        review_page(kent_lead(), source_key=summer, now=NOW)
    assert len([query["sql"] for query in again if "learning_" in query["sql"]]) == 1
