"""Periodic reviews: what each must say, who may record one, when the next is due, and drafts that are not lost."""

from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st
from tests.factories.cast import (
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)
from tests.factories.returns import led
from tests.factories.reviews import HELD, answers, review_of, told

from concordat.foundation.history.queries import events
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.actions import report_state
from concordat.registers.collaborations.actions.reviews import (
    drop_review,
    keep_review_page,
    record_review,
    start_review,
)
from concordat.registers.collaborations.models import Review, ReviewAnswer
from concordat.registers.collaborations.queries import (
    last_reviews,
    overdue_reviews,
    review,
    review_draft,
    review_drafts,
    reviews,
    timetable,
)
from concordat.registers.collaborations.rules import State, Tier
from concordat.registers.collaborations.rules.reviews import (
    ReviewHeading,
    ReviewOutcome,
    ReviewStanding,
    check_review,
    review_standing,
)

db = pytest.mark.django_db
END, MOVE = ReviewOutcome.END, ReviewOutcome.MOVE_TIER


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"answers": answers()[:3]}, "answers"),
        ({"answers": (*answers()[:3], answers()[0])}, "answers"),
        ({"answers": (*answers()[:3], replace(answers()[3], words="Yes."))}, "words"),
        ({"answers": (*answers()[:3], replace(answers()[3], words="x" * 2001))}, "words"),
        ({"outcome": END}, "outcome"),
        ({"outcome": MOVE, "answers": answers(alternatives=MOVE)}, "to_tier"),
        ({"outcome": MOVE, "answers": answers(alternatives=MOVE), "to_tier": Tier.BILATERAL}, "to_tier"),
        ({"to_tier": Tier.NATIONAL}, "to_tier"),
        ({"next_on": None}, "next_on"),
        ({"next_on": HELD}, "next_on"),
        ({"next_on": date(2039, 1, 1)}, "next_on"),
        ({"reviewed_on": date(2019, 3, 6)}, "reviewed_on"),
    ],
)
def test_a_review_that_does_not_say_what_it_must_is_refused_at_its_field(more, field):
    with pytest.raises(RuleBroken) as refused:
        check_review(told(**more), Tier.BILATERAL, date(2019, 3, 5))
    assert refused.value.field == field


def test_what_is_to_end_needs_no_next_review_and_what_is_to_move_names_the_tier():
    check_review(told(outcome=END, answers=answers(money=END), next_on=None), Tier.BILATERAL, None)
    moved = told(outcome=MOVE, answers=answers(alternatives=MOVE), to_tier=Tier.NATIONAL)
    check_review(moved, Tier.BILATERAL, HELD)


@given(st.dates(date(2015, 1, 1), date(2030, 1, 1)), st.dates(date(2015, 1, 1), date(2030, 1, 1)))
def test_the_standing_never_gets_better_as_days_pass(next_on, on):
    order = [ReviewStanding.PLANNED, ReviewStanding.DUE, ReviewStanding.OVERDUE]
    today, tomorrow = (review_standing(True, next_on, day) for day in (on, on + timedelta(days=1)))
    assert order.index(today) <= order.index(tomorrow)
    assert (today is ReviewStanding.OVERDUE) == (next_on < on)


@db
def test_several_reviews_follow_each_other_the_last_held_first():
    key = collaboration()
    first = review_of(key, reviewed_on=date(2018, 3, 1), next_on=date(2019, 3, 1))
    second = review_of(key, outcome=ReviewOutcome.WIDEN, answers=answers(partners=ReviewOutcome.WIDEN))
    assert [one.id for one in reviews(kent_lead(), collaboration=key)] == [second, first]
    assert [one.id for one in reviews(kent_lead(), collaboration=key, as_at=date(2018, 12, 31))] == [first]
    found = review(kent_lead(), number=second)
    assert [one.heading for one in found.answers] == list(ReviewHeading)
    assert found.answers[2].outcome is ReviewOutcome.WIDEN
    assert found.reviewed_by == "Joint Performance Board, Kent Police"
    assert last_reviews(kent_lead())[key].id == second
    assert last_reviews(kent_lead(), collaborations=[]) == {}


@db
def test_history_tells_of_it_and_nothing_of_it_is_changed():
    key = collaboration()
    number = review_of(key)
    (event,) = events(kent_lead(), subjects=[RecordRef("review", str(number))])
    assert event.verb == "recorded a review"
    for model in (Review, ReviewAnswer):
        with pytest.raises(IntegrityError), transaction.atomic():
            model.objects.all().delete()


@db
def test_partners_see_it_and_others_do_not():
    number = review_of(collaboration())
    assert review(essex_lead(), number=number).organisation == KENT
    with pytest.raises(NotThere):
        review(outsider(), number=number)
    assert last_reviews(outsider()) == {}


