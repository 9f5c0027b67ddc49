from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.intake.extraction.dates import find_dates
from concordat.kernel.dates import PreciseDate

PAPER = date(2019, 3, 20)


def _read(text: str, paper_date: date | None = PAPER) -> list[tuple[str, str]]:
    return [(text[found.start : found.end], found.text) for found in find_dates(text, paper_date)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("began on 1 June 2017", "2017-06-01"),
        ("began on 12<sup>th</sup> April 2018", "2018-04-12"),
        ("agreed on October 31st 2018", "2018-10-31"),
        ("from 31/03/2020", "2020-03-31"),
        ("by October 2017", "2017-10"),
        ("the Feb 2019 meeting", "2019-02"),
        ("at the end of March 2020", "2020-03-31"),
        ("in the summer of 2019/20", "2019-summer"),
        ("autumn 2016", "2016-autumn"),
        ("late 2016", "2016-late"),
        ("by mid- 2019", "2019-mid"),
        ("by the end of 2021", "2021-12-31"),
        ("Q3 2020/21", "2020-Q3"),
        ("the third quarter of 2020/21", "2020-Q3"),
        ("budget of 2017/18", "FY2017/18"),
        ("18/19 only", "FY2018/19"),
        ("started in 2018", "2018"),
    ],
)
def test_printed_forms(text: str, expected: str) -> None:
    found = find_dates(text, None)
    assert [date_.text for date_ in found] == [expected]
    assert PreciseDate.parse(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("will open on 6th December", "2019-12-06"),
        ("was approved by the group on the 3rd December", "2018-12-03"),
        ("will be updated in the September report", "2019-09"),
        ("delivery is expected in the autumn", "2019-autumn"),
        ("presented in the next three months", "2019-06"),
        ("procured during the next 6 months", "2019-09"),
        ("reported next quarter", "2019-Q1"),
        ("by the end of the financial year", "2019-03-31"),
        ("next year", "2020"),
        ("last month", "2019-02"),
        ("in the new year", "2020-early"),
        ("in Q2", "2018-Q2"),
    ],
)
def test_year_is_settled_by_tense_and_the_date_of_the_paper(text: str, expected: str) -> None:
    assert [found.text for found in find_dates(text, PAPER)] == [expected]
    assert find_dates(text, None) == []


def test_a_list_of_months_shares_its_year() -> None:
    assert _read("in May, July and end October 2019", None) == [
        ("May", "2019-05"),
        ("July", "2019-07"),
        ("end October 2019", "2019-10-31"),
    ]
    assert [text for _, text in _read("from 1 April to 30 June 2020", None)] == ["2020-04-01", "2020-06-30"]


def test_a_bare_day_takes_the_month_before_it() -> None:
    assert [text for _, text in _read("by 22nd May 2019, and a reply before the 29th.")] == ["2019-05-22", "2019-05-29"]


@pytest.mark.parametrize(
    "text",
    [
        "the Policing and Crime Act 2017",
        "over 2000 people attended",
        "the trust may march on",
        "this may be agreed",
        "3/4 of the sites",
        "rooms 14/16",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text, PAPER) == []


def test_a_day_that_does_not_exist_leaves_its_month() -> None:
    assert _read("on 31 February 2019") == [("February 2019", "2019-02")]


@given(st.text(alphabet="0123456789/- .QFYJuneMarchMay'thsprigend", max_size=60))
def test_every_date_found_is_canonical_and_in_order(text: str) -> None:
    found = find_dates(text, PAPER)
    assert all(PreciseDate.parse(one.text) for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


def test_what_was_to_have_been_done_by_a_month_is_past() -> None:
    assert _read("The case was to have been finished by December.") == [("December.", "2018-12")]
    assert _read("The lease should have been signed by November.") == [("November.", "2018-11")]
    assert _read("The review will be finished by December.") == [("December.", "2019-12")]
