"""The opportunity log: who sees an idea and when, what is refused, and the evidence that is left of a no."""

from collections import Counter
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.agreements import agreement
from tests.factories.business_cases import business_case, challenge_of
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    PAPER_DAY,
    collaboration,
    essex_lead,
    fire_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)
from tests.factories.opportunities import (
    GWENT,
    LANCASHIRE,
    LANCASHIRE_FIRE,
    SOUTH_WALES_FIRE,
    bound_bodies,
    considered,
    decided,
    english,
    idea,
    notified,
    viewed,
)

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.business_cases import actions, models
from concordat.registers.business_cases.queries import existing, opportunities, opportunity
from concordat.registers.business_cases.records.opportunities import counts, duty_words
from concordat.registers.business_cases.rules.duties import Duty
from concordat.registers.business_cases.rules.opportunities import REQUIRED, Matter, OpportunityState, PartyView, Route
from concordat.registers.collaborations.rules.themes import Theme

S = OpportunityState
pytestmark = pytest.mark.django_db


class TestWhoSees:
    def test_an_idea_is_its_own_bodys_until_a_party_is_notified(self):
        key = idea()
        assert opportunity(kent_lead(), key=key).state is S.PROPOSED
        assert [opportunities(who) for who in (essex_lead(), fire_lead(), outsider())] == [[], [], []]
        notified(key, ESSEX)
        assert opportunity(essex_lead(), key=key).state is S.UNDER_CONSIDERATION
        for who in (fire_lead(), outsider()):
            with pytest.raises(NotThere):
                opportunity(who, key=key)

    def test_a_notified_party_sees_every_fact_of_it(self):
        key = idea()
        notified(key, ESSEX)
        viewed(key)
        considered(key, Matter.AVAILABLE)
        decided(key)
        actions.review_opportunity(
            actor=programme_office(), opportunity=key, on=PAPER_DAY, words="Nothing has changed.",
            next_on=date(2018, 12, 6), evidence=typed(), now=NOW,
        )  # fmt: skip
        assert opportunity(essex_lead(), key=key) == opportunity(kent_lead(), key=key)
        assert len(citations(essex_lead(), opportunity(essex_lead(), key=key).refs)) == 8

    def test_what_it_led_to_is_named_to_those_who_may_see_it(self):
        key = idea(parties=(KENT, KENT_FIRE))
        notified(key, KENT_FIRE)
        decided(key, S.TAKEN_FORWARD, route=Route.PROJECT)
        shared = collaboration(partners=(KENT, ESSEX))
        for led_to in ({"collaboration": shared}, {"challenge": challenge_of(None)}, {"case": business_case(shared)}):
            actions.record_result(actor=programme_office(), opportunity=key, evidence=typed(), now=NOW, **led_to)
        own, other = (opportunity(who, key=key).results for who in (kent_lead(), fire_lead()))
        assert [one.seen for one in own] == [True, True, True]
        assert [(one.seen, one.key) for one in other] == [(False, "")] * 3
        assert {one.name for one in other} == {
            "A collaboration that you may not see", "An innovation challenge that you may not see",
            "A business case that you may not see",
        }  # fmt: skip

    def test_as_at_a_day_only_what_was_told_by_then(self):
        key = idea(evidence=typed(on=date(2017, 1, 5)))
        notified(key, evidence=typed(on=date(2017, 6, 1)), on=PreciseDate.parse("2017-05-30"))
        decided(key, told_on=date(2018, 1, 1))
        told = [opportunity(kent_lead(), key=key, as_at=date(2017, month, 2)).state for month in (3, 7)]
        assert told == [S.PROPOSED, S.UNDER_CONSIDERATION]
        assert opportunity(kent_lead(), key=key).state is S.CLOSED
        assert opportunities(kent_lead(), as_at=date(2016, 1, 1)) == []


