"""Match funding as a share of the whole, and what has come since a bid."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations.bids import achieved_since, match_share
from concordat.kernel.money import ZERO, Money

PENCE = st.integers(0, 10**12).map(Money)


@pytest.mark.parametrize(
    ("asked", "match", "share"), [(300, 100, "25"), (0, 100, "100"), (100, 0, "0"), (200, 100, None), (0, 0, "nothing")]
)
def test_the_share_is_of_the_whole(asked, match, share):
    found = match_share(Money.pounds(asked), Money.pounds(match))
    if share == "nothing":
        assert found is None
    elif share is None:
        assert found < Decimal("33.34")
        assert found > Decimal("33.33")
    else:
        assert found == Decimal(share)


@given(PENCE, PENCE)
@settings(max_examples=50)
def test_a_share_is_reached_exactly_where_four_times_the_match_is_the_whole(asked, match):
    share = match_share(asked, match)
    assert (share is not None and share >= 25) == (4 * match.pence >= asked.pence + match.pence > 0)


def test_below_nought_is_refused():
    with pytest.raises(ValueError, match="not below nought"):
        match_share(Money(-1), ZERO)


def test_what_stood_at_the_bid_is_not_its_own():
    assert achieved_since(Money(40), Money(100)) == Money(60)
    assert achieved_since(None, Money(100)) == Money(100)
    assert achieved_since(Money(40), None) is None
