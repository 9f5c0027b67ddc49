"""What a whole paper is about, which headings name work and which only open a part, and rows that name none."""

from __future__ import annotations

import pytest

from concordat.intake.extraction.acronyms import find_acronyms
from concordat.intake.extraction.aliases import defined_terms
from concordat.intake.extraction.context import Context
from concordat.intake.extraction.head.lines import field_of
from concordat.intake.extraction.pipeline import extract
from concordat.intake.extraction.section_words import is_saying, is_section
from concordat.intake.extraction.topic import of_purpose, shares_a_word
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import Statement

HEAD = "Joint Oversight Panel\nMeeting of 4 May 2022\n\n"
PROSE = "The arrangement was looked at again in the year and a good deal of it was found to be in order by all."


def context(text: str) -> Context:
    return Context(read_bytes(text.encode(), "paper.txt"))


def subjects(text: str, quote: str) -> set[str | None]:
    found: list[Statement] = extract(read_bytes(text.encode(), "paper.txt"))
    return {s.subject for s in found if quote in (s.quote or "")}


@pytest.mark.parametrize(
    "heading",
    ["Decision sought", "Why change", "Principal risks", "Hand-over", "Position this quarter", "Site by site"],
)
def test_words_of_reports_open_a_part_and_name_nothing(heading: str) -> None:
    assert is_section(heading) or is_saying(heading)


@pytest.mark.parametrize("heading", ["Procurement", "Joint Dog Section", "Mounted Unit", "Vetting", "Wensum Hub"])
def test_functions_and_things_are_no_parts(heading: str) -> None:
    assert not is_section(heading)
    assert not is_saying(heading)


def test_the_rest_of_the_title_of_a_business_case_is_its_matter() -> None:
    paper = f"{HEAD}Outline Business Case for a Shared Boat Workshop\n\nStaff\n\n{PROSE} It will cost £45,000.\n"
    assert context(paper).main_topic == ("Shared Boat Workshop", "title")
    assert subjects(paper, "£45,000") == {"Shared Boat Workshop"}


def test_what_the_work_is_called_goes_before_the_title() -> None:
    paper = f"{HEAD}Proposal for common stores\n\n1. {PROSE} The programme is known as Stores Ahead (SA).\n"
    assert context(paper).main_topic[0] == "Stores Ahead"


def test_a_highlight_report_gives_its_programme_in_its_head() -> None:
    paper = (
        f"Programme: Wensum Estates\nPeriod: 1 - 31 May 2022\nTo: Estates Board, 9 June 2022\n\nHeadline\n\n{PROSE}\n"
    )
    front = context(paper).front
    assert (front.work, front.board, front.dated) == ("Wensum Estates", "Estates Board", "2022-06-09")


def test_numbered_items_of_minutes_head_what_follows() -> None:
    paper = (
        f"{HEAD}Minutes of the meeting\n\n4/22 Joint drone desk\n{PROSE} It cost £12,000 last year.\n"
        f"AGREED: To go on.\n\n5/22 Any other business\n{PROSE}\n"
    )
    assert subjects(paper, "£12,000") == {"Joint drone desk"}


def test_options_and_cost_lines_are_rows_of_the_matter_and_projects_are_their_own() -> None:
    title = f"{HEAD}Business case: Shared Boat Workshop\n\n1. {PROSE}\n\n"
    options = title + "Option\tCost £\nDo minimum\t12,000\nOne workshop\t45,000\n"
    assert subjects(options, "45,000") == {"Shared Boat Workshop"}
    projects = title + "Project\tCost £\nSlipway Renewal\t12,000\nTide Gauges\t45,000\n"
    assert subjects(projects, "45,000") == {"Tide Gauges"}


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("MEETING OF:\tAUDIT PANEL", ("board", "AUDIT PANEL")),
        ("Lead officer: Head of Fleet", ("author", "Head of Fleet")),
        ("Report for: information", ("other", "information")),
        ("Subject: Boats", ("title", "Boats")),
    ],
)
def test_fields_of_heads(line: str, field: tuple[str, str]) -> None:
    assert field_of(line) == field


def test_terms_that_a_paper_defines() -> None:
    text = 'A Wensum Dive Pool ("the Pool") was set up. "The Desk" is the Coastal Drone Desk.'
    assert defined_terms([text]) == {"Pool": "Wensum Dive Pool", "Desk": "Coastal Drone Desk"}


def test_a_question_as_heading_speaks_of_the_work_that_it_names() -> None:
    paper = (
        f"{HEAD}Answers to questions\n\nQ1 Is the Dive Partnership with the coast still alive?\n\n"
        f"{PROSE} The Wensum Dive Partnership goes on.\n\nA sum of £7,000 was spent on it during the year by all.\n\n"
        f"Q2 Who is responsible?\n\n{PROSE}\n"
    )
    assert subjects(paper, "£7,000") == {"Wensum Dive Partnership"}


def test_the_one_thing_that_the_purpose_names_with_its_abbreviation_is_what_a_report_is_about() -> None:
    unit, search = "Wensum Valley Joint Boats Unit", "Specialist Diving"
    assert of_purpose([unit], [unit] * 6 + [search] * 4, [unit]) == unit
    assert of_purpose([unit], [unit] * 5 + [search] * 4, [unit]) is None, "another is named nearly as often"
    assert of_purpose([unit], [unit] * 2, [unit]) is None, "it is hardly named"
    assert of_purpose([unit], [unit] * 6, []) is None, "the paper gives it no abbreviation"
    assert shares_a_word(unit, "JOINT BOATS AND SPECIALIST DIVING: ANNUAL REPORT")
    assert not shares_a_word(unit, "JOINT WORKING: ANNUAL REPORT")


def test_the_place_before_a_long_form_belongs_to_the_name() -> None:
    assert find_acronyms(["how the Wensum Valley Joint Boats Unit (JBU) has done"])["JBU"] == (
        "Wensum Valley Joint Boats Unit"
    )
    assert find_acronyms(["For Joint Boats Unit (JBU) officers"])["JBU"] == "Joint Boats Unit"