class TestRefusals:
    def test_who_may_not_leaves_nothing(self):
        bound_bodies()
        for who, by in ((kent_scrutineer(), KENT), (essex_lead(), KENT), (outsider(), KENT)):
            with pytest.raises(NotAllowed):
                idea(actor=who, evidence=typed(by=by))
        assert not models.Opportunity.objects.exists()
        key = idea()
        notified(key, ESSEX)
        before = len(events(programme_office(), limit=500))
        acts = (notified, viewed, decided)
        for act in acts:
            with pytest.raises(NotThere):
                act(key, actor=outsider(), evidence=typed(by=ELSEWHERE))
            with pytest.raises(NotAllowed):
                act(key, actor=kent_scrutineer())
        for act in (notified, decided):
            with pytest.raises(NotAllowed):
                act(key, actor=essex_lead(), evidence=typed(by=ESSEX))
        assert len(events(programme_office(), limit=500)) == before
        assert models.OpportunityNotice.objects.count() == 1

    def test_a_party_gives_its_own_view_and_says_what_it_considered(self):
        key = idea()
        notified(key, ESSEX)
        viewed(key, view=PartyView.CONDITIONS, conditions="Our own colours", actor=essex_lead(),
               evidence=typed(by=ESSEX))  # fmt: skip
        considered(key, Matter.OTHER, actor=essex_lead(), evidence=typed(by=ESSEX))
        found = opportunity(kent_lead(), key=key)
        assert found.party(ESSEX).view.conditions == "Our own colours"
        assert found.considered[0].reported_by == ESSEX
        with pytest.raises(NotThere, match="no party"):
            viewed(key, KENT_FIRE)

    def test_a_notice_under_the_duty_of_2017_goes_to_no_body_in_wales(self):
        key = idea(parties=(LANCASHIRE, LANCASHIRE_FIRE, GWENT, SOUTH_WALES_FIRE))
        for body in (GWENT, SOUTH_WALES_FIRE):
            with pytest.raises(RuleBroken, match="stands in Wales"):
                notified(key, body, Duty.THREE_SERVICES)
        notified(key, LANCASHIRE_FIRE, Duty.THREE_SERVICES)
        notified(key, SOUTH_WALES_FIRE)
        found = opportunity(programme_office(), key=key)
        told = {one.body.key: duty_words(found, one) for one in found.parties}
        assert "s22B" in told[GWENT]
        assert "2017, s2" not in told[GWENT]
        assert "England alone" in told[SOUTH_WALES_FIRE]
        assert "s22B" in told[LANCASHIRE]
        assert "2017, s2" in told[LANCASHIRE]

    def test_nobody_is_notified_who_is_no_party_and_no_party_that_was_is_left_out(self):
        key = idea()
        with pytest.raises(RuleBroken, match="Name it as a party"):
            notified(key, KENT_FIRE)
        notified(key, ESSEX)
        with pytest.raises(RuleBroken, match="stays on record"):
            _parties(key, [KENT])
        _parties(key, [ESSEX, KENT_FIRE])
        assert {one.body.key for one in opportunity(kent_lead(), key=key).parties} == {ESSEX, KENT_FIRE}

    def test_a_decision_under_a_duty_waits_for_what_the_law_asks(self):
        key = idea()
        english(KENT, ESSEX)
        with pytest.raises(RuleBroken, match="agreements and other cooperation"):
            decided(key)
        for matter in REQUIRED:
            considered(key, matter)
        decided(key)
        assert opportunity(kent_lead(), key=key).decisions[0].reason.startswith("The journeys")

    def test_the_three_services_notify_before_a_yes(self):
        key = idea(parties=(KENT, LANCASHIRE_FIRE))
        english(KENT)
        with pytest.raises(RuleBroken, match="the notice to A fire authority"):
            decided(key, S.TAKEN_FORWARD, route=Route.PROJECT)
        notified(key, LANCASHIRE_FIRE, Duty.THREE_SERVICES)
        decided(key, S.TAKEN_FORWARD, route=Route.PROJECT)
        assert opportunity(kent_lead(), key=key).route is Route.PROJECT

    def test_a_result_is_of_what_is_taken_forward_and_one_thing(self):
        key, shared = idea(), collaboration()
        given = {"actor": programme_office(), "opportunity": key, "evidence": typed(), "now": NOW}
        with pytest.raises(RuleBroken, match="taken forward"):
            actions.record_result(collaboration=shared, **given)
        with pytest.raises(RuleBroken, match="one thing"):
            actions.record_result(**given)

    def test_the_database_keeps_the_rows(self):
        key = idea()
        notified(key)
        viewed(key)
        considered(key, Matter.OTHER)
        decided(key)
        tables = (models.Opportunity, models.OpportunityNotice, models.OpportunityView, models.Consideration,
                  models.OpportunityDecision)  # fmt: skip
        for table in tables:
            with pytest.raises(IntegrityError), transaction.atomic():
                table.objects.get().save()

    @pytest.mark.parametrize(
        ("table", "values"),
        [
            (models.OpportunityView, {"view": "conditions", "reason": "So", "organisation_id": ESSEX}),
            (models.OpportunityView, {"view": "interested", "reason": "", "organisation_id": ESSEX}),
            (models.OpportunityDecision, {"decision": "closed", "reason": "", "organisation_id": KENT}),
            (models.OpportunityDecision, {"decision": "taken_forward", "reason": "So", "organisation_id": KENT}),
            (models.OpportunityResult, {}),
            (models.OpportunityReview, {"reviewed_on": PAPER_DAY, "next_on": PAPER_DAY, "words": "So"}),
        ],
    )
    def test_the_database_refuses_what_the_rules_do(self, table, values):
        key = idea()
        with pytest.raises(IntegrityError), transaction.atomic():
            table.objects.create(opportunity_id=key, reported_by=KENT, recorded_at=NOW, **values)


