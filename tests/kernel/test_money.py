"""Money is whole pence."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.money import ZERO, Money

amounts = st.integers(-(10**15), 10**15).map(Money)


@pytest.mark.parametrize(
    ("pounds", "pence"),
    [
        ("0.01", 1),
        (110_000, 11_000_000),
        ("-12124.24", -1_212_424),
        (Decimal("1.10"), 110),
        ("1620000.00", 162_000_000),
    ],
)
def test_pounds_are_read_exactly(pounds, pence):
    assert Money.pounds(pounds) == Money(pence)


@pytest.mark.parametrize("pounds", ["0.001", Decimal("10.005")])
def test_a_fraction_of_a_penny_is_refused(pounds):
    with pytest.raises(ValueError, match="not a whole number of pence"):
        Money.pounds(pounds)


@pytest.mark.parametrize(
    ("pence", "text"),
    [
        (0, "£0"),
        (1, "£0.01"),
        (123_456_700, "£1,234,567"),
        (1_212_424, "£12,124.24"),
        (-50, "-£0.50"),
        (-110_000_00, "-£110,000"),
    ],
)
def test_an_amount_in_print(pence, text):
    assert str(Money(pence)) == Money(pence).exact() == text


@given(amounts, amounts, amounts)
def test_adding_is_exact_and_in_any_order(a, b, c):
    assert (a + b) + c == a + (b + c)
    assert a + b == b + a
    assert a - a == ZERO
    assert -(a - b) == b - a


@given(amounts, amounts)
def test_amounts_are_ordered_as_their_pence(a, b):
    assert (a < b) == (a.pence < b.pence)


@given(amounts)
def test_what_is_printed_reads_back(amount):
    assert Money.pounds(amount.exact().replace("£", "").replace(",", "")) == amount


@pytest.mark.parametrize(
    ("pence", "factor", "result"), [(5, "0.5", 2), (15, "0.5", 8), (100, "0.035", 4), (-5, "0.5", -2)]
)
def test_a_share_is_rounded_half_to_even(pence, factor, result):
    assert Money(pence).times(Decimal(factor)) == Money(result)
