"""The rules of grants: the tables of states, what is claimed and paid, and what rings when."""

from datetime import date

import pytest

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.registers.exchange.rules import grant_claims as claims
from concordat.registers.exchange.rules import grant_conditions as conditions
from concordat.registers.exchange.rules import grants as rules
from concordat.registers.exchange.rules.grant_alarms import GrantAlarmKind, grant_alarms
from concordat.registers.exchange.rules.grant_claims import ClaimState
from concordat.registers.exchange.rules.grant_conditions import ConditionState
from concordat.registers.exchange.rules.grants import GRANT_MOVES, GRANT_STARTS, GrantState, LinkRole


def reached(starts, moves):
    found, left = set(starts), list(starts)
    while left:
        for after in moves[left.pop()] - found:
            found.add(after)
            left.append(after)
    return found


@pytest.mark.parametrize(
    ("moves", "starts"),
    [
        (GRANT_MOVES, GRANT_STARTS),
        (conditions.CONDITION_MOVES, {ConditionState.OPEN}),
        (claims.CLAIM_MOVES, {ClaimState.TO_CLAIM}),
    ],
)
def test_every_state_is_reached_and_none_stands_still(moves, starts):
    assert reached(starts, moves) == set(moves)
    assert all(state not in after for state, after in moves.items())
    assert all(state.words for state in moves)


@pytest.mark.parametrize(
    ("state", "claimed", "paid", "reason"),
    [
        (ClaimState.PAID, 10, 9, ""),
        (ClaimState.PART_PAID, 10, 10, "why"),
        (ClaimState.PART_PAID, 10, 0, "why"),
        (ClaimState.REJECTED, 10, 1, "why"),
        (ClaimState.REJECTED, 10, 0, " "),
        (ClaimState.PART_PAID, 10, 5, ""),
        (ClaimState.SUBMITTED, 10, 5, ""),
        (ClaimState.PAID, 10, None, ""),
    ],
)
def test_what_was_paid_agrees_with_the_state(state, claimed, paid, reason):
    with pytest.raises(RuleBroken):
        claims.check_paid(state, Money(claimed), None if paid is None else Money(paid), reason)


@pytest.mark.parametrize(("state", "claimed"), [(ClaimState.SUBMITTED, None), (ClaimState.PAID, 0),
                                                (ClaimState.TO_CLAIM, 5)])  # fmt: skip
def test_what_is_claimed_has_an_amount_and_what_is_not_has_none(state, claimed):
    with pytest.raises(RuleBroken):
        claims.check_claimed(state, None if claimed is None else Money(claimed))


def test_a_period_lies_in_one_financial_year():
    assert claims.check_period(date(2019, 1, 1), date(2019, 3, 31)) == FinancialYear(2018)
    for first, last in ((date(2019, 1, 2), date(2019, 1, 1)), (date(2019, 3, 31), date(2019, 4, 1))):
        with pytest.raises(RuleBroken):
            claims.check_period(first, last)


@pytest.mark.parametrize(("first", "last"), [(2018, None), (None, 2018), (2019, 2018), (2018, 2048)])
def test_a_period_of_years_is_whole(first, last):
    with pytest.raises(RuleBroken):
        rules.check_years(first, last)


def test_a_stage_says_when_it_ends():
    rules.check_link(LinkRole.RELIES, "", "The saving on paper", dated=False)
    with pytest.raises(RuleBroken, match="when the stage ends"):
        rules.check_link(LinkRole.FUNDS, "", "Going live", dated=False)
    with pytest.raises(RuleBroken, match="choose a record"):
        rules.check_link(LinkRole.RELIES, "", "", dated=False)


def test_nothing_begins_closed():
    with pytest.raises(RuleBroken):
        rules.check_start(GrantState.CLOSED)


def test_a_stage_that_may_end_within_the_award_does_not_ring():
    stage = [(PreciseDate.parse("2020-03"), "Going live")]
    rings = grant_alarms(conditions=[], claims=[], undrawn={2018: None, 2019: ZERO}, last_year=2019, stages=stage)
    assert rings == ()
    early = grant_alarms(conditions=[], claims=[], undrawn={}, last_year=2018, stages=stage)
    assert [(one.kind, one.day) for one in early] == [(GrantAlarmKind.ENDS_EARLY, date(2019, 3, 31))]
    assert early[0].words(date(2019, 4, 2)) == "2 days ago"


def test_a_condition_of_a_month_is_overdue_when_the_month_is_over():
    due = PreciseDate.parse("2018-09")
    assert not conditions.overdue(ConditionState.OPEN, due, date(2018, 9, 30))
    assert conditions.overdue(ConditionState.OPEN, due, date(2018, 10, 1))
    assert not conditions.overdue(ConditionState.MET, due, date(2018, 10, 1))
    assert not conditions.overdue(ConditionState.OPEN, None, date(2018, 10, 1))
