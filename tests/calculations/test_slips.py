"""How far a date has moved."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations.slips import months_on, slip_months, slip_words
from concordat.kernel.dates import PreciseDate

DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2017, 11, 6), 3, date(2018, 2, 6)),
        (date(2019, 1, 30), 1, date(2019, 2, 28)),
        (date(2018, 11, 30), 1, date(2018, 12, 31)),
        (date(2019, 2, 28), -2, date(2018, 12, 31)),
    ],
)
def test_months_on(day, months, then):
    assert months_on(day, months) == then


@pytest.mark.parametrize(
    ("baseline", "expected", "months"),
    [
        ("2018-06", "2018-06", 0),
        ("2018-06", "2018-06-30", 0),
        ("2018-06-04", "2018-06", 0),
        ("2018-06-04", "2018-06-05", 1),
        ("2018-06-04", "2018-09-04", 3),
        ("2018-06-04", "2018-09-05", 4),
        ("2018-11", "2018-12", 1),
        ("2018-Q1", "2018-Q2", 3),
        ("FY2017/18", "FY2018/19", 12),
        ("2018-06", "2018-04", -2),
        ("2018-06-15", "2018-06-01", 0),
        ("2018-06-15", "2018-04-20", -1),
    ],
)
def test_slip_of_dates_at_their_precision(baseline, expected, months):
    assert slip_months(PreciseDate.parse(baseline), PreciseDate.parse(expected)) == months


@settings(max_examples=60)
@given(DAYS, DAYS)
def test_the_slip_is_the_least_number_of_months_that_reaches_the_day(first, second):
    months = slip_months(PreciseDate.of(first), PreciseDate.of(second))
    assert months_on(first, months) >= second
    assert months_on(first, months - 1) < second


def test_in_words():
    assert [slip_words(months) for months in (-2, -1, 0, 1, 4)] == [
        "2 months early", "1 month early", "no slip", "1 month late", "4 months late",
    ]  # fmt: skip
