from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.comparing import compare_dates, most_serious, same_name, same_promise, same_words
from concordat.kernel.dates import PreciseDate
from concordat.kernel.known import Known


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Go-live of the finance system", "Finance system go-live"),
        ("Replace the force representative", "Replacing the force representative"),
        ("Review of the shared fleet contract", "Review of the fleet contract"),
    ],
)
def test_the_same_said_in_nearly_the_same_words(first: str, second: str) -> None:
    assert same_words(first, second)
    assert same_words(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("OBC approved by the board", "SOC approved by the board"),
        ("Kent to review the scheme", "Essex to review the scheme"),
        ("Arrests by the joint team", "Referrals by the joint team"),
        ("Open 3 hubs in the county", "Open 4 hubs in the county"),
        ("Outline business case to be approved", "Outline business case to be submitted"),
    ],
)
def test_one_word_in_the_place_of_another_is_another_fact(first: str, second: str) -> None:
    assert not same_words(first, second)
    assert not same_words(second, first)


@given(st.text(alphabet="abcdefgh XYZ019-", min_size=1, max_size=60))
def test_every_text_says_the_same_as_itself(text: str) -> None:
    if any(c.isalnum() for c in text):
        assert same_name(text, text)


def test_names_differ_in_case_and_little_words_only() -> None:
    assert same_name("Board of the Commissioner", "commissioner board")
    assert not same_name("Performance Board", "Governance Board")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, None, Known.HELD),
        ("2017-11", None, Known.HELD),
        (None, "2017-11", Known.CHANGED),
        ("2017-11", "2017-11", Known.HELD),
        ("2017-11", "2017-11-06", Known.CHANGED),
        ("2017-11-06", "2017-11", Known.HELD),
        ("2017-11", "2017-12", Known.CONTRADICTORY),
    ],
)
def test_dates_are_compared_at_their_precision(before: str | None, after: str | None, expected: Known) -> None:
    held = PreciseDate.parse(before) if before else None
    said = PreciseDate.parse(after) if after else None
    assert compare_dates(held, said, apart=Known.CONTRADICTORY) is expected


def test_the_most_serious_verdict_is_shown() -> None:
    assert most_serious(Known.HELD, Known.CONTRADICTORY, Known.CHANGED) is Known.CONTRADICTORY
    assert most_serious(Known.HELD, Known.HELD) is Known.HELD


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("The depot will open in September 2021", "The depot will open by the end of December 2021", True),
        ("The depot will open in 2021/22", "The depot will open", True),
        ("Sign the lease on 3 May 2021", "Sign the lease in late 2021", True),
        ("Publish the report for 2018", "Publish the report for 2019", False),
        ("Open the depot in May 2021", "Open the hub in May 2021", False),
    ],
)
def test_a_promise_is_the_same_whenever_it_is_due(first, second, same):
    assert same_promise(first, second) is same
