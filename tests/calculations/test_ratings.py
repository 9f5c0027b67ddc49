"""Derived RAG. The seven tables are those of the Essex paper of March 2019."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.calculations.ratings import (
    MilestoneDates,
    Reasoned,
    Thresholds,
    benefits_rating,
    costs_rating,
    overall_rating,
    savings_rating,
    stale,
    time_rating,
)
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour, Dimension

G, A, R = Colour.GREEN, Colour.AMBER, Colour.RED
NA, TBD, NOT_STATED = Colour.NOT_APPLICABLE, Colour.TO_BE_DETERMINED, Colour.NOT_STATED
day = PreciseDate.parse
MARCH = date(2019, 3, 31)
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


DUE, JANUARY, APRIL = day("2019-06-30"), day("2019-01-31"), day("2019-04-30")


@pytest.mark.parametrize(
    ("milestone", "colour"),
    [
        (MilestoneDates(DUE), G),
        (MilestoneDates(JANUARY, forecast=APRIL), A),
        (MilestoneDates(JANUARY, forecast=day("2019-05-01")), R),
        (MilestoneDates(JANUARY), R),
        (MilestoneDates(JANUARY, forecast=day("2019-02-28")), R),
        (MilestoneDates(JANUARY, actual=JANUARY), G),
        (MilestoneDates(day("2018-11-30"), actual=day("2019-02-28")), A),
        (MilestoneDates(day("2019-01"), actual=day("2019-01-15")), G),
        (MilestoneDates(day("2019-03"), forecast=day("2019-04")), A),
        (MilestoneDates(DUE, open_ended=True), NOT_STATED),
        (MilestoneDates(JANUARY, open_ended=True), R),
        (MilestoneDates(None, forecast=DUE), NOT_STATED),
        (MilestoneDates(None, forecast=JANUARY), R),
    ],
)
def test_time(milestone, colour):
    assert time_rating([milestone], MARCH).colour is colour


def test_time_is_the_worst_milestone_and_says_which():
    late = MilestoneDates(JANUARY, forecast=APRIL, what="The depot opens")
    on_time = MilestoneDates(DUE)
    assert time_rating([on_time], MARCH) == Reasoned(G, "no slip in 1 milestone")
    assert time_rating([on_time, late], MARCH) == Reasoned(
        A, "“The depot opens” is forecast 30 April 2019, 3 months after its baseline (31 January 2019)"
    )
    overdue = MilestoneDates(JANUARY, what="The contract is let")
    assert time_rating([late, overdue, overdue], MARCH) == Reasoned(
        R, "“The contract is let” was due 31 January 2019 and has no later forecast, and 1 more of the same colour"
    )
    reached = MilestoneDates(JANUARY, actual=day("2019-02-01"), what="The staff move")
    assert time_rating([reached], MARCH).reason.startswith("“The staff move” was reached 1 February 2019, 1 month")
    assert time_rating([], MARCH) == Reasoned(NOT_STATED, "")


@pytest.mark.parametrize(
    ("reported_on", "on", "old"),
    [
        (date(2019, 1, 15), date(2019, 4, 15), False),
        (date(2019, 1, 15), date(2019, 4, 16), True),
        (date(2018, 11, 30), date(2019, 2, 28), False),
        (None, date(2019, 2, 28), False),
    ],
)
def test_a_rating_speaks_for_a_quarter(reported_on, on, old):
    assert stale(reported_on, on) is old


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
