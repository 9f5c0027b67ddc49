"""Funds and bids recorded: who may, who sees, what is refused, and what the record answers."""

from datetime import date

import pytest
from tests.factories.benefit_profiles import benefit
from tests.factories.business_cases import business_case, stage
from tests.factories.cast import (
    ELSEWHERE,
    ESSEX,
    KENT,
    KENT_FIRE,
    essex_lead,
    fire_lead,
    kent_lead,
    kent_scrutineer,
    outsider,
    passage_of,
    source,
    typed,
)
from tests.factories.funds import amount, asks, bid, by, opened, shared
from tests.factories.grants import pounds

from concordat.foundation.history.queries import events
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotAllowed, NotThere, RuleBroken
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.markings import Marking
from concordat.kernel.money import Money
from concordat.registers.business_cases.rules.stages import Stage, StageState
from concordat.registers.exchange.actions import bid_amounts, bids, funds
from concordat.registers.exchange.models import Bid, BidStanding, Fund
from concordat.registers.exchange.queries.bid_checks import checked, conflicts_by_bid
from concordat.registers.exchange.queries.bids import bid as held_bid
from concordat.registers.exchange.queries.bids import bids as listed
from concordat.registers.exchange.queries.funds import fund as held_fund
from concordat.registers.exchange.queries.funds import funds as opened_funds
from concordat.registers.exchange.queries.funds import funds_due
from concordat.registers.exchange.rules.bids import AmountOf, BidState, Met
from concordat.registers.exchange.rules.funds import EligibilityKind

pytestmark = pytest.mark.django_db
TBC = Figure("TBC", state=FigureState.TO_BE_CONFIRMED)


def report(key, state, **more):
    return bids.report_bid(bid=key, state=state, **(by() | more))


def mine(key):
    return held_bid(kent_lead(), key=key)


def states(key, who=kent_lead):
    found = checked(who(), held=held_bid(who(), key=key))
    return [one.state for one in found.conditions], [one.conflict.kind.value for one in found.conflicts]


def test_a_fund_has_amounts_by_year_dates_and_conditions_and_corrections_stand_beside():
    key = opened(total=None)
    for year, figure in ((2018, pounds("1000")), (2019, TBC), (2018, pounds("1500"))):
        funds.tell_fund_amount(fund=key, figure=figure, year=year, **by())
    first = asks(key, EligibilityKind.PARTNERS, "Two partners", least=2)
    second = asks(key, EligibilityKind.PARTNERS, "Three partners", least=3, instead_of=first)
    asks(key, EligibilityKind.TERRITORY, "In the two counties")
    held = held_fund(kent_lead(), key=key)
    assert (held.total.known, held.total.unknown, held.total.whole) == (Money.pounds(1500), 1, None)
    assert [one.text for one in held.conditions] == ["Three partners", "In the two counties"]
    assert [held.standing(date(2018, 1, 31)), held.standing(date(2018, 2, 1))] == ["Open", "Closed"]
    funds.drop_fund_condition(fund=key, condition=second, **by())
    assert [one.text for one in held_fund(kent_lead(), key=key).conditions] == ["In the two counties"]
    with pytest.raises(NotThere):
        funds.drop_fund_condition(fund=key, condition=first, **by())
    assert "took back a condition of a fund" in [one.verb for one in events(kent_lead(), subjects=None, limit=3)]


def test_an_announced_fund_is_seen_by_all_and_another_by_its_own():
    announced, kept = opened(), opened("Kept", announced_on=None, funder=ESSEX, funder_text="")
    assert [one.key for one in opened_funds(outsider())] == [announced]
    assert held_fund(outsider(), key=announced).closes
    for who in (kent_lead, essex_lead):
        assert held_fund(who(), key=kept)
    with pytest.raises(NotThere):
        held_fund(outsider(), key=kept)
    with pytest.raises(NotAllowed):
        funds.tell_fund_amount(fund=announced, figure=TBC, **by(actor=outsider(), evidence=typed(by=ELSEWHERE)))
    with pytest.raises(NotAllowed):
        funds.record_fund(title="Mine", purpose="More", funder_text="A body", **by(actor=kent_scrutineer()))


