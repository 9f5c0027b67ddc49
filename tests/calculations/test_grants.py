"""What is kept, left and gone back is the award; a shortfall is what the cost has beyond the grant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations.grants import drawdown, drawn_together, shortfall
from concordat.kernel.money import ZERO, Money

PENCE = st.integers(0, 10**12)


@given(PENCE, PENCE, st.data())
@settings(max_examples=50)
def test_kept_and_undrawn_and_clawed_back_are_the_award(award, paid, data):
    back = data.draw(st.integers(0, paid))
    found = drawdown(Money(award), Money(paid), Money(back))
    assert found.kept + found.undrawn + found.clawed_back == Money(award)
    assert found.kept >= ZERO


@given(st.lists(st.tuples(PENCE, PENCE, PENCE), max_size=6))
@settings(max_examples=30)
def test_the_years_together_are_the_whole(years):
    parts = [drawdown(Money(award), Money(paid), Money(min(paid, back))) for award, paid, back in years]
    whole = drawn_together(parts, sum((one.award for one in parts), ZERO))
    assert whole.kept == sum((one.kept for one in parts), ZERO)
    assert whole.undrawn == sum((one.undrawn for one in parts), ZERO)


def test_an_unknown_award_has_no_rest():
    assert drawdown(None, Money(5), ZERO).undrawn is None
    with pytest.raises(ValueError, match="below nought"):
        drawdown(None, Money(-1), ZERO)


@given(PENCE, PENCE)
@settings(max_examples=30)
def test_a_shortfall_is_what_the_cost_has_beyond_the_grant(cost, secured):
    found = shortfall(Money(cost), Money(secured))
    assert found is not None
    assert found >= ZERO
    assert found + Money(min(cost, secured)) == Money(cost)


def test_an_unknown_shortfall_is_not_nought():
    assert shortfall(None, ZERO) is None
    assert shortfall(ZERO, None) is None
