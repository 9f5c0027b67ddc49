"""Dates at the precision that a paper states."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.dates import PARTS, PreciseDate, day_words
from concordat.kernel.periods import FinancialYear, month_end, month_start, whole_months

years = st.integers(1900, 2100)
texts = st.one_of(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat),
    st.tuples(years, st.integers(1, 12)).map(lambda p: f"{p[0]}-{p[1]:02d}"),
    st.tuples(years, st.integers(1, 4)).map(lambda p: f"{p[0]}-Q{p[1]}"),
    st.tuples(years, st.sampled_from(sorted(PARTS))).map(lambda p: f"{p[0]}-{p[1]}"),
    years.map(str),
    years.map(lambda year: f"FY{FinancialYear(year)}"),
)


@given(texts)
def test_a_date_is_its_text_and_a_stretch_of_days(text):
    known = PreciseDate.parse(text)
    assert known.text == text
    assert known.first <= known.last
    assert known.is_day == (known.first == known.last)
    assert PreciseDate.parse(known.text) == known
    assert known.words()


@given(st.dates())
def test_a_day_is_a_date(day):
    assert PreciseDate.of(day) == PreciseDate.parse(day.isoformat())


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("2017-06-01", date(2017, 6, 1), date(2017, 6, 1), "1 June 2017"),
        ("2017-11", date(2017, 11, 1), date(2017, 11, 30), "November 2017"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "February 2016"),
        ("2020-Q1", date(2020, 4, 1), date(2020, 6, 30), "Q1 2020/21"),
        ("2020-Q4", date(2021, 1, 1), date(2021, 3, 31), "Q4 2020/21"),
        ("2019-summer", date(2019, 6, 1), date(2019, 8, 31), "summer 2019"),
        ("2019-winter", date(2019, 12, 1), date(2020, 2, 29), "winter 2019"),
        ("2016-late", date(2016, 9, 1), date(2016, 12, 31), "late 2016"),
        ("2018-mid", date(2018, 5, 1), date(2018, 8, 31), "mid-2018"),
        ("2016", date(2016, 1, 1), date(2016, 12, 31), "2016"),
        ("FY2017/18", date(2017, 4, 1), date(2018, 3, 31), "2017/18"),
        ("FY1999/00", date(1999, 4, 1), date(2000, 3, 31), "1999/00"),
    ],
)
def test_what_each_precision_means(text, first, last, words):
    known = PreciseDate.parse(text)
    assert (known.first, known.last, known.words()) == (first, last, words)


@pytest.mark.parametrize(
    "text",
    ["", "6 December 2017", "2017-13", "2017-00", "2017-02-30", "2017-Q5", "2017-harvest", "FY2017/19", "17-06-01",
     "2017-06-01 "],
)  # fmt: skip
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        PreciseDate.parse(text)


def test_a_day_in_words():
    assert day_words(date(2017, 12, 6)) == "6 December 2017"


@pytest.mark.parametrize(
    ("day", "year"), [(date(2018, 3, 31), "2017/18"), (date(2018, 4, 1), "2018/19"), (date(1999, 12, 31), "1999/00")]
)
def test_the_financial_year_turns_on_the_first_of_april(day, year):
    assert str(FinancialYear.containing(day)) == year


@given(years)
def test_four_quarters_make_a_financial_year(start):
    year = FinancialYear(start)
    quarters = [year.quarter(number) for number in (1, 2, 3, 4)]
    assert (quarters[0][0], quarters[3][1]) == (year.first_day, year.last_day)
    assert all((b[0] - a[1]).days == 1 for a, b in itertools.pairwise(quarters))
    with pytest.raises(ValueError, match="quarters 1 to 4"):
        year.quarter(5)


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2017, 6, 1), date(2017, 11, 30), 6),
        (date(2017, 6, 1), date(2017, 11, 29), 5),
        (date(2017, 6, 15), date(2017, 7, 14), 1),
        (date(2017, 6, 15), date(2017, 7, 13), 0),
        (date(2017, 6, 1), date(2017, 5, 1), 0),
        (date(2017, 6, 1), date(2018, 5, 31), 12),
    ],
)
def test_whole_months_in_service(first, last, months):
    assert whole_months(first, last) == months


@given(years, st.integers(1, 12), st.integers(0, 60))
def test_whole_calendar_months_are_counted_exactly(year, month, more):
    assert whole_months(month_start(year, month), month_end(year, month + more)) == more + 1