def test_a_bid_is_seen_by_who_bids_and_by_the_funder_once_it_is_submitted():
    fund = opened(funder=KENT_FIRE, funder_text="")
    key = bid(fund)
    assert [held_bid(who(), key=key).state for who in (kent_lead, essex_lead)] == [BidState.DRAFT] * 2
    for who in (outsider, fire_lead):
        with pytest.raises(NotThere):
            held_bid(who(), key=key)
    report(key, BidState.SUBMITTED)
    assert held_bid(fire_lead(), key=key).asked_sums.whole == Money.pounds(300_000)
    assert listed(outsider()) == []
    with pytest.raises(NotAllowed):
        report(key, BidState.AWARDED, actor=fire_lead(), evidence=typed(by=KENT_FIRE))
    with pytest.raises(NotAllowed):
        report(key, BidState.AWARDED, actor=kent_scrutineer())


def test_a_commercial_bid_marks_all_that_is_told_of_it():
    key = bid(opened(), marking=Marking.SENSITIVE_COMMERCIAL)
    assert set(Bid.objects.values_list("marking", flat=True)) == {Marking.SENSITIVE_COMMERCIAL}
    rows = Bid.objects.get(pk=key).bidamount_rows
    assert set(rows.values_list("marking", flat=True)) == {Marking.SENSITIVE_COMMERCIAL}


def test_a_bid_moves_and_what_is_unlawful_leaves_nothing():
    key = bid(opened())
    with pytest.raises(RuleBroken, match="next it can be"):
        report(key, BidState.AWARDED)
    late = typed(on=date(2018, 2, 1))
    with pytest.raises(RuleBroken, match="The fund closed"):
        report(key, BidState.SUBMITTED, evidence=late)
    assert BidStanding.objects.count() == 0
    report(key, BidState.SUBMITTED, evidence=late, on=PreciseDate.parse("2018-01-30"))
    with pytest.raises(RuleBroken, match="Say why"):
        report(key, BidState.REFUSED, evidence=late)
    report(key, BidState.REFUSED, evidence=late, note="Others scored higher")
    assert [one.state for one in mine(key).standings] == [BidState.SUBMITTED, BidState.REFUSED]
    assert held_bid(kent_lead(), key=key, as_at=date(2018, 1, 31)).state is BidState.DRAFT
    assert mine(key).submitted_on == date(2018, 1, 30)


def test_what_a_paper_reports_stands_whatever_the_table_says():
    key = bid(opened())
    report(key, BidState.AWARDED, evidence=passage_of(source(date(2018, 3, 1))))
    assert mine(key).state is BidState.AWARDED


def test_nothing_is_recorded_for_a_bidder_one_does_not_act_for():
    with pytest.raises(NotAllowed):
        bid(opened(), organisation=ESSEX)
    with pytest.raises(NotThere):
        bid("no-such-fund", collaboration=None)
    assert Bid.objects.count() == 0


def test_partners_come_and_go():
    key = bid(opened(), partners=())
    bids.tell_bid_partner(bid=key, organisation=KENT_FIRE, **by())
    assert held_bid(fire_lead(), key=key).bidders == (KENT, KENT_FIRE)
    for organisation, holds in ((KENT_FIRE, True), (ESSEX, False), (KENT, True)):
        with pytest.raises(RuleBroken):
            bids.tell_bid_partner(bid=key, organisation=organisation, holds=holds, **by())
    bids.tell_bid_partner(bid=key, organisation=KENT_FIRE, holds=False, **by())
    assert mine(key).bidders == (KENT,)


