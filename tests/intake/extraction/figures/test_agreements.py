"""Agreements: their form and state, and what is agreed without being an agreement."""

from __future__ import annotations

import pytest
from tests.intake.extraction.figures.reading import read

from concordat.kernel.statements import Kind


def made(text: str) -> set[tuple[str | None, str | None]]:
    return {(s.legal_basis, s.state) for s in read(text, Kind.AGREEMENT)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A memorandum will be offered for signature in May.", {("MoU", "planned")}),
        ("A new s22A is with both chiefs for signature.", {("s22A Police Act 1996", "being considered")}),
        ("The section 16 agreement for call handling runs for six years.", {("s16", "in force")}),
        ("An information sharing agreement was signed in May 2019.", {("information sharing agreement", "signed")}),
        ("The data exchange protocol was drafted in May.", {("information sharing agreement", "in_progress")}),
        ("The tripartite development agreement has still to be negotiated.", {("agreement", "planned")}),
        ("The lease is for ten years at a peppercorn.", {("lease", "in force")}),
        ("They have a protocol for pursuits.", {("protocol", "in force")}),
        ("The kennels are held by a company limited by guarantee.", {("company", None)}),
        (
            "Heads of terms were signed in May 2020; the collaboration agreement is in draft.",
            {("heads of terms", "signed"), ("collaboration agreement", "in_progress")},
        ),
        ("Should a negotiated agreement be reached, staff may move.", set()),
        ("Members were in agreement that the full agreement of the staff is needed.", set()),
    ],
)
def test_agreements_in_words(text: str, found: set[tuple[str, str | None]]) -> None:
    assert made(text) == found


def test_an_agreement_to_be_signed_in_a_table_of_actions() -> None:
    table = "Action\tOwner\tDue\nSign data sharing agreement with the Trust\tChair\tMay 2021\nSell van\tChair\tMay 2021"
    assert made(table) == {("information sharing agreement", "planned")}


@pytest.mark.parametrize(
    ("text", "basis", "state"),
    [
        ("The largest item is the tyre framework, let jointly with Essex Police.", "framework contract", "signed"),
        ("Contract signed 30 November 2018 at £2.9m.", "contract", "signed"),
        ("Data sharing documents were signed off by all in August 2018.", "information sharing agreement", "signed"),
    ],
)
def test_agreements_in_few_or_other_words(text: str, basis: str, state: str) -> None:
    assert [(one.legal_basis, one.state) for one in read(text, Kind.AGREEMENT)] == [(basis, state)]


def test_agreements_that_a_sentence_lists_by_name() -> None:
    text = (
        "Two section 22A agreements have been added: Joint Audit and Risk (sealed 4 July 2018) "
        "and Joint Drones (sealed 22 August 2018)."
    )
    found = [(one.subject, one.date, one.state) for one in read(text, Kind.AGREEMENT)]
    assert found == [("Joint Audit and Risk", "2018-07-04", "signed"), ("Joint Drones", "2018-08-22", "signed")]
