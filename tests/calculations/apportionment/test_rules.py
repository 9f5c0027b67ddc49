"""The rules that make shares: examples worked by hand, what is refused, and the laws that hold for any weights."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from concordat.calculations.apportionment import (
    apportion,
    balancing_charges,
    blended,
    by_days,
    damped,
    days_present,
    fixed_and_variable,
    shares_of,
    within_limits,
)
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear

NAMES = "abcdefg"
SOME_WEIGHTS = st.lists(st.integers(1, 10**9), min_size=1, max_size=7).map(
    lambda weights: dict(zip(NAMES, weights, strict=False))
)
AMOUNTS = st.integers(-(10**12), 10**12).map(Money)
PARTS = st.fractions(0, 1, max_denominator=100)


def test_a_blend_takes_each_kind_by_its_part() -> None:
    kinds = [(Fraction(3, 4), {"a": 1, "b": 3}), (Fraction(1, 4), {"a": 1, "b": 1})]
    assert blended(kinds) == {"a": Fraction(5, 16), "b": Fraction(11, 16)}


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ([(Fraction(1, 2), {"a": 1})], "sum to 1"),
        ([(Fraction(3, 2), {"a": 1}), (Fraction(-1, 2), {"a": 1})], "nought or more"),
        ([(Fraction(1, 2), {"a": 1, "b": 1}), (Fraction(1, 2), {"a": 1})], "missing: b"),
    ],
)
def test_a_blend_that_cannot_be_reckoned_is_refused(kinds: list[tuple[Fraction, dict[str, int]]], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        blended(kinds)


@pytest.mark.parametrize("weights", [{}, {"a": 0}, {"a": -1, "b": 2}])
def test_weights_without_a_whole_are_refused(weights: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="above nought"):
        shares_of(weights)


def test_a_fixed_part_first_and_the_balance_by_weight() -> None:
    parts = fixed_and_variable(Money(1000), {"a": Money(400)}, {"a": 1, "b": 2})
    assert parts == {"a": Money(600), "b": Money(400)}


def test_a_fixed_amount_of_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="without a weight: c"):
        fixed_and_variable(Money(1000), {"c": Money(400)}, {"a": 1})


@given(AMOUNTS, SOME_WEIGHTS, st.dictionaries(st.sampled_from(NAMES), AMOUNTS))
def test_fixed_and_variable_sum_to_the_total(total: Money, weights: dict[str, int], fixed: dict[str, Money]) -> None:
    held = {party: amount for party, amount in fixed.items() if party in weights}
    assert sum(fixed_and_variable(total, held, weights).values(), ZERO) == total


def test_a_cap_is_taken_up_by_the_others_in_proportion() -> None:
    shares = within_limits(
        {"a": Fraction(6, 10), "b": Fraction(3, 10), "c": Fraction(1, 10)}, {}, {"a": Fraction(1, 2)}
    )
    assert shares == {"a": Fraction(1, 2), "b": Fraction(3, 8), "c": Fraction(1, 8)}


def test_a_cap_that_breaks_another_cap_is_repeated() -> None:
    shares = within_limits(
        {"a": Fraction(6, 10), "b": Fraction(3, 10), "c": Fraction(1, 10)},
        {},
        {"a": Fraction(2, 5), "b": Fraction(2, 5)},
    )
    assert shares == {"a": Fraction(2, 5), "b": Fraction(2, 5), "c": Fraction(1, 5)}


def test_a_floor_that_the_next_round_frees_does_not_bind() -> None:
    # The cap on a leaves 0.5 for the others, so b rises over its floor by itself.
    shares = within_limits(
        {"a": Fraction(8, 10), "b": Fraction(1, 10), "c": Fraction(1, 10)}, {"b": Fraction(1, 5)}, {"a": Fraction(1, 2)}
    )
    assert shares == {"a": Fraction(1, 2), "b": Fraction(1, 4), "c": Fraction(1, 4)}


@pytest.mark.parametrize(
    ("floors", "caps", "told"),
    [
        ({"a": Fraction(6, 10), "b": Fraction(6, 10)}, {}, "floors sum to more"),
        ({}, {"a": Fraction(1, 10), "b": Fraction(1, 10)}, "caps sum to less"),
        ({"a": Fraction(1, 2)}, {"a": Fraction(1, 4)}, "above its cap"),
    ],
)
def test_limits_that_nothing_can_keep_are_refused(
    floors: dict[str, Fraction], caps: dict[str, Fraction], told: str
) -> None:
    with pytest.raises(ValueError, match=told):
        within_limits({"a": Fraction(1, 2), "b": Fraction(1, 2)}, floors, caps)


def test_a_balance_that_falls_to_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="Nobody with a share"):
        within_limits({"a": Fraction(1), "b": Fraction(0)}, {}, {"a": Fraction(1, 2)})


@given(SOME_WEIGHTS, st.lists(PARTS, min_size=7, max_size=7), st.lists(PARTS, min_size=7, max_size=7))
def test_limits_are_kept_and_the_free_stay_in_proportion(
    weights: dict[str, int], low: list[Fraction], high: list[Fraction]
) -> None:
    shares = shares_of(weights)
    floors = {party: low[place] / len(shares) for place, party in enumerate(shares)}
    caps = {party: max(high[place], floors[party]) for place, party in enumerate(shares)}
    assume(sum(caps.values()) >= 1)
    held = within_limits(shares, floors, caps)
    assert sum(held.values()) == 1
    assert all(floors[party] <= held[party] <= caps[party] for party in shares)
    # What no limit holds keeps one ratio to its own share; what a limit holds lies on the right side of that ratio.
    free = [party for party in shares if floors[party] < held[party] < caps[party]]
    ratios = {held[party] / shares[party] for party in free}
    assert len(ratios) <= 1
    for ratio in ratios:
        assert all(held[party] == min(max(ratio * shares[party], floors[party]), caps[party]) for party in shares)


def test_new_weights_come_in_over_the_years() -> None:
    old, new = {"a": Fraction(1, 2), "b": Fraction(1, 2)}, {"a": Fraction(1, 5), "b": Fraction(4, 5)}
    assert damped(old, new, 1, 3) == {"a": Fraction(2, 5), "b": Fraction(3, 5)}
    assert damped(old, new, 3, 3) == new


def test_a_party_of_the_new_version_alone_comes_in_from_nought() -> None:
    assert damped({"a": Fraction(1)}, {"a": Fraction(1, 2), "b": Fraction(1, 2)}, 1, 2) == {
        "a": Fraction(3, 4),
        "b": Fraction(1, 4),
    }


@pytest.mark.parametrize("year", [0, 4])
def test_a_year_outside_the_transition_is_refused(year: int) -> None:
    with pytest.raises(ValueError, match="transition of 3"):
        damped({"a": Fraction(1)}, {"a": Fraction(1)}, year, 3)


@given(SOME_WEIGHTS, SOME_WEIGHTS, st.integers(1, 9), st.integers(0, 8))
def test_shares_on_the_way_are_whole(old: dict[str, int], new: dict[str, int], years: int, before: int) -> None:
    year = years - before % years
    assert sum(damped(shares_of(old), shares_of(new), year, years).values()) == 1


@pytest.mark.parametrize(
    ("joined", "left", "days"),
    [
        (None, None, 365),
        (date(2018, 10, 1), None, 182),
        (None, date(2018, 9, 30), 183),
        (date(2019, 3, 31), None, 1),
        (date(2019, 4, 1), None, 0),
        (None, date(2018, 3, 31), 0),
    ],
)
def test_days_of_membership_in_2018_19(joined: date | None, left: date | None, days: int) -> None:
    assert days_present(FinancialYear(2018), joined, left) == days


def test_a_leap_year_has_366_days() -> None:
    assert days_present(FinancialYear(2019), None, None) == 366


def test_a_member_from_october_pays_for_its_days() -> None:
    year = FinancialYear(2018)
    days = {"a": days_present(year, None, None), "b": days_present(year, date(2018, 10, 1), None)}
    assert apportion(Money(54_700), by_days({"a": 1, "b": 1}, days)) == {"a": Money(36_500), "b": Money(18_200)}


def test_days_that_are_missing_are_refused() -> None:
    with pytest.raises(ValueError, match="missing: b"):
        by_days({"a": 1, "b": 1}, {"a": 365})


def test_the_true_up_of_a_year_that_cost_more() -> None:
    charges = balancing_charges(
        Money(1_000), {"a": 69, "b": 31}, {"a": Money(600), "b": Money(300)}, paid_by="a"
    )  # fmt: skip
    assert charges == {"a": Money(-10), "b": Money(10)}


@pytest.mark.parametrize(
    ("invoiced", "paid_by", "told"),
    [({"a": ZERO}, "a", "missing: b"), ({"a": ZERO, "b": ZERO}, "c", "no party")],
)
def test_a_true_up_without_its_amounts_is_refused(invoiced: dict[str, Money], paid_by: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        balancing_charges(Money(1_000), {"a": 1, "b": 1}, invoiced, paid_by=paid_by)


@given(AMOUNTS, SOME_WEIGHTS, st.lists(AMOUNTS, min_size=7, max_size=7))
def test_balancing_charges_net_to_nought(actual: Money, weights: dict[str, int], amounts: list[Money]) -> None:
    invoiced = dict(zip(weights, amounts, strict=False))
    assert sum(balancing_charges(actual, weights, invoiced, paid_by="a").values(), ZERO) == ZERO
