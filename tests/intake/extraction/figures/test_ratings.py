"""Ratings in tables and in words: what is rated, which colour, and which colours rate nothing."""

from __future__ import annotations

import pytest
from tests.intake.extraction.figures.reading import read

from concordat.kernel.statements import Kind


def rated(text: str) -> set[tuple[str | None, str | None]]:
    return {(s.dimension, s.colour) for s in read(text, Kind.STATUS)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("RAG: Time G, Cost A, Savings n/a", {("time", "green"), ("costs", "amber"), ("savings", "not_applicable")}),
        ("At the end of May time is RED and cost is AMBER.", {("time", "red"), ("costs", "amber")}),
        ("The stores project has gone to Amber since the last meeting.", {("overall", "amber")}),
        ("The joint vehicle workshop remains Red.", {("overall", "red")}),
        ("The delivery confidence has slipped to amber because a supplier failed.", {("overall", "amber")}),
        ("Kennels project [GREEN]", {("overall", "green")}),
        ("Delivery confidence: Amber/Red", {("overall", "amber")}),
        ("The depot stores red diesel and a green book.", set()),
        ("The station is Green Lane and the van was Blue.", set()),
        ("The cost is blue light work of the two services.", set()),
    ],
)  # fmt: skip
def test_ratings_in_words(text: str, found: set[tuple[str, str]]) -> None:
    assert rated(text) == found


def test_what_was_is_no_rating_beside_what_is() -> None:
    assert rated("The drone project was Green in May and is now Amber.") == {("overall", "amber")}


def test_the_rating_of_a_milestone_is_one_of_time_and_done_is_no_colour() -> None:
    table = "Milestone\tDate\tRAG\nStaff moved\tMay\tComplete\nDoors open\tJuly 2021\tR\nKennels built\tMay 2022\tG"
    assert rated(table) == {("time", "red"), ("time", "green")}


def test_a_head_tells_the_dimension_in_brackets() -> None:
    table = "Lot\tSpent\tRAG (savings)\nBoots\t£4,000\tAmber\nCoats\t£9,000\tRed"
    assert rated(table) == {("savings", "amber"), ("savings", "red")}


def test_a_column_of_nothing_but_colours_is_rated_by_its_head() -> None:
    assert rated("Action\tOwner\tTime\nMove kennels\tTreasurer\tG\nSell van\tTreasurer\tA") == {
        ("time", "green"), ("time", "amber"),
    }  # fmt: skip


def test_rows_of_dimensions_and_the_column_of_last_quarter() -> None:
    table = "Area\tLast quarter\tThis quarter\nTime\tG\tA\nCost\tR\tG\nBenefits\tG\tG"
    assert rated(table) == {("time", "amber"), ("costs", "green"), ("benefits", "green")}


def test_a_rating_with_its_reason_and_one_that_turned() -> None:
    table = "Project\tRAG\nKennels\tAmber - the roof is late\nStores\tGreen to Red\nRange\tGreen"
    assert rated(table) == {("overall", "amber"), ("overall", "red"), ("overall", "green")}
