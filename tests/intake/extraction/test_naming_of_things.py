"""Names: bodies in a text, abbreviations that a paper defines, what a heading and a passage are about."""

from __future__ import annotations

import pytest

from concordat.intake.extraction.acronyms import find_acronyms
from concordat.intake.extraction.context import Context
from concordat.intake.extraction.lexicon import is_function, is_generic
from concordat.intake.extraction.names import find_names
from concordat.intake.readers.blocks import BlockKind
from concordat.intake.readers.reading import read_bytes


def context(text: str) -> Context:
    return Context(read_bytes(text.encode(), "paper.txt"))


def subject(text: str, words: str) -> tuple[str | None, str]:
    paper = context(text)
    block = next(b for b in paper.blocks if words in b.text and b.kind is not BlockKind.HEADING)
    return paper.subject_of(block, block.text.index(words), block.text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dorset Police and Wiltshire Police", ["Dorset Police", "Wiltshire Police"]),
        ("the Dorset & Wiltshire Fire and Rescue Service", ["Dorset and Wiltshire Fire and Rescue Service"]),
        ("Norfolk, Suffolk and Essex Police met", ["Norfolk Constabulary", "Suffolk Constabulary", "Essex Police"]),
        ("a home office ruling", ["Home Office"]),
        ("ho ho ho", []),
        ("Gwent Police’s vans", ["Gwent Police"]),
    ],
)
def test_bodies_in_a_text(text: str, names: list[str]) -> None:
    assert [mention.name for mention in find_names(text)] == names


def test_abbreviations_both_ways_round() -> None:
    found = find_acronyms(
        [
            "the Joint Dog Section (JDS) and the Outline Business Case (“OBC”)",
            "FIDO (Force Integrated Dog Office) was praised",
            "the plan (see annex) of the Force (2019)",
        ]
    )
    assert found == {
        "JDS": "Joint Dog Section", "OBC": "Outline Business Case", "FIDO": "Force Integrated Dog Office",
    }  # fmt: skip


@pytest.mark.parametrize(
    "heading",
    ["Background", "Executive Summary", "Financial implications", "Risks/Mitigation", "GOING FORWARD", "Next steps"],
)
def test_headings_that_name_nothing(heading: str) -> None:
    assert is_generic(heading)


@pytest.mark.parametrize("heading", ["Joint Dog Section", "Custody", "Fleet workshops", "Northfield hub"])
def test_headings_that_name_something(heading: str) -> None:
    assert not is_generic(heading)


def test_a_function_is_known_with_its_brackets_and_partners() -> None:
    assert is_function("Armed Policing (Training)")
    assert is_function("HR / Payroll")
    assert not is_function("Joint Dog Section")


TEXT = "The case was approved in May and saves £5k, which is what the partners had hoped for at the start."


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Joint Dog Section (JDS)", "Joint Dog Section"),
        ("4.2 Mounted Unit Update", "Mounted Unit"),
        ("Drone Project (Overall RAG: Green)", "Drone Project"),
        ("Estate – Northfield Hub", "Northfield Hub"),
    ],
)
def test_a_heading_names_what_stands_under_it(heading: str, name: str) -> None:
    assert subject(f"1. Purpose\n\n1.1 This says how it went.\n\n{heading}\n\nIt was so. {TEXT}\n", "£5k") == (
        name,
        "heading",
    )


def test_a_bare_function_is_completed_by_the_alliance_above() -> None:
    paper = f"5. East Midlands forces Collaboration\n\n5.1 **Vetting:** {TEXT}\n"
    assert subject(paper, "£5k")[0] == "East Midlands forces Vetting"


def test_a_heading_that_is_a_partner_means_the_work_with_it() -> None:
    paper = (
        f"From: Chief Constable of Sussex Police\n\n1. Purpose\n\n1.1 {TEXT}\n\n"
        f"East Sussex Fire and Rescue Service (ESFRS)\n\n2. {TEXT}\n"
    )
    found = context(paper)
    block = found.blocks[-1]
    assert found.subject_of(block, 5)[0] == "Sussex Police/ESFRS collaboration"


def test_under_a_heading_that_names_nothing_the_sentence_decides_and_else_the_author() -> None:
    paper = (
        "From: Chief Constable of Sussex Police\n\n1. Purpose\n\n1.1 This tells of the Joint Dog Project and more.\n\n"
        "2. Finance\n\n2.1 The Joint Dog Project saved £7k in all.\n\n2.2 A sum of £9k was spent.\n"
    )
    assert subject(paper, "£7k") == ("Joint Dog Project", "named")
    assert subject(paper, "£9k") == ("Sussex Police", "author")


def test_what_is_only_included_is_not_the_subject() -> None:
    paper = (
        "1. Purpose\n\n1.1 The Joint Dog Project is well.\n\n2. Finance\n\n"
        "2.1 The Shared Van Scheme is run by us. Savings of £8k, including the Joint Dog Project, were made.\n"
    )
    assert subject(paper, "£8k")[0] == "Shared Van Scheme"
