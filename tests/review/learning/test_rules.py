"""The heading that a rating stands under, and what a lesson may be about: pure."""

from __future__ import annotations

from typing import Any

import pytest

from concordat.kernel.errors import RuleBroken
from concordat.kernel.references import RecordRef
from concordat.kernel.statements import Kind, Statement
from concordat.review.learning.rules import (
    LessonState,
    check_not_revoked,
    check_reason,
    fits,
    folded,
    heading_over,
)

COLOURS = {"Red", "Amber", "Green", "R", "A", "G"}


def table(*rows: str) -> list[dict[str, Any]]:
    """The cells of a table as a passage holds them, parted by a bar; a strip has one a line."""
    cells: list[dict[str, Any]] = []
    at = 0
    for number, row in enumerate(rows):
        for column, words in enumerate(row.split("|")):
            cells.append({"row": number, "column": column, "text": words, "start": at, "end": at + len(words)})
            at += len(words) + 1
    return cells


def heading(cell: dict[str, Any], cells: list[dict[str, Any]]) -> str | None:
    return heading_over(Statement(Kind.STATUS, dimension="overall", start=cell["start"], end=cell["end"]), cells)


def headings(*rows: str) -> list[str | None]:
    """The heading over each colour of a table, in reading order."""
    cells = table(*rows)
    return [heading(cell, cells) for cell in cells if cell["text"] in COLOURS]


def test_in_a_table_the_head_of_the_column() -> None:
    found = headings("Workstream|Delivery|Finance", "Workshops|Amber|Green", "Stores|Red|Green")
    assert found == ["Delivery", "Finance", "Delivery", "Finance"]


def test_where_ratings_run_down_the_label_of_the_row() -> None:
    assert headings("Delivery|A", "Finance|G") == ["Delivery", "Finance"]


def test_under_a_head_that_only_says_that_there_are_ratings_the_label_of_the_row() -> None:
    assert headings("Area|RAG", "Quality|Amber", "Workshops|Green") == ["Quality", "RAG"]


def test_a_workstream_that_is_called_like_a_dimension_does_not_hide_the_head_of_the_column() -> None:
    assert headings("Workstream|Delivery|Costs", "Savings|Amber|Green") == ["Delivery", "Costs"]


def test_in_a_strip_the_head_before_it() -> None:
    assert headings("Overall RAG", "Amber", "Delivery", "On course", "Green") == ["Overall RAG", "Delivery"]


def test_a_head_without_a_colour_is_its_own_heading() -> None:
    strip = table("Overall RAG", "Amber", "Quality")
    assert heading(strip[2], strip) == "Quality"


def test_of_two_columns_headed_alike_neither_is_a_heading() -> None:
    assert headings("Area|RAG|RAG", "Workshops|Amber|Green") == [None, None]


def test_where_nothing_names_a_dimension_there_is_no_heading() -> None:
    assert headings("Workstream|Now", "Workshops|Amber") == [None]


def test_a_rating_outside_every_cell_has_no_heading() -> None:
    outside = Statement(Kind.STATUS, start=9_999, dimension="time")
    assert heading_over(outside, table("Time|A", "Costs|G")) is None


@pytest.mark.parametrize(
    ("statement", "heading"),
    [
        ({"section": "4. Money and budget", "quote": "RAG status: Amber"}, "4. Money and budget"),
        ({"section": "4. Money and budget", "quote": "Overall RAG: Amber"}, None),
        ({"section": "4. Money and budget", "quote": "Time: Amber", "dimension": "time"}, None),
        ({"section": "2. Fleet Hub", "subject": "Fleet Hub", "quote": "rated amber"}, None),
        ({"section": "2. The hub", "subject": "Hub", "reason": "heading", "quote": "rated amber"}, None),
        ({"quote": "rated amber"}, None),
    ],
)
def test_in_prose_the_section_unless_it_is_the_subject_or_the_words_name_a_dimension(
    statement: dict[str, Any], heading: str | None
) -> None:
    assert heading_over(Statement(Kind.STATUS, **{"dimension": "overall", **statement}), ()) == heading


@pytest.mark.parametrize(
    "printed", ["4. Money and Budget", "4.2 Money & budget", "(Money) and  budget:", "b) money and budget"]
)
def test_the_number_of_a_heading_and_its_look_do_not_count(printed: str) -> None:
    assert folded(printed) == "money and budget"


@pytest.mark.parametrize(
    ("kind", "type_", "means", "may"),
    [
        (Kind.SAVING, None, "collaboration:x", True),
        (Kind.SAVING, None, "organisation:x", True),
        (Kind.COLLABORATION, "joint work", "collaboration:x", True),
        (Kind.COLLABORATION, "joint work", "organisation:x", False),
        (Kind.ORGANISATION, "police force", "organisation:x", True),
        (Kind.ORGANISATION, "board", "organisation:x", False),
        (Kind.ORGANISATION, "police force", "collaboration:x", False),
        (Kind.PAPER, None, "organisation:x", False),
    ],
)
def test_what_a_subject_may_be_taken_for(kind: Kind, type_: str | None, means: str, may: bool) -> None:
    assert fits(kind, type_, RecordRef.parse(means)) is may


@pytest.mark.parametrize("reason", ["", " ", "x", "x" * 2001])
def test_a_revocation_says_why(reason: str) -> None:
    with pytest.raises(RuleBroken, match="Say why"):
        check_reason(reason)


def test_a_lesson_is_revoked_once() -> None:
    check_not_revoked(LessonState.OVERRULED)
    with pytest.raises(RuleBroken, match="revoked already"):
        check_not_revoked(LessonState.REVOKED)
