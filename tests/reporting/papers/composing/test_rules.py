"""Outlines: what they must have, each message, and that they give styles and come from them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from tests.reporting.papers.composing.outline import ASKS, GIVEN, outline, with_rows

from concordat.kernel.errors import RuleBroken
from concordat.reporting.papers.composing.rules import (
    DAY,
    LONGEST,
    MOST_ANNEXES,
    MOST_ASKS,
    MOST_CONTENTS,
    MOST_ROWS,
    NEEDS,
    Outline,
    Row,
    RowKind,
    check,
    outline_from,
    outline_of,
    problems,
    style_of,
)
from concordat.reporting.papers.inputs import plain
from concordat.reporting.papers.numbers import Numbering
from concordat.reporting.papers.styles import STYLES, Content

C = Content


def said(one: Outline) -> list[str]:
    return [problem.message for problem in problems(one)]


def test_a_good_outline_has_no_problem() -> None:
    assert said(outline()) == []
    check(outline())


def test_an_outline_gives_its_style_with_sub_sections_in_their_section() -> None:
    style = style_of(outline(), key="northshire", version=3)
    assert (style.key, style.name, style.version) == ("northshire", "Northshire house style", 3)
    assert style.title.format("6 December 2017") == "Working together: report of 6 December 2017"
    assert [part.heading for part in style.parts] == [
        "Why this report", "What the board is asked", "Since we last met", "Implications", "What does not add up",
        "What was promised",
    ]  # fmt: skip
    assert [part.heading for part in style.parts[3].parts] == ["Equality", "Finance"]
    assert style.parts[3].parts[0].given == GIVEN
    assert style.parts[1].asks == ASKS
    assert [part.heading for part in style.annexes] == ["The rest", "Where it is from"]


@pytest.mark.parametrize("key", STYLES)
def test_each_built_in_style_can_be_started_from_and_comes_back_as_it_was(key: str) -> None:
    style = STYLES[key]
    copied = outline_of(style, name="Our own")
    assert said(copied) == []
    back = style_of(copied, key=key, version=style.version)
    assert replace(back, name=style.name, summary=style.summary) == style


def test_an_outline_is_kept_whole_in_plain_values() -> None:
    kept = plain(outline(template="ab" * 32))
    assert outline_from(kept) == outline(template="ab" * 32)
    assert kept["rows"][5] == {
        "heading": "Finance", "contents": ["savings"], "kind": "sub-section",
        "given": "The treasurer has seen these figures.", "asks": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "field", "message"),
    [
        ({"name": " "}, "name", "Give the house style a name."),
        ({"name": "decision paper"}, "name", "is a built-in house style: give this one a name of its own."),
        ({"name": "x" * 81}, "name", "The name has 81 characters; at most 80 are possible."),
        ({"title": "Working together"}, "title", f"write {DAY} there"),
        ({"title": f"{DAY} and {DAY}"}, "title", f"write {DAY} there"),
        ({"title": f"{{0.__class__}} {DAY}"}, "title", "Leave the brackets { and } out of the title."),
        ({"title": "x" * LONGEST["title"] + DAY}, "title", "at most 150 are possible"),
        ({"rows": ()}, "rows", "Add at least one section."),
    ],
)
def test_what_is_wrong_with_the_outline_itself_is_said_at_its_field(
    changed: dict[str, Any], field: str, message: str
) -> None:
    found = problems(outline(**changed))
    assert [one.field for one in found if message in one.message] == [field]
    assert next(one.row for one in found if message in one.message) is None
    with pytest.raises(RuleBroken, match=re.escape(message)):
        check(outline(**changed))


@pytest.mark.parametrize(
    ("row", "field", "message"),
    [
        (Row("  ", (C.OUTLOOK,)), "heading", "Row 11 has no heading: give it one, or remove the row."),
        (Row("x" * 121, (C.OUTLOOK,)), "heading", "has more than 120 characters"),
        (Row("Legal", given="x" * 6001), "given", "“Legal” has more than 6,000 characters of text; shorten it."),
        (Row("Asks", asks=("agree",) * (MOST_ASKS + 1)), "asks", "“Asks” asks for more than 20 decisions."),
        (Row("Asks", asks=("agree", " ")), "asks", "a decision must have between 1 and 500 characters"),
        (Row("Much", (C.NOT_REPORTED,) * (MOST_CONTENTS + 1)), "contents", "“Much” shows more than 8 things"),
        (Row("Again", (C.SAVINGS,)), "contents", "“savings” stands under “Finance” already; take it out of “Again”."),
        (Row("Bare"), "contents", "Nothing stands under “Bare”"),
        (Row("Under", (C.OUTLOOK,), RowKind.SUB_SECTION), "kind", "Row 11 is a sub-section, so a section must stand"),
    ],
)
def test_what_is_wrong_with_a_row_is_said_at_the_row(row: Row, field: str, message: str) -> None:
    found = [one for one in problems(with_rows(row)) if message in one.message]
    assert [(one.field, one.row) for one in found] == [(field, 10)]


def test_two_empty_rows_of_the_same_name_are_both_named() -> None:
    found = problems(with_rows(Row("Bare"), Row("Bare")))
    assert [one.row for one in found] == [10, 11]


def test_there_is_a_limit_to_rows_and_annexes() -> None:
    many = [Row(f"Section {n}", (C.NOT_REPORTED,)) for n in range(MOST_ROWS - 9)]
    assert said(with_rows(*many)) == ["There are 41 sections and annexes; at most 40 are possible."]
    annexes = [Row(f"Annex {n}", (C.NOT_REPORTED,), RowKind.ANNEX) for n in range(MOST_ANNEXES)]
    assert said(with_rows(*annexes)) == ["There are 10 annexes; at most 8 are possible, A to H."]


@pytest.mark.parametrize("content", [C.LAST_MEETING, C.COVERAGE])
def test_every_paper_opens_with_the_last_meeting_and_the_coverage(content: Content) -> None:
    without = tuple(replace(row, contents=tuple(c for c in row.contents if c is not content)) for row in outline().rows)
    (message,) = said(outline(rows=without))
    assert message.startswith(f"Put “{content.value}” into a section: every paper opens with")
    in_annex = (*without, Row("Later", (content,), RowKind.ANNEX))
    assert len(said(outline(rows=in_annex))) == 1, "an annex does not open a paper"


@pytest.mark.parametrize("content", NEEDS)
def test_what_a_part_sends_its_reader_to_must_be_there(content: Content) -> None:
    needed, why = NEEDS[content]
    whole = with_rows(*([Row("By whom", (content,))] if content is C.REPORTED_BY else []))
    assert said(whole) == []
    without = [replace(row, contents=tuple(c for c in row.contents if c is not needed)) for row in whole.rows]
    kept = tuple(row for row in without if row.contents or row.given or row.asks or row.heading == "Implications")
    assert f"“{content.value}” {why}: put “{needed.value}” in too." in said(outline(rows=kept))


def test_the_way_of_counting_is_the_outlines() -> None:
    assert {style_of(outline(numbering=way), key="a", version=1).numbering for way in Numbering} == set(Numbering)
