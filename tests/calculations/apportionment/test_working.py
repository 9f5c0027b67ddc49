"""The steps from a rule to the shares of a year, and the balancing charges of what was paid in."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations.apportionment import (
    Rule,
    StepKind,
    Transition,
    balanced,
    divided,
    fixed_by_days,
    phased,
    shares_of,
    stepped,
)
from concordat.kernel.money import ZERO, Money

HALVES = {"a": Fraction(1, 2), "b": Fraction(1, 2)}


def test_each_step_that_changes_something_is_shown_in_its_order() -> None:
    rule = Rule(shares_of({"a": 9, "b": 1}), floors={"b": Fraction(1, 5)})
    steps = stepped(rule, transition=Transition(HALVES, 1, 2), days={"a": 365, "b": 73}, whole=365)
    assert [one.kind for one in steps] == [StepKind.RULE, StepKind.LIMITS, StepKind.DAMPING, StepKind.DAYS]
    assert steps[1].shares == {"a": Fraction(4, 5), "b": Fraction(1, 5)}
    assert steps[2].shares == {"a": Fraction(13, 20), "b": Fraction(7, 20)}
    assert steps[3].shares == shares_of({"a": 13 * 5, "b": 7})


def test_a_rule_that_nothing_changes_is_one_step() -> None:
    steps = stepped(Rule(HALVES), transition=Transition({"a": Fraction(1)}, 3, 3), days={"a": 365, "b": 365}, whole=365)
    assert [one.kind for one in steps] == [StepKind.RULE]


def test_who_has_left_is_not_phased_out() -> None:
    old = {"a": Fraction(1, 4), "b": Fraction(1, 4), "gone": Fraction(1, 2)}
    assert phased({"a": Fraction(1), "b": Fraction(0)}, Transition(old, 1, 2)) == {"a": Fraction(3, 4),
                                                                                  "b": Fraction(1, 4)}  # fmt: skip


def test_a_transition_from_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="above nought"):
        phased(HALVES, Transition({"gone": Fraction(1)}, 1, 2))


def test_a_fixed_amount_is_paid_for_the_days() -> None:
    assert fixed_by_days({"a": Money(36_500), "b": Money(101)}, {"a": 1, "b": 365}, 365) == {
        "a": Money(100), "b": Money(101),
    }  # fmt: skip


@given(st.integers(-(10**9), 10**9), st.lists(st.integers(1, 999), min_size=2, max_size=5), st.integers(0, 365))
@settings(max_examples=40)
def test_parts_of_any_year_sum_to_the_total(pence: int, weights: list[int], days: int) -> None:
    shares = shares_of({str(place): weight for place, weight in enumerate(weights)})
    present = dict.fromkeys(shares, 365) | {"0": days}
    last = stepped(Rule(shares), transition=None, days=present, whole=365)[-1].shares
    assert sum(last.values()) == 1
    fixed = fixed_by_days({"0": Money(12_345)}, present, 365)
    assert sum(divided(Money(pence), last, fixed).values(), ZERO) == Money(pence)


def test_a_pool_that_took_in_what_it_cost_nets_to_nought() -> None:
    charges = balanced({"a": Money(69), "b": Money(31)}, {"a": Money(60), "b": Money(40)}, paid_by=None)
    assert charges == {"a": Money(9), "b": Money(-9)}


def test_a_pool_that_took_in_less_is_refused_with_the_amount() -> None:
    with pytest.raises(ValueError, match="£10 less than it cost"):
        balanced({"a": Money(6_900), "b": Money(3_100)}, {"a": Money(6_000), "b": Money(3_000)}, paid_by=None)


def test_a_party_without_an_invoice_is_refused() -> None:
    with pytest.raises(ValueError, match="missing, or given for no party: b"):
        balanced({"a": Money(1), "b": Money(1)}, {"a": Money(1)}, paid_by="a")
