"""Plan to date, percent of it, and amounts that look reckoned. Figures: the cleaning framework of December 2017."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.calculations import savings
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money

NOVEMBER = PreciseDate.parse("2017-11")
IN_SERVICE = date(2017, 6, 1)
CLEANING = [
    ("607550", "308000", "303775", "101.4", "253145.83", "121.7"),
    ("1024160", "307000", "512080", "60.0", "426733.33", "71.9"),
    ("177786", "37039", "88893", "41.7", "74077.50", "50.0"),
]
pence = st.integers(min_value=0, max_value=10**13).map(Money)


@pytest.mark.parametrize(("annual", "achieved", "plan", "percent", "plan_5", "percent_5"), CLEANING)
def test_cleaning_framework_to_the_end_of_november(annual, achieved, plan, percent, plan_5, percent_5):
    main, ambiguous = savings.month_readings(IN_SERVICE, NOVEMBER)
    assert (main, ambiguous) == (6, 5)
    readings = [
        savings.reading(savings.plan_to_date(Money.pounds(annual), n), n, Money.pounds(achieved))
        for n in (main, ambiguous)
    ]
    assert readings == [
        savings.Reading(6, Money.pounds(plan), Decimal(percent)),
        savings.Reading(5, Money.pounds(plan_5), Decimal(percent_5)),
    ]


def test_a_day_has_one_reading():
    assert savings.month_readings(IN_SERVICE, PreciseDate.parse("2017-11-30")) == (6,)
    assert savings.month_readings(IN_SERVICE, PreciseDate.parse("2017-11-29")) == (5,)


def test_nothing_is_due_before_service_begins():
    assert savings.month_readings(IN_SERVICE, PreciseDate.parse("2017-05")) == (0,)
    assert savings.reading(Money(0), 0, Money.pounds(5)).percent is None


def test_an_unknown_achieved_has_no_percent():
    assert savings.reading(Money.pounds(100), 6, None).percent is None


def test_negative_months_are_refused():
    with pytest.raises(ValueError, match="-1 months"):
        savings.plan_to_date(Money(1200), -1)


def test_two_and_a_half_months_of_the_estimate():
    assert savings.months_of_estimate(Money.pounds(37039), Money.pounds(177786)) == Decimal("2.5")


@pytest.mark.parametrize(("achieved", "annual"), [("308000", "607550"), ("307000", "1024160"), ("37041", "177786")])
def test_measured_amounts_are_not_months_of_the_estimate(achieved, annual):
    assert savings.months_of_estimate(Money.pounds(achieved), Money.pounds(annual)) is None


def test_small_estimates_tell_nothing():
    assert savings.months_of_estimate(Money.pounds(100), Money.pounds(1200)) is None


@given(pence)
def test_twelve_months_are_the_estimate(annual):
    assert savings.plan_to_date(annual, 12) == annual


@given(pence, st.integers(0, 60))
def test_the_plan_is_within_half_a_penny(annual, months):
    assert abs(savings.plan_to_date(annual, months).pence * 12 - annual.pence * months) <= 6


@given(pence, st.integers(0, 60))
def test_the_plan_never_falls(annual, months):
    assert savings.plan_to_date(annual, months) <= savings.plan_to_date(annual, months + 1)


@given(st.integers(2_400, 10**9), st.integers(1, 48))
def test_every_half_month_is_found(pounds, halves):
    exact = Decimal(pounds * halves) / 24
    achieved = Money.pounds(int(exact.quantize(Decimal(1), "ROUND_HALF_UP")))
    assert savings.months_of_estimate(achieved, Money.pounds(pounds)) == Decimal(halves) / 2
