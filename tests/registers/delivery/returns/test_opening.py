"""Opening a period: one return for each collaboration, answered by its lead."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    KENT_FIRE,
    NOW,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    programme_office,
    typed,
)
from tests.factories.returns import ALLIANCE, DUE, ENDS, NEXT, STARTS, alliance, led, opened

from concordat.foundation.history.models import Event
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.actions import report_state
from concordat.registers.collaborations.rules import PartnerRole, State
from concordat.registers.delivery.actions import add_returns, define_template
from concordat.registers.delivery.models import Period, Return, ReturnTemplate
from concordat.registers.delivery.queries import period, periods, returns, template_of
from concordat.registers.delivery.rules.returns import ReturnState
from concordat.registers.delivery.rules.templates import DEFAULT, Item, Kind

pytestmark = pytest.mark.django_db
TODAY = date(2019, 1, 20)


def test_one_return_for_each_collaboration_that_a_member_leads():
    fleet = led(collaboration())
    hub = led(collaboration("Station hub", partners=[KENT, KENT_FIRE]), KENT_FIRE, PartnerRole.HOST)
    unled = collaboration("Shared training")
    led(collaboration("Northern lab", partners=[ELSEWHERE, KENT]), ELSEWHERE)
    ended = led(collaboration("Old depot"))
    report_state(actor=programme_office(), collaboration=ended, state=State.ENDED, evidence=typed(), now=NOW)
    done = opened()
    rows = {row.collaboration_id: row for row in Return.objects.all()}
    assert {key: row.organisation_id for key, row in rows.items()} == {fleet: KENT, hub: KENT_FIRE}
    assert set(done.returns) == {row.pk for row in rows.values()}
    assert [(one.collaboration, one.name) for one in done.left_out] == [(unled, "Shared training")]
    assert done.message.startswith("2 returns asked for. Left out: Shared training: No lead is recorded.")
    assert rows[fleet].reference == f"{done.period}/{fleet}"
    assert {row.due_on for row in rows.values()} == {DUE}


def test_the_period_as_told():
    led(collaboration())
    key = opened().period
    found = period(programme_office(), key=key, today=TODAY)
    assert (found.name, found.alliance_name, found.starts, found.ends) == ("Q3 2018/19", "Kent and Essex", STARTS, ENDS)
    assert (found.states, found.returns, found.told, found.overdue) == (((ReturnState.NOT_STARTED, 1),), 1, 0, 1)
    assert (found.template, found.template_version) == ("highlight-report", 1)
    assert template_of(kent_lead(), period=key).items == DEFAULT
    assert Event.objects.filter(subject=str(found.ref), verb="opened a reporting period").count() == 1
    asked = Event.objects.get(verb="asked for a return")
    assert (asked.organisation, asked.subject) == (KENT, str(RecordRef("return", str(Return.objects.get().pk))))


def test_named_collaborations_and_named_answerers():
    fleet, training = collaboration(), collaboration("Shared training")
    done = opened(collaborations=[fleet, training, "nowhere"], answered_by={fleet: ESSEX, training: KENT_FIRE})
    assert Return.objects.get().organisation_id == ESSEX
    assert {one.collaboration: one.why for one in done.left_out} == {
        "nowhere": "There is no such collaboration.",
        training: f"{KENT_FIRE} is no partner of it now.",
    }


def test_returns_added_later():
    fleet, training = collaboration(), collaboration("Shared training")
    key = opened().period
    values = {"actor": programme_office(), "period": key, "now": NOW}
    assert len(add_returns(**values, answered_by={fleet: KENT, training: ESSEX}).returns) == 2
    again = add_returns(**values, answered_by={fleet: ESSEX})
    assert (again.returns, again.left_out[0].why) == ((), "Its return is asked for already.")
    with pytest.raises(NotAllowed):
        add_returns(**(values | {"actor": kent_lead()}), answered_by={})
    with pytest.raises(NotThere):
        add_returns(**(values | {"actor": outsider()}), answered_by={})


@pytest.mark.parametrize("who", [kent_lead, kent_scrutineer, outsider])
def test_who_may_not_leaves_nothing(who):
    led(collaboration())
    alliance()
    before = Event.objects.count()
    with pytest.raises(NotAllowed):
        opened(actor=who())
    with pytest.raises(NotAllowed):
        define_template(actor=who(), key="short", name="Short", items=DEFAULT[:1], now=NOW)
    counts = (Period.objects.count(), Return.objects.count(), ReturnTemplate.objects.count(), Event.objects.count())
    assert counts == (0, 0, 0, before)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"ends": STARTS}, "ends before it starts"),
        ({"due_on": STARTS}, "due before"),
        ({"alliance": "nobody"}, "Choose the alliance"),
        ({"template": "unknown"}, "no template unknown"),
    ],
)
def test_the_unlawful_leaves_nothing(wrong, message):
    led(collaboration())
    with pytest.raises(RuleBroken, match=message):
        opened(**wrong)
    assert not Period.objects.exists()


def test_a_period_is_opened_once():
    led(collaboration())
    key = opened().period
    with pytest.raises(RuleBroken, match="Q3 2018/19 is open already for Kent and Essex"):
        opened()
    row, one = Period.objects.get(pk=key), Return.objects.get()
    for twin, name in ((row, "pk"), (one, "reference")):
        twin.pk, twin._state.adding = None, True
        setattr(twin, name, "another")
        with pytest.raises(IntegrityError), transaction.atomic():
            twin.save(force_insert=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Period.objects.create(
            key="back", alliance_id=ALLIANCE, name="Back", starts=ENDS, ends=STARTS, due_on=DUE,
            template=row.template, recorded_at=NOW,
        )  # fmt: skip


def test_a_further_version_leaves_older_periods_as_they_were():
    led(collaboration())
    first = opened().period
    short = [*DEFAULT[:1], Item("why", "Why it matters", Kind.NARRATIVE, "Progress")]
    values = {"actor": programme_office(), "key": "highlight-report", "name": "Highlight report", "now": NOW}
    assert define_template(**values, items=short) == 2
    starts, ends, due_on = NEXT
    second = opened(starts=starts, ends=ends, due_on=due_on).period
    assert len(template_of(programme_office(), period=first).items) == len(DEFAULT)
    assert template_of(programme_office(), period=second).items == tuple(short)
    with pytest.raises(RuleBroken, match="twice"):
        define_template(**values, items=[*short, short[0]])
    with pytest.raises(RuleBroken, match="small letters"):
        define_template(**(values | {"key": "Not so"}), items=short)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        ReturnTemplate.objects.get(version=2).save()
    with pytest.raises(NotThere):
        template_of(outsider(), period=first)


def test_who_sees_which_periods_and_returns():
    led(collaboration())
    led(collaboration("Station hub", partners=[KENT, KENT_FIRE]))
    key = opened().period
    assert [found.returns for found in periods(programme_office(), today=TODAY)] == [2]
    assert [found.returns for found in periods(kent_scrutineer(), today=TODAY)] == [2]
    assert [one.collaboration_name for one in returns(essex_lead(), today=TODAY)] == ["Joint Fleet Workshops"]
    assert (periods(outsider(), today=TODAY), returns(outsider(), today=TODAY)) == ([], [])
    with pytest.raises(NotThere):
        period(outsider(), key=key, today=TODAY)
    assert periods(programme_office(), today=TODAY, alliance="another") == []


def test_the_lists_cost_the_same_however_long(django_assert_num_queries):
    for number in range(4):
        led(collaboration(f"Joint work {number}"))
    opened()
    office = programme_office()
    with django_assert_num_queries(2):
        assert len(returns(office, today=TODAY)) == 4
    with django_assert_num_queries(3):
        periods(office, today=TODAY)
