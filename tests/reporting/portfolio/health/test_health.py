"""The health of collaborations from the registers: every answer, as at a day, for three actors, in few queries."""

from datetime import date
from decimal import Decimal

import pytest
from tests.factories.benefits import cleaning_framework, post, pounds
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    outsider,
    programme_office,
    typed,
)
from tests.factories.lessons_learned import applied, judged, learned
from tests.factories.reviews import review_of

from concordat.calculations.health.judging import Answer
from concordat.calculations.health.questions import Theme
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.registers.benefits.rules import EntryKind, Recurrence, Standing
from concordat.registers.collaborations.actions import (
    record_account,
    record_objective,
    report_objective,
    report_post,
    report_state,
)
from concordat.registers.collaborations.rules import AccountKind, ObjectiveState, PostState, State
from concordat.registers.governance.actions import record_decision
from concordat.registers.governance.rules import DecisionState
from concordat.reporting.portfolio.queries.health import collaboration_health, portfolio_health

pytestmark = pytest.mark.django_db
TODAY = date(2020, 1, 6)


def health(key, actor=None, **more):
    return collaboration_health(actor or kent_lead(), key=key, today=TODAY, **more)


def answers(key, **more):
    return {one.key: told.answer.value for one, told in health(key, **more).answers}


def purpose(key, on=date(2017, 12, 6)):
    record_account(
        actor=kent_lead(), collaboration=key, kind=AccountKind.PURPOSE, text="Vehicles are on the road again sooner.",
        evidence=typed(on=on), now=NOW,
    )  # fmt: skip


def objective(key, by_when="2021-03"):
    return record_objective(
        actor=kent_lead(), collaboration=key, text="Vehicles are repaired within two days", measure="Days in workshop",
        target=Decimal(2), unit="days", by_when=PreciseDate.parse(by_when) if by_when else None, evidence=typed(),
        now=NOW,
    )  # fmt: skip


def position(key, title, state, on=date(2017, 12, 6)):
    report_post(
        actor=kent_lead(), collaboration=key, title=title, state=state, evidence=typed(on=on), now=NOW
    )  # fmt: skip


def test_a_record_of_which_nothing_is_told_has_no_answers():
    found = health(collaboration())
    assert {told.answer for _, told in found.answers} == {Answer.NOT_RECORDED}
    assert [found.theme(theme) for theme in Theme] == [Answer.NOT_RECORDED] * 4
    assert set(found.rows) == {"tracked"}, "the partners are named, without a plan"


def test_purpose_and_objectives_are_answered_from_what_is_told():
    key = collaboration()
    purpose(key)
    number = objective(key, by_when=None)
    assert (answers(key)["purpose"], answers(key)["objectives"]) == ("yes", "partly")
    report_objective(
        actor=kent_lead(), objective=number, by_when=PreciseDate.parse("2021-03"), evidence=typed(on=date(2018, 5, 1)),
        now=NOW,
    )  # fmt: skip
    assert answers(key)["objectives"] == "yes"
    assert answers(key, as_at=date(2018, 1, 1))["objectives"] == "partly"
    report_objective(
        actor=kent_lead(), objective=number, state=ObjectiveState.MET, evidence=typed(on=date(2019, 5, 1)), now=NOW
    )  # fmt: skip
    assert answers(key)["objectives"] == "no"
    assert [row.words for row in health(key).rows["objectives"]] == ["Vehicles are repaired within two days (ended)"]


def test_benefits_are_tracked_for_each_partner_of_the_day():
    key = cleaning_framework()
    found = answers(key)
    assert (found["tracked"], found["costs"], found["beyond-cash"]) == ("yes", "not_recorded", "not_recorded")
    assert health(key).rows["tracked"][0].words.endswith(": a plan, a result")
    other = collaboration("Fleet workshops")
    post(pounds(10), collaboration=other, standing=Standing.PLANNED, recurrence=Recurrence.ANNUAL, cashable=True)
    assert (answers(other)["tracked"], answers(other)["beyond-cash"]) == ("no", "no")
    post(pounds(10), collaboration=other, organisations=[KENT, ESSEX], cashable=False)
    assert (answers(other)["tracked"], answers(other)["beyond-cash"]) == ("partly", "yes")


