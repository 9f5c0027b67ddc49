"""Amounts as papers print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.intake.extraction.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("£1.72m", 1720000, None),
        ("£ 2,450k (3 years)", 2450000, None),
        ("£7.4M since then", 7400000, None),
        ("£1.4 billion", 1400000000, None),
        ("£1,684.35", 1684.35, None),
        ("over £450k", 450000, "over"),
        ("half a million pounds", 500000, None),
        ("a million and a half pounds", 1500000, None),
        ("three million pounds", 3000000, None),
        ("12 million pounds", 12000000, None),
        ("GBP 4,500", 4500, None),
        ("up to £25m a year", 25000000, "up_to"),
        ("TBC (circa £95k a year)", 95000, "circa"),
        ("c.£40k", 40000, "circa"),
        ("in excess of £14 million", 14000000, "over"),
        ("£250,000+", 250000, "over"),
        ("at least £5k", 5000, "at_least"),
        ("not more than £5k", 5000, "up_to"),
        ("not less than £5k", 5000, "at_least"),
        ("in the order of £5k", 5000, "approximately"),
        ("just under £5k", 5000, "under"),
        ("fewer than £5k", 5000, "under"),
        ("an average of £300", 300, "average"),
        ("(£40k)", -40000, None),
        ("-£5k", -5000, None),
        ("20/21 - £85k", 85000, None),
        ("the fund (£100k) is spent", 100000, None),
        ("£5m to 2020", 5000000, None),
        ("£700 in fines", 700, None),
    ],
)
def test_value_and_qualifier(text: str, value: float, qualifier: str | None) -> None:
    (found,) = find_amounts(text)
    assert (found.value, found.qualifier) == (value, qualifier)
    assert text[found.start : found.end] == found.written


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("£2-3m", 2000000, 3000000),
        ("£2m to £3m", 2000000, 3000000),
        ("between £100k and £200k", 100000, 200000),
        ("£5,000-£7,500", 5000, 7500),
        ("£12 – 15k", 12000, 15000),
    ],
)
def test_a_range_has_bounds_and_no_value(text: str, lower: int, upper: int) -> None:
    (found,) = find_amounts(text)
    assert (found.value, found.lower, found.upper) == (None, lower, upper)


def test_two_amounts_joined_by_and_are_two() -> None:
    assert [a.value for a in find_amounts("£1m and £2m")] == [1000000, 2000000]


@pytest.mark.parametrize("text", ["(£000)", "£00s", "4.5k letters", "one million people", "a pound of flesh, 20p"])
def test_what_is_no_amount(text: str) -> None:
    assert find_amounts(text) == []


@given(st.integers(min_value=1, max_value=999_999_999))
def test_thousands_marked_or_not_are_the_same(pounds: int) -> None:
    (plain,), (marked,) = find_amounts(f"£{pounds} was spent"), find_amounts(f"£{pounds:,} was spent")
    assert plain.value == marked.value == pounds


@given(st.text(max_size=120))
def test_any_text_gives_spans_that_hold(text: str) -> None:
    for found in find_amounts(text + " £5k " + text):
        assert found.start < found.end
        assert found.written.strip()
