"""Laws and worked examples of the profiles: monotone, exact to the penny, straight by days, ramps worth half."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations.profiles import (
    Profile,
    Quarter,
    Shape,
    by_quarter,
    by_year,
    expected_between,
    expected_to_date,
    full_year_effect,
    years_of,
)
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear

DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))
YEAR = FinancialYear(2025)


@st.composite
def profiles(draw: st.DrawFn, low: int = 0) -> Profile:
    """Any lawful profile of amounts of at least ``low`` pence."""
    pence = st.integers(low, 10**10)
    start = draw(DAYS)
    end = start + timedelta(days=draw(st.integers(0, 3000)))
    shape, yearly = draw(st.sampled_from(Shape)), draw(st.booleans())
    ends = end if (shape is Shape.RAMP and not yearly) or draw(st.booleans()) else None
    named: dict[Quarter, Money] = {}
    if shape is Shape.CUSTOM:
        keys = st.builds(Quarter, st.builds(FinancialYear, st.integers(2015, 2030)), st.integers(1, 4))
        named = draw(st.dictionaries(keys, pence.map(Money), min_size=1, max_size=8))
    full = start + timedelta(days=draw(st.integers(0, 900))) if shape is Shape.RAMP else None
    return Profile(shape, Money(draw(pence)), yearly, start, full, ends, tuple(named.items()))


@settings(max_examples=60)
@given(profiles(), DAYS, DAYS)
def test_what_is_expected_never_falls(profile: Profile, one: date, other: date) -> None:
    assert expected_to_date(profile, min(one, other)) <= expected_to_date(profile, max(one, other))


@settings(max_examples=60)
@given(profiles(low=-(10**10)), st.integers(2014, 2031))
def test_the_quarters_sum_to_the_year(profile: Profile, start: int) -> None:
    year = FinancialYear(start)
    assert sum(by_quarter(profile, year), ZERO) == by_year(profile, year)


@settings(max_examples=60)
@given(profiles())
def test_the_years_sum_to_the_whole(profile: Profile) -> None:
    years = years_of(profile, date(2040, 3, 31))
    total = sum((by_year(profile, year) for year in years), ZERO)
    assert total == expected_to_date(profile, years[-1].last_day)
    if profile.shape is Shape.CUSTOM:
        assert total == sum((amount for _, amount in profile.quarters), ZERO)
    elif not profile.yearly:
        assert total == profile.amount


@settings(max_examples=40)
@given(st.integers(0, 10**10), DAYS, st.integers(2017, 2034))
def test_a_whole_year_of_a_straight_line_gives_the_years_amount(pence: int, start: date, year: int) -> None:
    profile = Profile(Shape.STRAIGHT, Money(pence), True, start)
    whole = FinancialYear(year)
    if whole.first_day > start:
        assert by_year(profile, whole) == profile.amount


@settings(max_examples=40)
@given(st.integers(0, 10**9), DAYS, st.integers(1, 360))
def test_a_ramp_gives_half_of_what_its_days_would_in_full(pence: int, start: date, days: int) -> None:
    full = start + timedelta(days=days)
    last = full - timedelta(days=1)
    if FinancialYear.containing(start) == FinancialYear.containing(last):
        ramp = Profile(Shape.RAMP, Money(pence), True, start, full)
        straight = Profile(Shape.STRAIGHT, Money(pence), True, start)
        assert abs(2 * expected_to_date(ramp, last).pence - expected_to_date(straight, last).pence) <= 2


@pytest.mark.parametrize(
    ("day", "pence"),
    [
        (date(2025, 3, 31), 0),
        (date(2025, 4, 1), 100_00),
        (date(2025, 6, 30), 91 * 100_00),
        (date(2026, 3, 31), 365 * 100_00),
        (date(2026, 4, 1), 366 * 100_00),
        (date(2026, 9, 30), 548 * 100_00),
        (date(2030, 1, 1), 548 * 100_00),
    ],
)
def test_a_straight_line_runs_by_days_and_stops_at_its_end(day: date, pence: int) -> None:
    """36,500 a year is 100 a day; it ends on 30 September 2026."""
    profile = Profile(Shape.STRAIGHT, Money.pounds(36_500), True, date(2025, 4, 1), end=date(2026, 9, 30))
    assert expected_to_date(profile, day) == Money(pence)


def test_a_leap_year_gives_no_more_than_another() -> None:
    profile = Profile(Shape.STRAIGHT, Money.pounds(36_600), True, date(2023, 4, 1))
    assert by_year(profile, FinancialYear(2023)) == Money.pounds(36_600)
    assert by_quarter(profile, FinancialYear(2023)) == tuple(Money.pounds(n) for n in (9_100, 9_200, 9_200, 9_100))


def test_a_ramp_rises_to_the_full_amount() -> None:
    """Ten days of rise at 100 a full day: 5, 15 ... 95, which is 500; then 100 a day."""
    profile = Profile(Shape.RAMP, Money.pounds(36_500), True, date(2025, 4, 1), date(2025, 4, 11))
    assert [expected_to_date(profile, date(2025, 4, day)).pence for day in (1, 2, 10, 11)] == [500, 2000, 50000, 60000]


def test_a_one_off_comes_on_its_day_or_over_its_days() -> None:
    once = Profile(Shape.STRAIGHT, Money.pounds(1_000), False, date(2025, 5, 1))
    spread = Profile(Shape.STRAIGHT, Money.pounds(1_000), False, date(2025, 5, 1), end=date(2025, 5, 3))
    assert (expected_to_date(once, date(2025, 4, 30)), expected_to_date(once, date(2025, 5, 1)).pence) == (
        ZERO,
        100_000,
    )
    assert [expected_to_date(spread, date(2025, 5, day)).pence for day in (1, 2, 3)] == [33_333, 66_667, 100_000]


def test_named_quarters_come_by_days_within_each() -> None:
    named = ((Quarter(YEAR, 1), Money.pounds(91)), (Quarter(YEAR, 3), Money.pounds(920)))
    profile = Profile(Shape.CUSTOM, ZERO, True, date(2025, 4, 1), quarters=named)
    assert expected_to_date(profile, date(2025, 4, 30)) == Money.pounds(30)
    assert by_quarter(profile, YEAR) == (Money.pounds(91), ZERO, Money.pounds(920), ZERO)
    assert expected_between(profile, date(2025, 10, 1), date(2025, 10, 1)) == Money.pounds(10)


def test_the_full_year_effect() -> None:
    start = date(2025, 10, 1)
    assert full_year_effect(Profile(Shape.RAMP, Money.pounds(12), True, start, start)) == Money.pounds(12)
    assert full_year_effect(Profile(Shape.STRAIGHT, Money.pounds(12), False, start)) is None
    three = tuple((Quarter(YEAR, number), Money.pounds(number)) for number in (2, 3, 4))
    assert full_year_effect(Profile(Shape.CUSTOM, ZERO, True, start, quarters=three)) is None
    five = (
        *three,
        (Quarter(FinancialYear(2026), 1), Money.pounds(7)),
        (Quarter(FinancialYear(2026), 2), Money.pounds(5)),
    )
    assert full_year_effect(Profile(Shape.CUSTOM, ZERO, True, start, quarters=five)) == Money.pounds(19)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"end": date(2025, 3, 31)}, "ends before"),
        ({"shape": Shape.RAMP}, "first day of the full amount"),
        ({"shape": Shape.RAMP, "full_from": date(2025, 3, 1)}, "first day of the full amount"),
        ({"shape": Shape.RAMP, "full_from": date(2025, 5, 1), "yearly": False}, "needs an end"),
        ({"quarters": ((Quarter(YEAR, 1), ZERO), (Quarter(YEAR, 1), ZERO))}, "two amounts"),
    ],
)
def test_what_is_no_profile_is_refused(wrong: dict[str, object], words: str) -> None:
    right: dict[str, object] = {
        "shape": Shape.STRAIGHT, "amount": Money(1), "yearly": True, "start": date(2025, 4, 1),
    }  # fmt: skip
    with pytest.raises(ValueError, match=words):
        Profile(**(right | wrong))  # type: ignore[arg-type]


def test_a_quarter_is_that_of_its_days() -> None:
    for day in (date(2025, 4, 1), date(2025, 12, 31), date(2026, 1, 1), date(2026, 3, 31)):
        quarter = Quarter.containing(day)
        assert quarter.first_day <= day <= quarter.last_day
    assert str(Quarter.containing(date(2026, 3, 31))) == "2025/26 Q4"
