"""Heads of records whose labels stand beside, in a cell before, or on a line over what they say; all is invented."""

from __future__ import annotations

import pytest

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.head.labels import label_alone, labelled, pairs
from concordat.intake.extraction.pipeline import extract
from concordat.intake.extraction.topic import of_title
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import Kind

BODY = """

Background

The two services have worked together for some years and their plans have been aligned.

Financial implications

The work is expected to save £40,000 a year from April 2025.
"""
HEADS = {
    "a cell a line": (
        (
            "Office of the Police and Crime Commissioner for Kent\nDECISION RECORD\n\nDecision reference\nD/12/24\n"
            "Decision title\nShared Drone Unit: extension of agreement\nDecision maker\nPolice and Crime Commissioner\n"
            "Date\n4 May 2024\nKey decision\nNo\nClassification\nOFFICIAL"
        ),
        "Shared Drone Unit",
    ),
    "cells of a line": (
        (
            "RECORD OF DECISION\n\nReport title\tJoint Vehicle Workshop\nReport of\tChief Fire Officer\n"
            "Decision maker\tFire Authority\nWard(s) affected\tAll\nDate\t3 June 2023"
        ),
        "Joint Vehicle Workshop",
    ),
    "four cells a line": (
        (
            "NOTICE OF KEY DECISION\nSubject matter\tShared Training Centre at Ware\nDate of decision\t1 May 2020\t"
            "Ref\t20/11\n"
            "Decision maker\tCabinet\tKey decision\tYes"
        ),
        "Shared Training Centre at Ware",
    ),
    "beside colons": (
        (
            "ESSEX COUNTY FIRE AND RESCUE SERVICE\nREPORT\n\n"
            "Subject: Shared Boat Store - approval to award the contract\n"
            "Report of: Director of Assets\nMeeting date: 3 June 2023\nFor: Decision\nWards affected: All"
        ),
        "Shared Boat Store",
    ),
    "what is asked for": (
        (
            "Decision number: 7\nType of decision: Key\nRequest for decision: Approval of the full business case for a "
            "Joint Control Room\nSubmitted by: Chief Finance Officer\nDate: 9 July 2022"
        ),
        "Joint Control Room",
    ),
    "counted": (
        (
            "DECISION REQUEST FORM\n\n1. Title of decision\nAward of contract for a Regional Vetting Hub\n"
            "2. Decision maker\nCommissioner\n3. Date\n1 March 2024\n4. Contact officer\nHead of Assets"
        ),
        "Regional Vetting Hub",
    ),
    "a memorandum": (
        "BRIEFING\nTo\nAll Members\nFrom\nChief Fire Officer\nDate\n4 April 2021\nRe\nTri-service Hub",
        "Tri-service Hub",
    ),
    "a report": (
        (
            "Report to the Fire and Rescue Authority\nDate of Meeting: 12 June 2021\n"
            "Subject of Report: Joint Estates Team\n"
            "Classification: Open\nLead officer: Treasurer\nSummary: The Authority is asked to note progress."
        ),
        "Joint Estates Team",
    ),
    "asked for on a line of its own": (
        (
            "PART 1 - PUBLIC\nWEST AREA JOINT BOARD\nDecision sought\nApproval to enter into an agreement for a Joint "
            "Procurement Service\nPortfolio holder\nCommissioner\nDate of report\n5 May 2022"
        ),
        "Joint Procurement Service",
    ),
    "a letter": ("Dear Members\n\nRe: Blue Light Fuel Contract\nDate: 4 March 2021", "Blue Light Fuel Contract"),
    "a response": (
        "Consultation response\nProposal: Joint Wellbeing Team\nSubmitted by: Fire Brigades Union\nDate: 6 May 2021",
        "Joint Wellbeing Team",
    ),
}


@pytest.mark.parametrize(("head", "subject"), HEADS.values(), ids=HEADS)
def test_a_paper_is_about_what_the_title_of_its_head_says(head: str, subject: str) -> None:
    found = extract(read_bytes(f"{head}{BODY}".encode(), "paper.txt"))
    assert [s.subject for s in found if s.kind is Kind.SAVING] == [subject]


def test_the_values_of_labels_alone_on_their_line_are_those_of_the_head() -> None:
    front = Context(read_bytes(f"{HEADS['a cell a line'][0]}{BODY}".encode(), "paper.txt")).front
    assert (front.board, front.dated, front.title) == (
        "Police and Crime Commissioner",
        "2024-05-04",
        "Shared Drone Unit: extension of agreement",
    )


def test_a_label_may_be_asked_counted_or_noted_on() -> None:
    assert labelled("3. Ward(s) affected (if any): All") == ("other", "All")
    assert label_alone("Is this a key decision?") == "other"
    assert label_alone("Contact Management") is None


def test_words_that_head_a_part_are_labels_only_among_others() -> None:
    assert not list(pairs(["Joint Hub", "Purpose", "To say how the hub has done"]))
    assert list(pairs(["Title", "Joint Hub", "Purpose", "For approval", "Date", "4 May"])) == [(0, 1), (2, 3), (4, 5)]


@pytest.mark.parametrize(
    "title",
    [
        "Approval to enter into a section 22A collaboration agreement for the provision of a Joint Laboratory",
        "Proposal to establish the Joint Laboratory",
        "To approve the full business case for the Joint Laboratory",
        "Renewal and extension of the Joint Laboratory",
    ],
)
def test_what_is_done_with_the_work_is_no_part_of_its_name(title: str) -> None:
    context = Context(read_bytes(b"Notes\n\nThe laboratory is open.\n", "paper.txt"))
    assert of_title(title, context.subjects) == "Joint Laboratory"