def test_costs_need_a_budget_and_what_was_spent():
    key = collaboration()
    post(pounds(10), collaboration=key, kind=EntryKind.COST, standing=Standing.PLANNED, recurrence=Recurrence.ANNUAL)
    assert answers(key)["costs"] == "partly"
    post(pounds(10), collaboration=key, kind=EntryKind.COST)
    assert answers(key)["costs"] == "yes"


def test_posts_count_as_last_reported():
    key = collaboration()
    position(key, "Programme manager", PostState.VACANT)
    assert answers(key)["posts"] == "no"
    position(key, "Programme Manager", PostState.FILLED, on=date(2018, 12, 6))
    assert answers(key)["posts"] == "yes"
    assert answers(key, as_at=date(2018, 1, 1))["posts"] == "no"


def test_decisions_and_reviews_grow_old():
    key = collaboration()
    record_decision(
        actor=programme_office(), collaboration=key, what="Open the second depot", state=DecisionState.AGREED,
        decided_on=PreciseDate.parse("2019-02"), evidence=typed(on=date(2019, 3, 1)), now=NOW,
    )  # fmt: skip
    review_of(key)
    found = answers(key)
    assert found["decided"] == "yes"
    assert (found["route"], found["reviewed"], found["lessons"]) == ("partly", "yes", "not_recorded")
    late = collaboration_health(kent_lead(), key=key, today=date(2021, 1, 1))
    assert {one.key: told.answer.value for one, told in late.answers}["reviewed"] == "partly"
    assert {one.key: told.answer.value for one, told in late.answers}["decided"] == "no"
    assert late.rows["reviewed"][0].words == "4 March 2019, Joint Performance Board, Kent Police: continue"


def test_three_actors():
    key = collaboration()
    purpose(key)
    assert health(key, essex_lead()).theme(Theme.PURPOSE) is Answer.PARTLY
    with pytest.raises(NotThere):
        health(key, outsider())
    assert list(portfolio_health(outsider(), today=TODAY)[:]) == []


def test_the_portfolio_leaves_out_what_is_over():
    keys = [collaboration(name) for name in ("Fleet workshops", "Custody suite")]
    report_state(actor=kent_lead(), collaboration=keys[1], state=State.ENDED, evidence=typed(), now=NOW)
    assert [one.collaboration.key for one in portfolio_health(kent_lead(), today=TODAY)[:]] == [keys[0]]
    assert len(portfolio_health(kent_lead(), today=TODAY, as_at=date(2017, 1, 1))) == 0
    assert len(portfolio_health(kent_lead(), today=TODAY, text="nothing of the name")) == 0


def test_two_hundred_collaborations_ask_no_more_than_two(django_assert_max_num_queries):
    def asked(count):
        for number in range(count):
            key = collaboration(f"Strand {number} of {count}")
            position(key, "Manager", PostState.FILLED)
            post(pounds(10), collaboration=key, organisations=[KENT])
        who = programme_office()
        with django_assert_max_num_queries(34) as caught:
            assert all(one.answers for one in portfolio_health(who, today=TODAY)[:])
        return len(caught)

    few = asked(2)
    assert asked(20) == few


def test_lessons_learned_in_it_or_applied_to_it_answer_for_learning():
    shared, hub = collaboration(), collaboration("The hub")
    key = learned(shared)
    assert (answers(shared)["lessons"], answers(hub)["lessons"]) == ("partly", "not_recorded")
    judged(key)
    applied(key, hub)
    assert (answers(shared)["lessons"], answers(hub)["lessons"]) == ("yes", "yes")
    (row,) = health(hub).rows["lessons"]
    assert row.words == "Keep one list of orders from the first day. (applied)"
    assert answers(shared, actor=essex_lead())["lessons"] == "not_recorded", "the lesson is not shared"