def test_the_record_answers_before_a_person_does():
    fund, about = opened(), shared()
    numbers = [
        asks(fund, EligibilityKind.MATCH_SHARE, least=25),
        asks(fund, EligibilityKind.PARTNERS, least=3),
        asks(fund, EligibilityKind.CASE_STAGE, stage=Stage.SOC),
        asks(fund, EligibilityKind.TERRITORY),
    ]
    case = business_case(about)
    key = bid(fund, collaboration=about, case=case)
    assert states(key)[0] == [Met.MET, Met.NOT_MET, Met.NOT_MET, Met.NOT_KNOWN]
    stage(case, Stage.SOC, StageState.APPROVED)
    amount(key, AmountOf.MATCH, "1", giver=ESSEX)
    bid_amounts.tell_bid_amount(bid=key, of=AmountOf.MATCH, figure=TBC, year=2019, by=ESSEX, **by())
    for number in numbers:
        bids.answer_condition(bid=key, condition=number, state=Met.MET, note="The map of the area", **by())
    assert states(key)[0] == [Met.MET, Met.NOT_MET, Met.MET, Met.MET]
    found = checked(kent_lead(), held=mine(key)).conditions
    assert [one.by_record for one in found] == [False, True, True, False]
    with pytest.raises(RuleBroken, match="what shows it"):
        bids.answer_condition(bid=key, condition=numbers[3], state=Met.NOT_MET, **by())
    with pytest.raises(NotThere):
        bids.answer_condition(bid=key, condition=asks(opened("Other"), EligibilityKind.OTHER), state=Met.MET, **by())


def test_conflicts_are_found_among_the_bids_that_one_may_see():
    first, second = opened(), opened("Second fund")
    asks(first, EligibilityKind.NO_OVERLAP, "Not with the second", other=second)
    funds.tell_fund_assessor(fund=first, organisation=ESSEX, **by())
    about = shared()
    one, two = bid(first, collaboration=about), bid(second, "The same again", collaboration=about)
    met, found = states(one)
    assert met == [Met.NOT_MET]
    assert found == ["same_money", "match_twice", "forbidden", "assessor"]
    amounts = checked(kent_lead(), held=mine(one)).conflicts
    assert amounts[1].amounts == (Money.pounds(100_000),) * 2
    assert conflicts_by_bid(kent_lead()) == {one: 4, two: 3}
    report(two, BidState.WITHDRAWN, note="One fund is enough")
    assert states(one) == ([Met.NOT_KNOWN], ["assessor"])
    funds.tell_fund_assessor(fund=first, organisation=ESSEX, holds=False, **by())
    assert states(one)[1] == []


def test_a_fund_that_one_may_not_see_is_not_named_and_answers_nothing():
    fund = opened(announced_on=None)
    asks(fund, EligibilityKind.PARTNERS, least=2)
    key = bid(fund)
    assert held_bid(essex_lead(), key=key).fund_title is None
    found = checked(essex_lead(), held=held_bid(essex_lead(), key=key))
    assert (found.fund, found.conditions) == (None, ())


def test_a_match_names_its_giver_and_a_promise_what_it_is():
    key = bid(opened())
    with pytest.raises(RuleBroken, match="who gives"):
        bid_amounts.tell_bid_amount(bid=key, of=AmountOf.MATCH, figure=TBC, **by())
    with pytest.raises(RuleBroken, match="above nought"):
        bid_amounts.tell_bid_amount(bid=key, of=AmountOf.ASKED, figure=pounds("0"), **by())
    with pytest.raises(RuleBroken, match="Choose a benefit"):
        bid_amounts.promise_benefit(bid=key, figure=TBC, **by())
    line = benefit()
    for holds in (True, False):
        bid_amounts.promise_benefit(bid=key, benefit=line, figure=TBC, holds=holds, **by())
        assert len(mine(key).promises) == holds


def test_days_of_funds_are_due_soonest_first_with_the_drafts_that_wait():
    key = opened()
    bid(key)
    due = funds_due(kent_lead(), on=date(2018, 1, 1), horizon=60)
    assert [(one.alarm.kind.value, one.alarm.day, one.bids) for one in due] == [("closes", date(2018, 1, 31), 1)]
    assert len(funds_due(outsider(), on=date(2018, 1, 1), horizon=None)) == 2
    assert funds_due(kent_lead(), on=date(2018, 4, 1), horizon=None) == []
    assert funds_due(kent_lead(), on=date(2018, 1, 1), horizon=60, as_at=date(2017, 12, 5)) == []
    assert Fund.objects.count() == 1
