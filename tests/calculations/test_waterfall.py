"""From plan to achieved: each step as defined, and always closed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations.waterfall import Course, Waterfall, waterfall
from concordat.kernel.money import ZERO, Money

AMOUNTS = st.integers(-(10**9), 10**12).map(Money)
COURSES = st.builds(Course, st.none() | AMOUNTS, AMOUNTS, st.integers(0, 10**12).map(Money))


def pounds(amount):
    return None if amount is None else Money.pounds(amount)


@pytest.mark.parametrize(
    ("course", "steps"),
    [
        ((100, 60, 0), (100, 40, 0, 0, 60)),  # behind
        ((100, 130, 0), (100, 0, 30, 0, 130)),  # beyond the plan
        ((None, 20, 0), (0, 0, 20, 0, 20)),  # never planned
        ((100, 60, 40), (100, 0, 0, 40, 60)),  # was on plan until something was taken back
        ((100, 0, 70), (100, 30, 0, 70, 0)),  # all taken back
        ((None, 0, 5), (0, 0, 5, 5, 0)),
    ],
)
def test_the_steps_of_one_line(course, steps):
    assert waterfall([Course(*map(pounds, course))]) == Waterfall(*map(pounds, steps))


def test_lines_do_not_make_up_for_each_other():
    found = waterfall([Course(pounds(100), pounds(60)), Course(pounds(100), pounds(140))])
    assert (found.slippage, found.new, found.achieved) == (pounds(40), pounds(40), pounds(200))


@settings(max_examples=60)
@given(st.lists(COURSES, max_size=8))
def test_it_closes_to_the_penny_and_no_step_is_below_nought(courses):
    found = waterfall(courses)
    assert found.plan - found.slippage + found.new - found.reversed == found.achieved
    assert min(found.slippage, found.new, found.reversed) >= ZERO
    assert found.plan == Money(sum(one.plan.pence for one in courses if one.plan))


def test_taking_back_less_than_nothing_is_refused():
    with pytest.raises(ValueError, match="taken back"):
        waterfall([Course(None, ZERO, Money(-1))])
