"""What a collaboration is to reach; and that none leaves *opportunity* by a person's word without it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories.cast import (
    KENT,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    passage_of,
    source,
    typed,
)
from tests.factories.collaborations import LATER, objective_of, purpose_of

from concordat.foundation.history.models import Event
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations import actions, queries
from concordat.registers.collaborations.models import Objective, ObjectiveReport
from concordat.registers.collaborations.rules import MOVES, ObjectiveState, State, missing_for
from concordat.registers.collaborations.rules.objectives import (
    OBJECTIVE_MOVES,
    check_objective,
    check_objective_move,
    millionths,
    shown_target,
)

pytestmark = pytest.mark.django_db


def report(number, who=kent_lead, **more):
    values = {"evidence": typed(on=LATER), "now": NOW}
    return actions.report_objective(actor=who(), objective=number, **(values | more))


def move(key, state, evidence=None):
    return actions.report_state(
        actor=kent_lead(), collaboration=key, state=state, evidence=evidence or typed(), now=NOW
    )


def test_an_objective_says_by_what_it_is_measured_and_how_far():
    key = collaboration()
    number = objective_of(key, measure_ref=RecordRef("measure", "7"))
    (held,) = queries.objectives(kent_lead(), collaboration=key)
    assert held == queries.objective(kent_lead(), number=number)
    assert (held.text, held.open, held.last.target_words()) == (
        "Vehicles are back on the road sooner", True, "at least 4.5 days by March 2020",
    )  # fmt: skip
    assert held.last.measure_ref == RecordRef("measure", "7")
    event = Event.objects.latest("sequence")
    assert (event.verb, event.collaboration, event.actor) == ("recorded an objective", key, "kent-lead")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"text": "Soon"}, "text"), ({"measure": ""}, "measure"), ({"unit": " "}, "unit"),
        ({"target": Decimal("0.1234567")}, "target"), ({"target": Decimal("1e20")}, "target"),
        ({"target": Decimal("-1e999999999")}, "target"),
        ({"target": Decimal("NaN")}, "target"),
    ],
)  # fmt: skip
def test_what_cannot_be_measured_is_no_objective(given, field):
    key = collaboration()
    with pytest.raises(RuleBroken) as told:
        objective_of(key, **given)
    assert told.value.field == field
    assert not Objective.objects.exists()


@settings(max_examples=40, deadline=None)
@given(st.decimals(min_value=-(10**9), max_value=10**9, places=6))
def test_a_target_is_kept_to_the_last_digit(target):
    check_objective("To be reached", "A measure", target, "hours")
    assert shown_target(millionths(target), "hours") == f"{target:,.6f}".rstrip("0").rstrip(".") + " hours"


@pytest.mark.parametrize(
    ("unit", "words"), [("%", "95%"), ("hours", "95 hours"), ("£ a year", "£95 a year"), ("% of calls", "95% of calls")]
)
def test_a_target_is_shown_with_its_unit(unit, words):
    assert shown_target(millionths(Decimal(95)), unit) == words


def test_later_reports_leave_the_earlier_as_they_were():
    key = collaboration()
    number = objective_of(key)
    report(number, target=Decimal(4), by_when=PreciseDate.parse("2021-03"))
    report(number, state=ObjectiveState.MET, evidence=typed(on=date(2019, 12, 1)))
    then = queries.objective(kent_lead(), number=number, as_at=LATER)
    assert (then.open, then.last.target_words()) == (True, "at least 4 days by March 2021")
    assert queries.objective(kent_lead(), number=number, as_at=date(2018, 1, 1)).last.target == 4_500_000
    assert not queries.objective(kent_lead(), number=number).open


@pytest.mark.parametrize(("before", "after"), [(a, b) for a in ObjectiveState for b in ObjectiveState])
def test_how_an_objective_may_end(before, after):
    if after in OBJECTIVE_MOVES[before]:
        assert check_objective_move(before, after, "The grant was refused") is None
    else:
        with pytest.raises(RuleBroken, match="open it first"):
            check_objective_move(before, after, "The grant was refused")


@pytest.mark.parametrize(
    "move", [(ObjectiveState.OPEN, ObjectiveState.WITHDRAWN), (ObjectiveState.MET, ObjectiveState.OPEN)]
)
def test_who_withdraws_or_opens_again_says_why(move):
    with pytest.raises(RuleBroken, match="Say why"):
        check_objective_move(*move, " ")


def test_the_database_keeps_a_reason_and_a_measure():
    number = objective_of(collaboration())
    first = ObjectiveReport.objects.get(objective_id=number)
    for spoilt in ({"state": ObjectiveState.WITHDRAWN, "reason": ""}, {"measure": ""}, {"state": "no-such"}):
        columns = {f.attname: getattr(first, f.attname) for f in first._meta.fields if f.attname != "id"} | spoilt
        with pytest.raises(IntegrityError), transaction.atomic():
            ObjectiveReport.objects.create(**columns)


@pytest.mark.parametrize(
    ("who", "refusal"), [(outsider, NotThere), (essex_lead, NotAllowed), (kent_scrutineer, NotAllowed)]
)
def test_the_wrong_person_leaves_nothing(who, refusal):
    key = collaboration()
    number = objective_of(key)
    before = (Event.objects.count(), Objective.objects.count(), ObjectiveReport.objects.count())
    with pytest.raises(refusal):
        objective_of(key, actor=who())
    with pytest.raises(refusal):
        report(number, who=who, state=ObjectiveState.MET)
    assert (Event.objects.count(), Objective.objects.count(), ObjectiveReport.objects.count()) == before


def test_partners_see_objectives_and_others_do_not():
    key = collaboration()
    number = objective_of(key)
    assert len(queries.objectives(essex_lead(), collaboration=key)) == 1
    assert queries.objectives(outsider(), collaboration=key) == []
    with pytest.raises(NotThere):
        queries.objective(outsider(), number=number)


@pytest.mark.parametrize("after", [s for s in sorted(MOVES[State.OPPORTUNITY]) if s is not State.DECLINED])
def test_opportunity_is_left_with_a_purpose_and_an_objective(after):
    key = collaboration()
    move(key, State.OPPORTUNITY)
    with pytest.raises(RuleBroken, match=r"a purpose.*at least one open objective") as told:
        move(key, after)
    assert told.value.field == "state"
    purpose_of(key)
    with pytest.raises(RuleBroken, match="Missing: at least one open objective"):
        move(key, after)
    number = objective_of(key)
    report(number, state=ObjectiveState.WITHDRAWN, reason="Nobody measures it", evidence=typed())
    with pytest.raises(RuleBroken, match="open objective"):
        move(key, after)
    objective_of(key)
    assert move(key, after)


def test_who_declines_an_opportunity_needs_neither():
    key = collaboration()
    move(key, State.OPPORTUNITY)
    assert move(key, State.DECLINED)


def test_what_a_source_says_is_recorded_whatever_is_missing():
    key = collaboration()
    move(key, State.OPPORTUNITY)
    told = passage_of(source(date(2018, 1, 1)), by=KENT)
    assert told.reported
    assert not typed().reported
    assert move(key, State.SCOPING, told)
    assert queries.collaboration(kent_lead(), key=key).summary.state is State.SCOPING


def test_only_leaving_opportunity_or_beginning_beyond_it_asks_for_them():
    begun = {State.SCOPING, State.BUSINESS_CASE, State.IMPLEMENTING}
    for before in (None, *State):
        for after in State:
            missing = missing_for(before, after, purpose=False, objectives=0)
            left = before is State.OPPORTUNITY and after not in {State.OPPORTUNITY, State.DECLINED}
            assert bool(missing) == (left or (before is None and after in begun))
            assert missing_for(before, after, purpose=True, objectives=1) == []


def test_a_record_that_nobody_has_placed_is_not_said_to_be_on_its_way_without_them():
    key = collaboration()
    with pytest.raises(RuleBroken, match="Missing: a purpose"):
        move(key, State.IMPLEMENTING)
    assert queries.collaboration(kent_lead(), key=key).summary.state is None
    actions.report_state(
        actor=kent_lead(), collaboration=key, state=State.IMPLEMENTING, evidence=typed(), now=NOW, as_found=True
    )
    assert move(collaboration("Runs already"), State.LIVE)


def test_a_reason_beside_a_passage_is_still_a_source():
    told = replace(typed(), passage=3)
    assert told.reported