class TestTime:
    def test_nothing_becomes_of_an_idea_before_it_is_proposed(self):
        key = idea(proposed_on=PreciseDate.parse("2017-12-02"))
        told, early = events(kent_lead(), limit=500), {"on": PreciseDate.parse("2017-11")}
        for too_soon in (
            lambda: notified(key, **early),
            lambda: viewed(key, **early),
            lambda: considered(key, Matter.AVAILABLE, **early),
            lambda: decided(key, **early),
            lambda: actions.review_opportunity(
                actor=programme_office(), opportunity=key, on=date(2017, 12, 1), words="It waits.", evidence=typed(),
                now=NOW,
            ),
        ):  # fmt: skip
            with pytest.raises(RuleBroken, match="The idea was proposed on 2 December 2017"):
                too_soon()
        assert events(kent_lead(), limit=500) == told
        notified(key, on=PreciseDate.parse("2017-12"))  # on a day of that month which nobody has told
        told_of = events(kent_lead(), limit=500)
        assert any(one.detail.get("notified_on") == "2017-12" for one in told_of)

    def test_one_idea_of_a_name_is_in_a_bodys_log(self):
        idea()
        with pytest.raises(RuleBroken, match="is in the log already"):
            idea("one pool of  VANS")
        idea(evidence=typed(by=ESSEX))
        assert len(opportunities(programme_office())) == 2


