"""What a collaboration is and serves: kind, themes, scope, plan priorities, each by dated rows."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ESSEX,
    KENT,
    NOW,
    bodies,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)
from tests.factories.collaborations import LATER, plan_of

from concordat.foundation.history.models import Event
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.registers.collaborations import actions, queries
from concordat.registers.collaborations.models import KindReport, PlanPriority, PolicePlan, ThemeReport
from concordat.registers.collaborations.rules import AccountKind, Kind, Theme

pytestmark = pytest.mark.django_db


def say(act, who=kent_lead, on=None, **more):
    return act(actor=who(), evidence=typed(**({"on": on} if on else {})), now=NOW, **more)


def test_the_kind_is_that_of_the_last_report():
    key = collaboration()
    say(actions.report_kind, collaboration=key, kind=Kind.PROJECT)
    say(actions.report_kind, collaboration=key, kind=Kind.JOINT_UNIT, on=LATER)
    found = queries.collaboration(kent_lead(), key=key)
    assert (found.summary.kind, [one.kind for one in found.kinds]) == (Kind.JOINT_UNIT, [Kind.PROJECT, Kind.JOINT_UNIT])
    assert queries.collaborations(kent_lead(), as_at=date(2018, 1, 1))[0].kind is Kind.PROJECT


def test_themes_are_set_and_taken_away_by_rows():
    key = collaboration()
    same = {"collaboration": key}
    first = say(actions.set_themes, themes={Theme.ESTATES_ASSETS, Theme.WIDER}, **same)
    second = say(actions.set_themes, themes={Theme.ESTATES_ASSETS, Theme.CONTROL_ROOMS}, on=LATER, **same)
    assert (len(first), len(second)) == (2, 2)
    assert say(actions.set_themes, themes={Theme.ESTATES_ASSETS, Theme.CONTROL_ROOMS}, on=LATER, **same) == []
    now = {one.theme for one in queries.themes(kent_lead(), collaboration=key)}
    then = {one.theme for one in queries.themes(kent_lead(), collaboration=key, as_at=date(2018, 1, 1))}
    assert (now, then) == ({Theme.ESTATES_ASSETS, Theme.CONTROL_ROOMS}, {Theme.ESTATES_ASSETS, Theme.WIDER})
    assert queries.collaborations_of_theme(essex_lead(), theme=Theme.CONTROL_ROOMS) == [key]
    assert queries.collaborations_of_theme(kent_lead(), theme=Theme.WIDER) == []
    assert queries.collaborations_of_theme(outsider(), theme=Theme.CONTROL_ROOMS) == []


def test_scope_is_what_was_told_last():
    key = collaboration()
    for text, on in (("Cars", None), ("Cars and vans", LATER)):
        say(actions.record_account, collaboration=key, kind=AccountKind.SCOPE_IN, text=text, on=on)
    say(actions.record_account, collaboration=key, kind=AccountKind.SCOPE_OUT, text="Boats")
    found = queries.collaboration(kent_lead(), key=key)
    assert (found.last_account(AccountKind.SCOPE_IN).text, found.last_account(AccountKind.SCOPE_OUT).text) == (
        "Cars and vans", "Boats",
    )  # fmt: skip
    assert found.last_account(AccountKind.PURPOSE) is None
    with pytest.raises(RuleBroken, match="3 to 4,000"):
        say(actions.record_account, collaboration=key, kind=AccountKind.SCOPE_IN, text=" ")


def test_a_plan_is_seen_by_its_body_and_by_all_once_it_is_published():
    bodies()
    own = plan_of(ESSEX, title="A plan not yet published")
    public = plan_of(KENT, published_on=date(2016, 10, 1))
    assert [one.key for one in queries.plans(kent_lead())] == [public]
    assert {one.key for one in queries.plans(essex_lead())} == {own, public}
    found = queries.plan(outsider(), key=public)
    assert (found.years, [one.text for one in found.priorities]) == (
        "2016 to 2020", ["Fewer deaths on the road", "A service that costs less"],
    )  # fmt: skip
    with pytest.raises(NotThere):
        queries.plan(outsider(), key=own)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"title": ""}, "title"), ({"last_year": 2015}, "last_year"), ({"first_year": 16}, "last_year"),
        ({"priorities": []}, "priorities"), ({"priorities": ["A", "Safer roads"]}, "priorities"),
        ({"priorities": ["Safer roads", "safer roads "]}, "priorities"),
    ],
)  # fmt: skip
def test_a_plan_says_what_it_must(given, field):
    collaboration()
    with pytest.raises(RuleBroken) as told:
        plan_of(**given)
    assert told.value.field == field
    assert not PolicePlan.objects.exists()


def test_a_collaboration_serves_priorities_from_one_day_to_another():
    key, plan = collaboration(), plan_of(published_on=date(2016, 10, 1))
    roads, costs = [one.id for one in queries.plan(kent_lead(), key=plan).priorities]
    say(actions.set_priorities, collaboration=key, priorities=[roads, costs])
    say(actions.set_priorities, collaboration=key, priorities=[costs], on=LATER)
    assert [one.priority.id for one in queries.priorities(essex_lead(), collaboration=key)] == [costs]
    served = queries.priorities(kent_lead(), collaboration=key, as_at=date(2018, 1, 1))
    assert {one.priority.id for one in served} == {roads, costs}
    assert queries.collaborations_serving(essex_lead(), plan=plan) == {costs: [key]}
    assert queries.collaborations_serving(outsider(), plan=plan) == {}
    assert queries.priorities(outsider(), collaboration=key) == []


def test_who_sets_priorities_leaves_those_that_it_may_not_see():
    key, hidden, open_ = collaboration(), plan_of(ESSEX), plan_of(published_on=date(2016, 10, 1))
    (first, *_), (second, *_) = (queries.plan(essex_lead(), key=plan).priorities for plan in (hidden, open_))
    actions.set_priorities(
        actor=essex_lead(), collaboration=key, priorities=[first.id], evidence=typed(by=ESSEX), now=NOW
    )
    say(actions.set_priorities, collaboration=key, priorities=[second.id], on=LATER)
    assert {one.priority.id for one in queries.priorities(essex_lead(), collaboration=key)} == {first.id, second.id}
    assert {one.priority.id for one in queries.priorities(kent_lead(), collaboration=key)} == {second.id}
    with pytest.raises(NotThere):
        say(actions.set_priorities, collaboration=key, priorities=[first.id])


@pytest.mark.parametrize(
    ("who", "refusal"), [(outsider, NotThere), (essex_lead, NotAllowed), (kent_scrutineer, NotAllowed)]
)
def test_the_wrong_person_leaves_nothing(who, refusal):
    key, plan = collaboration(), plan_of(published_on=date(2016, 10, 1))
    priority = queries.plan(kent_lead(), key=plan).priorities[0].id
    before = Event.objects.count()
    acts = {
        actions.report_kind: {"kind": Kind.SERVICE},
        actions.set_themes: {"themes": {Theme.HOUSING}},
        actions.set_priorities: {"priorities": [priority]},
        actions.add_function: {"function": "Estates"},
    }
    for act, given in acts.items():
        with pytest.raises(refusal):
            say(act, who=who, collaboration=key, **given)
    if who is not outsider:
        with pytest.raises(NotAllowed):
            plan_of(actor=who())
    assert Event.objects.count() == before


def test_each_write_is_told():
    key, plan = collaboration(), plan_of(published_on=date(2016, 10, 1))
    priority = queries.plan(kent_lead(), key=plan).priorities[0].id
    say(actions.report_kind, collaboration=key, kind=Kind.SERVICE)
    say(actions.set_themes, collaboration=key, themes={Theme.HOUSING})
    say(actions.set_priorities, collaboration=key, priorities=[priority])
    say(actions.set_priorities, collaboration=key, priorities=[], on=LATER)
    say(actions.set_themes, collaboration=key, themes=(), on=LATER)
    verbs = list(Event.objects.filter(collaboration=key).order_by("sequence").values_list("verb", flat=True))[1:]
    assert verbs == [
        "recorded a kind", "recorded a theme", "linked a plan priority", "took a plan priority away",
        "took a theme away",
    ]  # fmt: skip


def test_the_database_knows_what_is_none():
    key, plan = collaboration(), plan_of()
    row = {"collaboration_id": key, "reported_by": KENT, "recorded_at": NOW}
    priority = PlanPriority.objects.filter(plan_id=plan).first()
    for wrong in (
        lambda: KindReport.objects.create(kind="empire", **row),
        lambda: ThemeReport.objects.create(theme="weather", **row),
        lambda: PolicePlan.objects.create(
            key="wrong",
            organisation_id=KENT,
            title="Wrong",
            first_year=2020,
            last_year=2016,
            reported_by=KENT,
            recorded_at=NOW,
        ),
        lambda: PlanPriority.objects.create(
            plan_id=plan, number=priority.number, text="Twice", reported_by=KENT, recorded_at=NOW
        ),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            wrong()
