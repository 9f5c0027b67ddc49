"""Which duty binds whom, how an idea may be decided, and what must stand on record first."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.foundation.organisations.records import OrganisationKind
from concordat.kernel.errors import RuleBroken
from concordat.registers.business_cases.rules import opportunities as rules
from concordat.registers.business_cases.rules.duties import (
    POLICE_DUTIES,
    SINCE,
    Body,
    Duty,
    at_stake,
    check_notified_under,
    duties_of,
    why_none,
)
from concordat.registers.business_cases.rules.opportunities import (
    OPPORTUNITY_MOVES,
    REQUIRED,
    Matter,
    OpportunityState,
    PartyView,
    Route,
)

K, S = OrganisationKind, OpportunityState
FORCE = Body("force", "The force", K.POLICE_FORCE, "England", "North")
BODY = Body("body", "The policing body", K.POLICING_BODY, "England", "North")
OTHER_FORCE = Body("other", "Another force", K.POLICE_FORCE, "England", "South")
WELSH_FORCE = Body("welsh", "A Welsh force", K.POLICE_FORCE, "Wales", "West")
FIRE = Body("fire", "The fire authority", K.FIRE_AUTHORITY, "England", "North")
WELSH_FIRE = Body("welsh-fire", "A Welsh fire authority", K.FIRE_AUTHORITY, "Wales", "West")
SERVICE = Body("service", "The fire service", K.FIRE_SERVICE, "England", "North")
AMBULANCE = Body("ambulance", "The ambulance trust", K.AMBULANCE, "England", "North")
COUNCIL = Body("council", "A council", K.COUNCIL, "England", "North")
EVERYBODY = (FORCE, BODY, OTHER_FORCE, WELSH_FORCE, FIRE, WELSH_FIRE, SERVICE, AMBULANCE, COUNCIL)
LATE = date(2018, 1, 1)


@pytest.mark.parametrize(
    ("body", "duties"),
    [
        (FORCE, (Duty.CHIEF_OFFICERS, Duty.THREE_SERVICES)),
        (BODY, (Duty.POLICING_BODIES, Duty.THREE_SERVICES)),
        (replace(BODY, kind=K.MAYOR), (Duty.POLICING_BODIES, Duty.THREE_SERVICES)),
        (replace(BODY, kind=K.POLICING_BOARD), (Duty.POLICING_BODIES, Duty.THREE_SERVICES)),
        (replace(BODY, kind=K.MAYOR, nation="Wales"), (Duty.POLICING_BODIES,)),
        (WELSH_FORCE, (Duty.CHIEF_OFFICERS,)),
        (FIRE, (Duty.THREE_SERVICES,)),
        (AMBULANCE, (Duty.THREE_SERVICES,)),
        (WELSH_FIRE, ()),
        (SERVICE, ()),
        (COUNCIL, ()),
        (replace(FORCE, nation=""), ()),
        (replace(FORCE, nation="Scotland"), ()),
    ],
)
def test_which_duty_binds_whom(body, duties):
    assert duties_of(body) == duties
    assert Duty.THREE_SERVICES in duties or why_none(body)


@pytest.mark.parametrize(
    ("bodies", "duties"),
    [
        ((FORCE,), set()),
        ((FORCE, BODY), set()),
        ((FORCE, OTHER_FORCE), {Duty.CHIEF_OFFICERS}),
        ((BODY, OTHER_FORCE), {Duty.CHIEF_OFFICERS, Duty.POLICING_BODIES}),
        ((FORCE, WELSH_FORCE), {Duty.CHIEF_OFFICERS}),
        ((FORCE, FIRE), {Duty.THREE_SERVICES}),
        ((FIRE, AMBULANCE), {Duty.THREE_SERVICES}),
        ((replace(BODY, kind=K.MAYOR), FIRE), {Duty.THREE_SERVICES}),
        ((FORCE, WELSH_FIRE), set()),
        ((WELSH_FORCE, FIRE), set()),
        ((FORCE, COUNCIL), set()),
    ],
)
def test_which_duty_is_at_stake(bodies, duties):
    assert at_stake(bodies) == duties


@settings(max_examples=60)
@given(st.lists(st.sampled_from(EVERYBODY)), st.sampled_from(EVERYBODY))
def test_one_more_body_takes_no_duty_away_and_wales_adds_none_of_2017(bodies, more):
    before, after = at_stake(bodies), at_stake([*bodies, more])
    assert before <= after
    if more.nation == "Wales":
        assert (Duty.THREE_SERVICES in before) == (Duty.THREE_SERVICES in after)


class TestNotices:
    @pytest.mark.parametrize(
        ("duty", "body", "other", "words"),
        [
            (Duty.THREE_SERVICES, WELSH_FIRE, FORCE, "England alone, and this one stands in Wales"),
            (Duty.THREE_SERVICES, WELSH_FORCE, FIRE, "England alone"),
            (Duty.THREE_SERVICES, SERVICE, FORCE, "name the fire and rescue authority"),
            (Duty.THREE_SERVICES, COUNCIL, FORCE, "without a duty"),
            (Duty.THREE_SERVICES, FORCE, BODY, "two of the three services"),
            (Duty.CHIEF_OFFICERS, BODY, OTHER_FORCE, "another kind of body"),
            (Duty.CHIEF_OFFICERS, FORCE, FIRE, "two police areas"),
        ],
    )
    def test_a_duty_that_does_not_bind_is_refused(self, duty, body, other, words):
        with pytest.raises(RuleBroken, match=words) as broken:
            check_notified_under(duty, body, [other], LATE)
        assert broken.value.field == "duty"

    @pytest.mark.parametrize(("duty", "body", "other"), [
        (Duty.THREE_SERVICES, FIRE, FORCE), (Duty.CHIEF_OFFICERS, WELSH_FORCE, FORCE), (Duty.NONE, WELSH_FIRE, FORCE),
    ])  # fmt: skip
    def test_one_that_binds_or_none_is_taken(self, duty, body, other):
        check_notified_under(duty, body, [other], LATE)

    @pytest.mark.parametrize(("duty", "body", "other"), [
        (Duty.THREE_SERVICES, FIRE, FORCE), (Duty.CHIEF_OFFICERS, OTHER_FORCE, FORCE),
    ])  # fmt: skip
    def test_a_duty_binds_nobody_before_it_was_in_force(self, duty, body, other):
        check_notified_under(duty, body, [other], SINCE[duty])
        with pytest.raises(RuleBroken, match="in force from"):
            check_notified_under(duty, body, [other], date(2011, 12, 31))


class TestDecisions:
    @pytest.mark.parametrize("before", list(S))
    def test_moves_are_those_of_the_table(self, before):
        for after in S:
            route = Route.PROJECT if after is S.TAKEN_FORWARD else None
            if after in OPPORTUNITY_MOVES[before]:
                rules.check_decision(before, after, "The board said so", route)
            else:
                with pytest.raises(RuleBroken, match="cannot become"):
                    rules.check_decision(before, after, "The board said so", route)

    @pytest.mark.parametrize("after", [S.CLOSED, S.NOT_NOW, S.TAKEN_FORWARD])
    def test_every_decision_has_its_reason(self, after):
        with pytest.raises(RuleBroken) as broken:
            rules.check_decision(S.PROPOSED, after, " ", Route.PROJECT)
        assert broken.value.field == "why"

    def test_only_what_is_taken_forward_has_a_road(self):
        for after, route in ((S.TAKEN_FORWARD, None), (S.CLOSED, Route.PROJECT)):
            with pytest.raises(RuleBroken) as broken:
                rules.check_decision(S.PROPOSED, after, "The board said so", route)
            assert broken.value.field == "route"

    @pytest.mark.parametrize("after", [S.TAKEN_FORWARD, S.CLOSED])
    @pytest.mark.parametrize("duty", sorted(POLICE_DUTIES))
    def test_police_consider_the_three_matters_before_a_yes_and_before_a_no(self, after, duty):
        assert len(rules.missing_for(after, {duty}, [Matter.OTHER], [])) == len(REQUIRED) == 3
        assert len(rules.missing_for(after, {duty}, [Matter.EXISTING, Matter.AVAILABLE], [])) == 1
        assert rules.missing_for(after, {duty}, REQUIRED, []) == []
        with pytest.raises(RuleBroken, match="whether a consistent approach"):
            rules.check_ready(after, {duty}, [Matter.EXISTING, Matter.AVAILABLE], [])

    def test_a_yes_of_the_three_services_needs_the_notices_and_a_no_does_not(self):
        duties = {Duty.THREE_SERVICES}
        assert rules.missing_for(S.TAKEN_FORWARD, duties, [], ["The fire authority"]) == [
            "the notice to The fire authority"
        ]
        assert rules.missing_for(S.TAKEN_FORWARD, duties, [], []) == []
        assert rules.missing_for(S.CLOSED, duties, [], ["The fire authority"]) == []

    @pytest.mark.parametrize("after", [S.NOT_NOW, S.UNDER_CONSIDERATION])
    def test_what_settles_nothing_needs_nothing(self, after):
        assert rules.missing_for(after, POLICE_DUTIES, [], ["The fire authority"]) == []


class TestWords:
    @pytest.mark.parametrize(
        ("given", "field"),
        [(("", "Long enough to say", "A post"), "title"), (("A title", "Short", "A post"), "what"),
         (("A title", "Long enough to say", ""), "proposer")],
    )  # fmt: skip
    def test_an_idea_says_what_and_who(self, given, field):
        with pytest.raises(RuleBroken) as broken:
            rules.check_idea(*given)
        assert broken.value.field == field

    @pytest.mark.parametrize(
        ("view", "reason", "conditions", "field"),
        [(PartyView.INTERESTED, "", "", "why"), (PartyView.CONDITIONS, "It may do", "", "conditions"),
         (PartyView.NOT_INTERESTED, "Too far", "A lower price", "conditions")],
    )  # fmt: skip
    def test_a_view_has_a_reason_and_its_conditions(self, view, reason, conditions, field):
        with pytest.raises(RuleBroken) as broken:
            rules.check_view(view, reason, conditions)
        assert broken.value.field == field

    def test_days_come_in_their_order(self):
        rules.check_not_ahead(LATE, LATE, "on")
        rules.check_next(None, LATE)
        rules.check_answer_by(None, LATE)
        for broken in (
            lambda: rules.check_not_ahead(LATE, date(2017, 1, 1), "on"),
            lambda: rules.check_next(LATE, LATE),
            lambda: rules.check_answer_by(LATE, LATE),
        ):
            with pytest.raises(RuleBroken):
                broken()
