"""What a range and a shared event may say; who tells them, who sees them, and as at which day."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories.benefit_profiles import benefit
from tests.factories.cast import (
    ELSEWHERE,
    KENT,
    NOW,
    PAPER_DAY,
    collaboration,
    essex_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    typed,
)
from tests.factories.ranges import event, judged, ranged, struck, uncertain

from concordat.foundation.history.queries import events
from concordat.foundation.provenance.queries import citations
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.money import Money
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.actions.ranges import judge_shared_event, record_shared_event, tell_range
from concordat.registers.benefits.models import BenefitRange, EventStrikes, SharedEvent, SharedEventReport
from concordat.registers.benefits.queries.ranges import ranges, shared_event, shared_events
from concordat.registers.benefits.rules.kinds import BenefitKind, Budget, Reckoning
from concordat.registers.benefits.rules.ranges import (
    EVENT_STATES,
    EventState,
    RangeBasis,
    check_event,
    check_event_move,
    check_event_title,
    check_range,
    why_apart,
)

TODAY = NOW.date()
POUNDS = (Money.pounds(10), Money.pounds(20), Money.pounds(30))


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"judged_by": " "}, "judged_by"),
        ({"judged_on": date(2020, 1, 7)}, "judged_on"),
        ({"theme": "x" * 81}, "theme"),
        ({"basis": RangeBasis.REFERENCE, "shares": (1, 2, 3)}, "basis"),
        ({"shares": None}, "low"),
        ({"shares": (1, 2, 3), "amounts": POUNDS}, "low"),
        ({"shares": (3, 2, 4)}, "low"),
        ({"shares": (1, 2, 1_001)}, "low"),
        ({"amounts": (Money(-1), Money(0), Money(1))}, "low"),
        ({"delay": (2, 1, 3)}, "delay_low"),
        ({"delay": (0, 1, 41)}, "delay_low"),
    ],
)
def test_what_a_range_may_not_say(wrong, field):
    with pytest.raises(RuleBroken) as error:
        check_range(judged(**wrong), TODAY)
    assert error.value.field == field


@settings(max_examples=30)
@given(st.lists(st.integers(0, 1_000), min_size=3, max_size=3), st.integers(1, 10**9))
def test_a_share_of_the_plan_and_the_same_in_money_are_one_range(points, plan):
    low, likely, high = sorted(points)
    shares = judged(shares=(low, likely, high))
    money = judged(amounts=tuple(Money(plan * share) for share in (low, likely, high)))
    check_range(shares, TODAY)
    check_range(money, TODAY)
    first, second = shares.factor(Money(1)), money.factor(Money(plan * 100))
    assert first
    assert second
    assert (first.low, first.likely, first.high) == pytest.approx((second.low, second.likely, second.high))
    assert money.factor(Money(0)) is None


def test_a_delay_is_told_in_quarters_and_counted_in_years():
    late = judged(delay=(0, 2, 4)).late
    assert late
    assert (late.low, late.likely, late.high) == (0, 0.5, 1)
    assert judged(delay=(0, 0, 0)).late is None


@pytest.mark.parametrize(
    ("told", "field"),
    [
        (struck(("a", 10), chance=0), "chance"),
        (struck(("a", 10), chance=100), "chance"),
        (struck(), "struck"),
        (struck(("a", 10), ("a", 20)), "struck"),
        (struck(("a", 0)), "struck"),
        (struck(("a", 101)), "struck"),
    ],
)
def test_what_an_event_may_not_say(told, field):
    with pytest.raises(RuleBroken) as error:
        check_event(told, TODAY)
    assert error.value.field == field


def test_an_event_follows_its_states_and_has_a_name():
    for before in EventState:
        check_event_move(None, before)
        check_event_move(before, before)
        for after in EventState:
            if after in EVENT_STATES[before]:
                check_event_move(before, after)
            elif after is not before:
                with pytest.raises(RuleBroken):
                    check_event_move(before, after)
    with pytest.raises(RuleBroken):
        check_event_title("x")


def test_what_is_never_added_is_told_apart():
    plain = (Budget.NOT_STATED, Reckoning.NOT_STATED)
    assert why_apart(BenefitKind.CASHABLE, *plain) == why_apart(BenefitKind.INCOME, Budget.REVENUE, Reckoning.NET) == ""
    assert "never added" in why_apart(BenefitKind.NON_CASHABLE, *plain)
    assert "capital" in why_apart(BenefitKind.CASHABLE, Budget.CAPITAL, Reckoning.NET)
    assert "gross" in why_apart(BenefitKind.CASHABLE, Budget.REVENUE, Reckoning.GROSS)


@pytest.mark.django_db
def test_a_range_is_told_cited_and_in_the_history():
    key = uncertain(collaboration(), delay=(0, 1, 2), theme="Fleet")
    (held,) = ranges(essex_lead())[key]
    assert (held.told.shares, held.told.delay, held.told.theme) == ((50, 100, 110), (0, 1, 2), "Fleet")
    assert citations(essex_lead(), [held.ref])[str(held.ref)]
    assert events(kent_lead(), subjects=[RecordRef("benefit", key)])[0].verb == "told what a benefit may come to"


@pytest.mark.django_db
def test_the_last_range_counts_and_the_earlier_day_shows_the_earlier_one():
    key = benefit(collaboration(), evidence=typed(on=date(2017, 1, 1)))
    ranged(key, evidence=typed(on=date(2017, 1, 1)))
    ranged(key, evidence=typed(on=date(2018, 1, 1)), amounts=POUNDS)
    ranged(key, evidence=typed(on=date(2019, 1, 1)), basis=RangeBasis.WITHDRAWN)
    assert [one.told.basis for one in ranges(kent_lead())[key]] == ["judged", "judged", "withdrawn"]
    assert ranges(kent_lead(), as_at=date(2018, 6, 1))[key][-1].told.amounts == POUNDS
    assert ranges(kent_lead(), as_at=date(2016, 6, 1)) == {}


@pytest.mark.django_db
def test_who_may_tell_a_range_and_who_sees_it():
    key = uncertain()
    assert not ranges(outsider())
    with pytest.raises(NotThere):
        tell_range(actor=outsider(), benefit=key, told=judged(), evidence=typed(by=ELSEWHERE), now=NOW)
    with pytest.raises(NotAllowed):
        tell_range(actor=kent_scrutineer(), benefit=key, told=judged(), evidence=typed(), now=NOW)
    other = benefit(None, "Less rent")
    with pytest.raises(RuleBroken):
        tell_range(actor=kent_lead(), benefit=other, told=judged(basis=RangeBasis.WITHDRAWN), evidence=typed(), now=NOW)
    assert BenefitRange.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "columns",
    [{"low_share": 5, "likely_share": 4, "high_share": 9}, {}, {"delay_low": 3, "delay_likely": 2, "delay_high": 4}],
)
def test_the_database_refuses_a_range_out_of_order(columns):
    row = {"low_share": 1, "likely_share": 2, "high_share": 3} | columns if columns else {}
    with pytest.raises(IntegrityError), transaction.atomic():
        BenefitRange.objects.create(
            benefit_id=benefit(collaboration()), basis=RangeBasis.JUDGED, judged_by="x", judged_on=PAPER_DAY,
            reported_by=KENT, recorded_at=NOW, **row,
        )  # fmt: skip


@pytest.mark.django_db
def test_an_event_is_recorded_judged_anew_and_averted():
    hub = collaboration()
    key = uncertain(hub)
    grant = event(hub, (key, 60))
    judge_shared_event(actor=kent_lead(), event=grant, told=struck((key, 40), state=EventState.AVERTED),
                       evidence=typed(on=date(2018, 2, 1)), now=NOW)  # fmt: skip
    held = shared_event(essex_lead(), key=grant)
    assert [one.told.struck for one in held.reports] == [((key, 60),), ((key, 40),)]
    assert not held.counts
    assert shared_event(kent_lead(), key=grant, as_at=date(2018, 1, 1)).counts
    assert shared_events(kent_lead(), striking=key) == [held]
    assert shared_events(kent_lead(), collaboration="other") == shared_events(kent_lead(), striking="other") == []
    verbs = {one.verb for one in events(kent_lead(), subjects=held.refs)}
    assert verbs == {
        "recorded an event that may strike several benefits", "judged an event that may strike several benefits",
    }  # fmt: skip
    assert citations(essex_lead(), held.refs)


@pytest.mark.django_db
def test_an_event_names_no_benefit_that_the_reader_may_not_see_and_keeps_it_struck():
    hub = collaboration()
    key, own = uncertain(hub), uncertain(title="Less postage")
    grant = event(hub, (key, 60), (own, 50))
    seen = shared_event(essex_lead(), key=grant)
    assert seen.last
    assert seen.last.struck == ((key, 60),)
    assert seen.hidden == 1
    judge_shared_event(actor=essex_lead(), event=grant, told=struck((key, 10)), evidence=typed(by="essex-police"),
                       now=NOW)  # fmt: skip
    after = shared_event(kent_lead(), key=grant).last
    assert after
    assert dict(after.struck) == {key: 10, own: 50}


@pytest.mark.django_db
def test_who_may_record_and_judge_an_event():
    hub = collaboration()
    key = uncertain(hub)
    grant = event(hub)
    for somebody, why in ((outsider(), NotThere), (kent_scrutineer(), NotAllowed)):
        by = typed(by=ELSEWHERE) if somebody == outsider() else typed()
        with pytest.raises(why):
            judge_shared_event(actor=somebody, event=grant, told=struck((key, 10)), evidence=by, now=NOW)
        with pytest.raises(why):
            record_shared_event(actor=somebody, title="A strike", collaboration=hub, evidence=by, now=NOW)
    with pytest.raises(NotThere):
        judge_shared_event(actor=kent_lead(), event=grant, told=struck(("no-benefit", 10)), evidence=typed(), now=NOW)
    for wrong in ({}, {"collaboration": hub, "organisation": KENT}):
        with pytest.raises(RuleBroken):
            record_shared_event(actor=kent_lead(), title="A strike", evidence=typed(), now=NOW, **wrong)
    assert SharedEvent.objects.count() == 1
    assert SharedEventReport.objects.count() == EventStrikes.objects.count() == 0
    assert shared_events(outsider()) == []


@pytest.mark.django_db
def test_an_event_of_one_organisation_is_its_own():
    hub = collaboration()
    own = record_shared_event(actor=kent_lead(), title="A supplier is late", organisation=KENT,
                              evidence=typed(), now=NOW)  # fmt: skip
    assert shared_events(kent_lead(), organisation=KENT)[0].key == own == "a-supplier-is-late"
    assert shared_events(essex_lead()) == []
    assert shared_events(kent_lead(), collaboration=hub) == []
