"""Amounts as finance systems write them, and the periods beside them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Bound
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.review.finance.rules.amounts import HowMuch, amount_in
from concordat.review.finance.rules.periods import day_in, period_in, year_in

THOUSANDS = HowMuch(Decimal(1000))


@pytest.mark.parametrize(
    ("written", "pence"),
    [
        ("1234.56", 123_456), ("£1,234.56", 123_456), ("(1,234.56)", -123_456), ("(£1,234.56)", -123_456),
        ("-1,234", -123_400), ("1,234-", -123_400), ("1,234.56 CR", -123_456), ("1,234.56DR", 123_456),
        ("£ -12", -1_200), ("1 234 567", 123_456_700), (".5", 50), ("+7", 700), ("\u00a01,000", 100_000), (12.0, 1200),
        (-0.1, -10), ("−5", -500), ("£0.00", 0),
    ],
)  # fmt: skip
def test_an_amount_is_read_to_the_penny(written, pence):
    assert amount_in(written, HowMuch()).stated.figure.amount == Money(pence)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("(1,234", "one bracket"), ("(-5)", "below nought twice"), ("(5) CR", "below nought twice"),
        ("1,23,456", "no amount"), ("1.234,56", "no amount"), ("about to be agreed", "no amount"),
        ("12 vehicles", "no"),
        ("9" * 17, "check the unit"), (True, "true or false"), (date(2018, 1, 1), "a day"), ("#REF!", "no amount"),
    ],
)  # fmt: skip
def test_what_is_no_amount_is_refused_with_what_to_write(written, says):
    with pytest.raises(RuleBroken, match=says):
        amount_in(written, HowMuch())


def test_the_unit_of_the_sender_is_kept_with_the_precision_that_it_means():
    found = amount_in("(12.5)", THOUSANDS).stated.figure
    assert (found.amount, found.step, found.written) == (Money(-1_250_000), 10_000, "(12.5)")
    assert amount_in(300.0, THOUSANDS).stated.figure.step == 100_000


def test_a_sender_whose_credits_are_gains_has_every_sign_turned():
    turned = HowMuch(turned=True)
    assert amount_in("500 CR", turned).stated.figure.amount == Money(50_000)
    assert amount_in(-5.0, turned).stated.figure.amount == Money(500)


def test_bounds_and_ranges_are_kept():
    circa = amount_in("circa £300k", HowMuch()).stated.figure
    assert (circa.amount, circa.bound, circa.step) == (Money(30_000_000), Bound.CIRCA, 100_000)
    over = amount_in("over 1.2m", HowMuch()).stated.figure
    assert (over.amount, over.bound, over.step) == (Money(120_000_000), Bound.OVER, 10_000_000)
    assert amount_in("up to 250", THOUSANDS).stated.figure.amount == Money(25_000_000)
    between = amount_in("£200k - £300k", HowMuch()).stated
    assert (between.figure.amount, between.lower, between.upper) == (None, Money(20_000_000), Money(30_000_000))


def test_more_decimals_than_pence_are_told():
    found = amount_in(333.333333, HowMuch())
    assert (found.stated.figure.amount, found.rounded) == (Money(33_333), True)


@settings(max_examples=60)
@given(st.integers(-(10**13), 10**13))
def test_every_amount_is_read_as_it_was_printed(pence):
    pounds, rest = divmod(abs(pence), 100)
    printed = f"{pounds:,}.{rest:02d}"
    text = f"({printed})" if pence < 0 else printed
    assert amount_in(text, HowMuch()).stated.figure.amount == Money(pence)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2018/19", "FY2018/19"), ("18/19", "FY2018/19"), ("FY 2018-19", "FY2018/19"), ("2018/2019", "FY2018/19"),
        ("Q1 2018/19", "2018-Q1"), ("2018/19 Q4", "2018-Q4"), ("P3 2018/19", "2018-06"), ("Period 12 18/19", "2019-03"),
        ("2018/19 P1", "2018-04"), ("June 2018", "2018-06"), ("Jun-18", "2018-06"), ("2018-06", "2018-06"),
        (datetime(2018, 6, 1, tzinfo=UTC), "2018-06"),
        (date(2018, 6, 30), "2018-06"), (date(2018, 6, 14), "2018-06-14"),
        ("01/06/2018", "2018-06"), ("14/06/2018", "2018-06-14"), (43252.0, "2018-06"),
    ],
)  # fmt: skip
def test_a_period_is_a_year_quarter_month_accounting_period_or_day(written, text):
    assert period_in(written).text == text


def test_a_part_of_a_year_is_of_the_year_of_the_row():
    year = FinancialYear(2018)
    assert [period_in(one, year).text for one in ("Q2", "P10", "January", "Apr")] == [
        "2018-Q2", "2019-01", "2019-01", "2018-04",
    ]  # fmt: skip
    with pytest.raises(RuleBroken, match="of which financial year"):
        period_in("Q2")


@pytest.mark.parametrize("written", ["soon", "2018/20", "Q5 2018/19", "31/02/2018", 12.0])
def test_what_is_no_period_is_refused(written):
    with pytest.raises(RuleBroken, match=r"write|Write"):
        period_in(written)


def test_days_and_years():
    assert day_in(datetime(2018, 6, 1, tzinfo=UTC)).text == "2018-06-01"
    assert year_in("2018-19") == FinancialYear(2018)
    with pytest.raises(RuleBroken, match="no financial year"):
        year_in("2018")
