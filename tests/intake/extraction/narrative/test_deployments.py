"""Mutual aid by any name: in sentences, in tables, and what is everyday work."""

from __future__ import annotations

import pytest
from tests.intake.extraction.narrative.reading import read_kind

from concordat.kernel.statements import Kind


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("During the heath fire Dorset Police provided the service with nine officers and a helicopter.", 9),
        ("Devon and Cornwall Police has asked for 30 officers for a boat race; the region sent 12.", 12),
        ("After the floods 14 Dorset officers and two boats came to Exmouth to help Devon and Cornwall Police.", 14),
        ("On the day of action 3 inspectors and 40 constables visited every yard.", 43),
        ("Gwent Police asked for help in the search of a reservoir and one sergeant and five divers were sent.", 6),
    ],
)
def test_people_sent_to_an_event(text: str, value: int) -> None:
    assert [s.value for s in read_kind(text, Kind.DEPLOYMENT)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Dorset Police provided 30 officers to the permanent joint unit.",
        "The final report was sent to two officers of Dorset Police.",
        "Forty constables joined the establishment in May after training.",
    ],
)
def test_everyday_work_is_no_deployment(text: str) -> None:
    assert not read_kind(text, Kind.DEPLOYMENT)


def test_a_table_of_requests_with_ranks_joined_in_one_column() -> None:
    table = (
        "When\tTo\tEvent\tSergeants + constables\n3 May 2018\tDorset Police\tRegatta\t1 + 9\n"
        "5 June 2018\tGwent Police\tCycle race\t0 + 4\n"
    )
    first, second = read_kind(f"Aid given\n\n{table}", Kind.DEPLOYMENT)
    assert (first.requester, first.event, first.value, first.date) == ("Dorset Police", "Regatta", 10, "2018-05-03")
    assert second.strength == [{"rank": "constable", "count": 4}]


def test_a_table_with_both_sides_and_strength_in_words() -> None:
    table = (
        "Requested by\tProvided by\tEvent\tStrength\nGwent Police\tDorset Police\tRegatta\t2 sergeants, 9 constables\n"
        "Dorset Police\tGwent Police\tFair\t3 pumps, 12 firefighters\n"
    )
    found = read_kind(f"Aid\n\n{table}", Kind.DEPLOYMENT)
    assert [(s.requester, s.provider, s.value) for s in found] == [
        ("Gwent Police", "Dorset Police", 11), ("Dorset Police", "Gwent Police", 12),
    ]  # fmt: skip


def test_what_went_from_one_to_another_without_a_number() -> None:
    text = "Boats and crews from Avon Fire and Rescue Service travelled to Cumbria on 3 January."
    assert [one.value for one in read_kind(text, Kind.DEPLOYMENT)] == [None]


def test_people_lent_under_mutual_support() -> None:
    text = "MUTUAL SUPPORT\n\nThe unit lent 12 detectives to local forces between 4 January and 26 February."
    assert [one.value for one in read_kind(text, Kind.DEPLOYMENT)] == [12]
