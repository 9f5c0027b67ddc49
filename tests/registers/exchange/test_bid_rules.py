"""The rules of funds and bids: moves, dates, conditions answered, and what gets in each other's way."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import Money
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.exchange.rules import bids, funds
from concordat.registers.exchange.rules.bid_conflicts import Claims, Conflict, ConflictKind, conflicts, overlap
from concordat.registers.exchange.rules.bid_eligibility import Asked, Held, judge
from concordat.registers.exchange.rules.bids import BID_MOVES, BidState, Met
from concordat.registers.exchange.rules.funds import EligibilityKind, FundDate

DAY = PreciseDate.parse
LAWFUL = {
    "draft": "submitted withdrawn", "submitted": "shortlisted awarded refused withdrawn draft",
    "shortlisted": "awarded refused withdrawn", "awarded": "withdrawn", "refused": "draft", "withdrawn": "draft",
}  # fmt: skip
HELD = Held(Money.pounds(300), Money.pounds(100), 2, {Stage.SOC, Stage.OBC})


@pytest.mark.parametrize(("before", "after"), list(product(BidState, BidState)))
def test_a_bid_moves_as_the_table_says(before, after):
    if after.value in LAWFUL[before.value].split():
        bids.check_bid_move(before, after, "The letter of the funder")
    else:
        with pytest.raises(RuleBroken, match="next it can be"):
            bids.check_bid_move(before, after, "The letter of the funder")


@pytest.mark.parametrize("after", [BidState.REFUSED, BidState.WITHDRAWN, BidState.DRAFT])
def test_what_is_lost_or_begun_again_says_why(after):
    before = next(state for state, then in BID_MOVES.items() if after in then)
    with pytest.raises(RuleBroken, match="Say why"):
        bids.check_bid_move(before, after, " ")


def test_a_bid_is_submitted_in_time_and_asks_for_something():
    closes = DAY("2018-01")
    bids.check_submitted(closes, date(2018, 1, 31), asked=True)
    bids.check_submitted(None, date(2030, 1, 1), asked=True)
    with pytest.raises(RuleBroken, match="closed on January 2018"):
        bids.check_submitted(closes, date(2018, 2, 1), asked=True)
    with pytest.raises(RuleBroken, match="what it asks"):
        bids.check_submitted(closes, date(2018, 1, 1), asked=False)


@pytest.mark.parametrize(
    ("opens", "closes", "decides", "field"),
    [
        (None, None, None, "closes"),
        ("2018-03-02", "2018-03-01", None, "closes"),
        (None, "2018-03", "2018-02", "decides"),
    ],
)
def test_dates_out_of_order_are_refused(opens, closes, decides, field):
    told = [DAY(one) if one else None for one in (opens, closes, decides)]
    with pytest.raises(RuleBroken) as refused:
        funds.check_fund_dates(*told)
    assert refused.value.field == field


def test_a_closing_date_known_to_the_month_rings_on_its_last_day():
    (alarm,) = funds.fund_alarms(None, DAY("2018-02"), None)
    assert (alarm.kind, alarm.day) == (FundDate.CLOSES, date(2018, 2, 28))
    assert [alarm.words(date(2018, 2, day)) for day in (26, 28)] == ["in 2 days", "today"]
    assert not funds.closed(DAY("2018-02"), date(2018, 2, 28))
    assert funds.closed(DAY("2018-02"), date(2018, 3, 1))


@pytest.mark.parametrize(
    ("kind", "least", "stage", "field"),
    [
        (EligibilityKind.MATCH_SHARE, None, "", "least"),
        (EligibilityKind.MATCH_SHARE, 101, "", "least"),
        (EligibilityKind.PARTNERS, 1, "", "least"),
        (EligibilityKind.CASE_STAGE, None, "", "stage"),
        (EligibilityKind.OTHER, None, "obc", "stage"),
    ],
)
def test_a_counted_condition_says_how_much(kind, least, stage, field):
    with pytest.raises(RuleBroken) as refused:
        funds.check_eligibility(kind, "As the prospectus says", least, stage)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("asked", "change", "state"),
    [
        (Asked(EligibilityKind.MATCH_SHARE, 25), {}, Met.MET),
        (Asked(EligibilityKind.MATCH_SHARE, 26), {}, Met.NOT_MET),
        (Asked(EligibilityKind.MATCH_SHARE, 25), {"match": None}, Met.NOT_KNOWN),
        (Asked(EligibilityKind.MATCH_SHARE, 25), {"asked": Money(0), "match": Money(0)}, Met.NOT_KNOWN),
        (Asked(EligibilityKind.PARTNERS, 2), {}, Met.MET),
        (Asked(EligibilityKind.PARTNERS, 3), {}, Met.NOT_MET),
        (Asked(EligibilityKind.CASE_STAGE, stage=Stage.SOC), {}, Met.MET),
        (Asked(EligibilityKind.CASE_STAGE, stage=Stage.FBC), {}, Met.NOT_MET),
        (Asked(EligibilityKind.CASE_STAGE, stage=Stage.SOC), {"completed": set()}, Met.NOT_MET),
        (Asked(EligibilityKind.CASE_STAGE, stage=Stage.SOC), {"completed": None}, Met.NOT_KNOWN),
        (Asked(EligibilityKind.NO_OVERLAP), {}, Met.NOT_KNOWN),
        (Asked(EligibilityKind.NO_OVERLAP), {"elsewhere": ["Another bid"]}, Met.NOT_MET),
        (Asked(EligibilityKind.TERRITORY), {}, Met.NOT_KNOWN),
        (Asked(EligibilityKind.OTHER), {}, Met.NOT_KNOWN),
    ],
)
def test_the_record_answers_what_it_can(asked, change, state):
    assert judge(asked, replace(HELD, **change)).state is state


def test_a_share_just_short_is_not_shown_as_reached():
    found = judge(Asked(EligibilityKind.MATCH_SHARE, 25), replace(HELD, match=Money(9_999)))
    assert found.state is Met.NOT_MET
    assert found.said.startswith("Match funding is 24.9%")


def claims(key="one", fund="first", **more):
    values = {"title": key, "live": True, "collaboration": "records", "organisations": ("kent",),
              "asked": {2018: Money(100)}}  # fmt: skip
    return Claims(key, fund=fund, **(values | more))


def kinds(bid, *others):
    return [one.kind for one in conflicts(bid, others)]


def test_two_funds_are_asked_for_one_year():
    mine, theirs = claims(), claims("two", "second", organisations=("essex",))
    assert conflicts(mine, [mine, theirs]) == [Conflict(ConflictKind.SAME_MONEY, "two", years=(2018,))]
    assert kinds(mine, replace(theirs, asked={2019: Money(1)})) == []
    assert kinds(mine, replace(theirs, fund="first")) == []
    assert kinds(mine, replace(theirs, collaboration="estates")) == []
    assert kinds(mine, replace(theirs, live=False)) == []
    assert kinds(replace(mine, live=False), theirs) == []
    assert kinds(replace(mine, collaboration=None), theirs) == []
    assert kinds(replace(mine, collaboration=None), replace(theirs, organisations=("kent",))) == ["same_money"]


def test_match_of_one_partner_in_two_bids_is_named_with_the_partner():
    given = {"kent": {2018: Money(50)}}
    mine = claims(match=given)
    theirs = claims("two", collaboration="estates", match=given | {"essex": {2018: None}})
    assert conflicts(mine, [theirs]) == [Conflict(ConflictKind.MATCH_TWICE, "two", "kent", (2018,))]
    assert kinds(mine, replace(theirs, match={"kent": {2019: Money(50)}})) == []


def test_a_fund_that_forbids_another_is_told_from_both_sides():
    mine = claims(asked={}, forbids=("second",))
    theirs = claims("two", "second", asked={})
    assert kinds(mine, theirs) == kinds(theirs, mine) == ["forbidden"]
    assert kinds(replace(mine, forbids=("third",)), theirs) == []
    assert kinds(replace(mine, forbids=(), forbids_any=True), theirs) == ["forbidden"]
    assert kinds(replace(mine, forbids_any=True), replace(theirs, fund="first")) == []


def test_an_assessor_who_bids_is_named():
    found = conflicts(claims(assessors=("kent", "elsewhere")), [])
    assert found == [Conflict(ConflictKind.ASSESSOR, organisation="kent")]


YEARS = st.dictionaries(st.one_of(st.none(), st.integers(2015, 2019)), st.just(Money(1)), max_size=4)


@given(YEARS, YEARS)
@settings(max_examples=60)
def test_an_overlap_is_the_same_from_both_sides_and_never_of_nothing(first, second):
    assert overlap(first, second) == overlap(second, first)
    assert bool(overlap(first, second)) <= (bool(first) and bool(second))
    if None in first and second:
        assert overlap(first, second)