@db
@pytest.mark.parametrize(
    ("who", "error"), [(kent_scrutineer, NotAllowed), (essex_lead, NotAllowed), (outsider, NotThere)]
)
def test_who_may_not_record_one_leaves_nothing(who, error):
    key = collaboration()
    with pytest.raises(error):
        record_review(actor=who(), collaboration=key, review=told(), evidence=typed(on=HELD), now=NOW)
    with pytest.raises(RuleBroken):
        record_review(actor=kent_lead(), collaboration=key, review=told(next_on=None), evidence=typed(on=HELD), now=NOW)
    assert not Review.objects.exists()


@db
def test_the_timetable_has_what_is_overdue_first_then_what_was_never_reviewed():
    late, never, soon, planned, over = (collaboration(name) for name in ("Late", "Never", "Soon", "Planned", "Over"))
    led(never, KENT)
    review_of(late, next_on=date(2019, 9, 1))
    review_of(soon, next_on=date(2020, 3, 1))
    review_of(planned, next_on=date(2021, 3, 1))
    report_state(actor=kent_lead(), collaboration=over, state=State.ENDED, evidence=typed(), now=NOW)
    rows = timetable(kent_lead(), on=NOW.date())
    assert [(row.collaboration.key, row.standing.value) for row in rows] == [
        (late, "overdue"), (never, "never_reviewed"), (soon, "due_soon"), (planned, "planned"),
    ]  # fmt: skip
    assert [row.whose for row in rows] == [KENT] * 4
    assert timetable(outsider(), on=NOW.date()) == []
    assert timetable(kent_lead(), on=NOW.date(), organisation=KENT_FIRE) == []


@db
def test_the_timetable_asks_no_more_for_many(django_assert_max_num_queries):
    for number in range(8):
        review_of(collaboration(f"Strand {number}"))
    who = kent_lead()
    with django_assert_max_num_queries(14):
        assert len(timetable(who, on=NOW.date())) == 8


@db
def test_what_is_overdue_is_read_by_itself_and_not_with_the_whole_timetable(monkeypatch):
    late, soon, over = (collaboration(name) for name in ("Late", "Soon", "Over"))
    for key in (late, over):
        review_of(key, next_on=date(2019, 9, 1))
    review_of(soon, next_on=date(2020, 3, 1))
    report_state(actor=kent_lead(), collaboration=over, state=State.ENDED, evidence=typed(), now=NOW)
    asked = []
    room = import_module("concordat.registers.collaborations.queries.reviews")
    whole = room.collaborations
    monkeypatch.setattr(
        room, "collaborations", lambda *args, **more: asked.append(more.get("keys")) or whole(*args, **more)
    )  # fmt: skip
    found = overdue_reviews(kent_lead(), on=NOW.date())
    assert sorted(asked[0]) == sorted([late, over])
    assert found == [row for row in timetable(kent_lead(), on=NOW.date()) if row.standing.value == "overdue"]
    assert [row.collaboration.key for row in found] == [late]
    assert overdue_reviews(outsider(), on=NOW.date()) == []


@db
def test_a_draft_keeps_its_pages_and_is_one_for_an_organisation():
    key = collaboration()
    number = start_review(actor=kent_lead(), collaboration=key, organisation=KENT, now=NOW)
    assert start_review(actor=kent_lead(), collaboration=key, organisation=KENT, now=NOW) == number
    page = {"words": "It is still served.", "outcome": "continue"}
    assert keep_review_page(actor=kent_lead(), draft=number, page="purpose", answers=page, version=1, now=NOW) == 2
    assert review_draft(kent_lead(), number=number).answers == {"purpose": page}
    with pytest.raises(RuleBroken, match="Somebody else"):
        keep_review_page(actor=kent_lead(), draft=number, page="money", answers=page, version=1, now=NOW)
    record_review(
        actor=kent_lead(), collaboration=key, review=told(), evidence=typed(on=HELD), now=NOW, draft=number
    )  # fmt: skip
    assert review_drafts(kent_lead()) == []


@db
def test_a_draft_is_of_its_organisation_alone_and_can_be_given_up():
    key = collaboration()
    number = start_review(actor=kent_lead(), collaboration=key, organisation=KENT, now=NOW)
    for who in (essex_lead(), outsider(), kent_scrutineer()):
        with pytest.raises(NotThere):
            review_draft(who, number=number)
    for who in (essex_lead(), kent_scrutineer()):
        with pytest.raises(NotThere):
            drop_review(actor=who, draft=number, now=NOW)
    with pytest.raises(NotAllowed):
        start_review(actor=essex_lead(), collaboration=key, organisation=KENT, now=NOW)
    drop_review(actor=kent_lead(), draft=number, now=NOW)
    assert review_drafts(kent_lead(), collaboration=key) == []
    assert start_review(actor=essex_lead(), collaboration=key, organisation=ESSEX, now=NOW) != number
