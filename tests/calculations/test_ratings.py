"""Derived RAG. The seven tables are those of the Essex paper of March 2019."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.calculations.ratings import (
    MilestoneDates,
    Thresholds,
    benefits_rating,
    costs_rating,
    overall_rating,
    savings_rating,
    time_rating,
)
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension

G, A, R = Colour.GREEN, Colour.AMBER, Colour.RED
NA, TBD, NOT_STATED = Colour.NOT_APPLICABLE, Colour.TO_BE_DETERMINED, Colour.NOT_STATED
PARTS = (Dimension.TIME, Dimension.COSTS, Dimension.SAVINGS, Dimension.BENEFITS)
ESSEX_2019 = {
    "Serious Crime Directorate": ((A, G, G, G), G),
    "Op Hexagon": ((A, G, A, G), A),
    "Digital Policing Portfolio": ((A, G, A, G), A),
    "Single Online Home": ((A, G, NA, TBD), A),
    "Fire collaboration": ((A, G, A, A), A),
    "Community Safety Hubs": ((G, G, NA, G), G),
    "BT Hothouse": ((A, G, NA, G), G),
}


@pytest.mark.parametrize(("parts", "overall"), ESSEX_2019.values(), ids=ESSEX_2019)
def test_the_seven_essex_tables(parts, overall):
    assert overall_rating(dict(zip(PARTS, parts, strict=True))) is overall


@pytest.mark.parametrize(
    ("parts", "overall"),
    [
        ((R, G, G, G), A),
        ((R, G, G, R), R),
        ((G, R, G, G), R),
        ((G, G, R, G), R),
        ((NA, NA, NA, NOT_STATED), NOT_STATED),
        ((TBD, NA, NA, TBD), A),
        ((Colour.BLUE, G, G, A), G),
    ],
)
def test_overall(parts, overall):
    assert overall_rating(dict(zip(PARTS, parts, strict=True))) is overall


def test_the_declared_overall_does_not_count():
    assert overall_rating({Dimension.OVERALL: R, Dimension.TIME: G}) is G


def test_nothing_rated_is_not_green():
    assert overall_rating({}) is NOT_STATED


@pytest.mark.parametrize(
    ("achieved", "colour"),
    [("308000", G), ("288586.25", G), ("288586.24", A), ("243020", A), ("243019.99", R), ("0", R)],
)
def test_savings_compare_exact_pence(achieved, colour):
    assert savings_rating(Money.pounds(achieved), Money.pounds(303775)) is colour


@pytest.mark.parametrize(("achieved", "plan"), [(None, Money(1)), (Money(1), None), (Money(1), Money(0))])
def test_savings_unknown_are_not_rated(achieved, plan):
    assert savings_rating(achieved, plan) is NOT_STATED


@pytest.mark.parametrize(("spend", "colour"), [("100", G), ("100.01", A), ("110", A), ("110.01", R)])
def test_costs(spend, colour):
    assert costs_rating(Money.pounds(spend), Money.pounds(100)) is colour


def test_spend_without_a_budget_is_not_rated():
    assert costs_rating(Money(1), None) is NOT_STATED
    assert costs_rating(None, Money(1)) is NOT_STATED


@pytest.mark.parametrize(
    ("milestone", "colour"),
    [
        (MilestoneDates(date(2019, 6, 30)), G),
        (MilestoneDates(date(2019, 1, 31), forecast=date(2019, 4, 30)), A),
        (MilestoneDates(date(2019, 1, 31), forecast=date(2019, 5, 1)), R),
        (MilestoneDates(date(2019, 1, 31)), R),
        (MilestoneDates(date(2019, 1, 31), forecast=date(2019, 2, 28)), R),
        (MilestoneDates(date(2019, 1, 31), actual=date(2019, 1, 31)), G),
        (MilestoneDates(date(2018, 11, 30), actual=date(2019, 2, 28)), A),
    ],
)
def test_time(milestone, colour):
    assert time_rating([milestone], date(2019, 3, 31)) is colour


def test_time_is_the_worst_milestone():
    late = MilestoneDates(date(2019, 1, 31), forecast=date(2019, 4, 30))
    assert time_rating([MilestoneDates(date(2019, 6, 30)), late], date(2019, 3, 31)) is A
    assert time_rating([], date(2019, 3, 31)) is NOT_STATED


@pytest.mark.parametrize(("on_target", "measures", "colour"), [(19, 20, G), (18, 20, A), (16, 20, A), (15, 20, R)])
def test_benefits(on_target, measures, colour):
    assert benefits_rating(on_target, measures) is colour


def test_no_measure_set_is_not_stated():
    assert benefits_rating(0, 0) is NOT_STATED


def test_thresholds_are_settings():
    strict = Thresholds(achieved_green=100, achieved_amber=99, spend_amber=100)
    assert savings_rating(Money(98), Money(100), strict) is R
    assert costs_rating(Money(101), Money(100), strict) is R


order = (R, A, G)


@given(st.integers(0, 10**12), st.integers(0, 10**12), st.integers(1, 10**12))
def test_more_saved_is_never_a_worse_colour(achieved, more, plan):
    before = savings_rating(Money(achieved), Money(plan))
    after = savings_rating(Money(achieved + more), Money(plan))
    assert order.index(after) >= order.index(before)
