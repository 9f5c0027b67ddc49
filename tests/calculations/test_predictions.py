"""Achieved against predicted, with bounds kept, and the spread of many."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations.predictions import Change, beyond, change, spread
from concordat.kernel.figures import Bound, Figure, FigureState
from concordat.kernel.money import Money

UNKNOWN = Figure("TBC", state=FigureState.TO_BE_CONFIRMED)


def figure(pounds, bound=None):
    return Figure(str(pounds), Money.pounds(pounds), bound)


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (figure(110_000), figure(200_000, Bound.OVER), "at least +81.8%"),
        (figure(110_000, Bound.UP_TO), figure(200_000), "at least +81.8%"),
        (figure(100, Bound.OVER), figure(80), "at most -20.0%"),
        (figure(100), figure(80, Bound.UP_TO), "at most -20.0%"),
        (figure(100, Bound.CIRCA), figure(150), "about +50.0%"),
        (figure(100, Bound.CIRCA), figure(150, Bound.OVER), "at least +50.0%"),
        (figure("6600000"), figure("5500000"), "-16.7%"),
        (figure("6000000"), figure("16000000"), "+166.7%"),
        (figure(100), figure(100), "no change"),
        (figure(100), figure(0), "-100.0%"),
    ],
)
def test_the_bound_is_kept(first, second, words):
    assert change(first, second).words() == words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (UNKNOWN, figure(1)),
        (figure(1), UNKNOWN),
        (figure(0), figure(1)),
        (figure(-5), figure(1)),
        (figure(1, Bound.OVER), figure(2, Bound.OVER)),
        (figure(1, Bound.UP_TO), figure(2, Bound.UNDER)),
    ],
)
def test_what_cannot_be_compared_gives_nothing(first, second):
    assert change(first, second) is None


def test_beyond_a_tolerance_only_where_that_is_sure():
    assert beyond(figure(100), figure(110), 10, over=True) is None
    assert beyond(figure(100), figure(111), 10, over=True).words() == "+11.0%"
    assert beyond(figure(100), figure(150, Bound.UP_TO), 10, over=True) is None
    assert beyond(figure(100), figure(150, Bound.OVER), 10, over=True).words() == "at least +50.0%"
    assert beyond(figure(100), figure(89), 10, over=False).words() == "-11.0%"
    assert beyond(figure(100), figure(80, Bound.OVER), 10, over=False) is None


def test_of_fewer_than_three_only_the_count_is_said():
    found = spread([Change(Fraction(1)), Change(Fraction(2), Bound.AT_LEAST)])
    assert (found.count, found.bounded, found.median, found.enough) == (2, 1, None, False)


def test_quartiles():
    found = spread([Change(Fraction(n, 10)) for n in (5, 8, 10, 12, 20)])
    assert (found.lower, found.median, found.upper) == (Decimal("80.0"), Decimal("100.0"), Decimal("120.0"))


AMOUNTS = st.integers(1, 10**9).map(lambda pence: Figure("", Money(pence)))


@settings(max_examples=50)
@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=3, max_size=12))
def test_quartiles_rise_and_stay_between_the_least_and_the_most(pairs):
    changes = [change(first, second) for first, second in pairs]
    found = spread(changes)
    rough = [one.ratio * 100 for one in changes]
    assert found.lower <= found.median <= found.upper
    assert float(min(rough)) - 0.1 <= found.lower
    assert found.upper <= float(max(rough)) + 0.1


@settings(max_examples=50)
@given(AMOUNTS, AMOUNTS)
def test_there_and_back_is_where_it_was(first, second):
    assert change(first, second).ratio * change(second, first).ratio == 1