class TestWhatIsThereAlready:
    def test_agreements_and_cooperation_of_the_parties_are_listed_as_far_as_seen(self):
        shared = collaboration()
        held = agreement(shared, parties=(KENT, ESSEX))
        found = existing(kent_lead(), bodies=[KENT, ESSEX])
        assert [(one.key, names) for one, names in found.agreements] == [(held, ("Kent Police", "Essex Police"))]
        assert [(one.key, names) for one, names in found.cooperation] == [(shared, ("Kent Police", "Essex Police"))]
        assert existing(outsider(), bodies=[KENT, ESSEX]).agreements == ()
        assert existing(kent_lead(), bodies=[]).agreements == ()

    def test_the_list_that_was_considered_is_kept_and_says_what_it_leaves_out(self):
        held = agreement(collaboration(partners=(KENT, ESSEX)), parties=(KENT, ESSEX))
        key = idea(parties=(KENT, KENT_FIRE))
        notified(key, KENT_FIRE)
        considered(key, Matter.EXISTING, agreed=[held])
        own, other = (opportunity(who, key=key).considered[0] for who in (kent_lead(), fire_lead()))
        assert ([one for one, _ in own.agreements], own.unseen) == ([held], 0)
        assert (other.agreements, other.unseen) == ((), 1)
        with pytest.raises(NotThere):
            considered(key, Matter.EXISTING, agreed=[held], actor=fire_lead(), evidence=typed(by=KENT_FIRE))


class TestUnderReview:
    def test_views_and_reviews_that_are_overdue(self):
        key = idea(next_on=date(2018, 6, 1))
        notified(key, answer_by=date(2018, 1, 6))
        found = opportunity(kent_lead(), key=key)
        assert found.waits_for_view(date(2018, 1, 6)) == []
        assert found.waits_for_view(date(2018, 1, 7)) == ["Essex Police"]
        assert [found.review_overdue(date(2018, 6, day)) for day in (1, 2)] == [False, True]
        viewed(key)
        actions.review_opportunity(
            actor=programme_office(), opportunity=key, on=PAPER_DAY, words="Nothing has changed.", evidence=typed(),
            now=NOW,
        )  # fmt: skip
        found = opportunity(kent_lead(), key=key)
        assert found.waits_for_view(date(2018, 1, 7)) == []
        assert found.next_on is None

    def test_a_no_may_be_taken_up_again(self):
        key = idea()
        decided(key)
        decided(key, S.UNDER_CONSIDERATION, reason="A new depot lies halfway.")
        assert opportunity(kent_lead(), key=key).state is S.UNDER_CONSIDERATION
        assert [one.decision for one in opportunity(kent_lead(), key=key).decisions] == [
            S.CLOSED,
            S.UNDER_CONSIDERATION,
        ]


def test_thirty_two_ideas_of_which_fourteen_go_on(django_assert_max_num_queries):
    """A fire and rescue authority, its force and its ambulance trust: four projects, ten as business as usual."""
    themes = list(Theme)
    for number in range(32):
        key = idea(
            f"Idea {number + 1}", parties=(LANCASHIRE, LANCASHIRE_FIRE), theme=themes[number % len(themes)],
            evidence=typed(by=LANCASHIRE),
        )  # fmt: skip
        notified(key, LANCASHIRE_FIRE, Duty.THREE_SERVICES, evidence=typed(by=LANCASHIRE))
        after = S.TAKEN_FORWARD if number < 14 else S.CLOSED
        route = None if after is S.CLOSED else Route.PROJECT if number < 4 else Route.USUAL_BUSINESS
        decided(key, after, route=route, organisation=LANCASHIRE, evidence=typed(by=LANCASHIRE),
                reason=f"Reason {number + 1}")  # fmt: skip
    with django_assert_max_num_queries(13):
        found = opportunities(programme_office())
    states, routes = counts(found)
    assert states == Counter({S.CLOSED: 18, S.TAKEN_FORWARD: 14})
    assert routes == Counter({Route.USUAL_BUSINESS: 10, Route.PROJECT: 4})
    assert len({one.decisions[-1].reason for one in found if one.state is S.CLOSED}) == 18
    assert len(opportunities(programme_office(), theme=themes[0])) == 4


def _parties(key, parties):
    return actions.set_opportunity_parties(
        actor=programme_office(), opportunity=key, parties=parties, evidence=typed(), now=NOW
    )
