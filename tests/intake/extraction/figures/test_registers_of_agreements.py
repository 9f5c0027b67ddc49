"""Registers of agreements: a row for each, by its form or legal basis, and what is no register."""

from __future__ import annotations

import pytest
from tests.intake.extraction.figures.reading import read

from concordat.kernel.statements import Kind


def rows(text: str) -> set[tuple[str | None, str | None, str | None]]:
    return {(s.subject, s.legal_basis, s.state) for s in read(text, Kind.AGREEMENT)}


def test_a_register_by_legal_basis() -> None:
    table = (
        "Agreement\tLegal basis\tParties\tState\n"
        "Joint Dogs\tSection 22A\tDorset Police and Devon and Cornwall Police\tSigned May 2019\n"
        "Shared Stores\tMoU\tDorset Police\tIn draft\nJoint Drones\tData sharing agreement\tDorset Police\tExpired\n"
    )
    assert rows(table) == {
        ("Joint Dogs", "s22A Police Act 1996", "signed"), ("Shared Stores", "MoU", "in_progress"),
        ("Joint Drones", "information sharing agreement", "terminated"),
    }  # fmt: skip


def test_the_parties_of_a_row_are_those_named_in_it() -> None:
    table = "Title\tType\tParties\tStatus\nJoint Dogs\tMoU\tDorset Police and Devon and Cornwall Police\tIn force\n"
    found = read(table + "Stores\tSLA\tDorset Police\tUnder review\n", Kind.AGREEMENT)
    assert [(s.legal_basis, s.parties) for s in found] == [
        ("MoU", ["Dorset Police", "Devon and Cornwall Police"]), ("service level agreement", ["Dorset Police"]),
    ]  # fmt: skip


def test_dates_tell_the_state_where_no_word_does() -> None:
    signed = "Title\tType\tSigned\nJoint Dogs\tMoU\t4 May 2019\nStores\tSLA\t4 May 2020\n"
    assert {state for _, _, state in rows(signed)} == {"signed"}
    ending = "Title\tType\tExpiry\nJoint Dogs\tMoU\t4 May 2023\nStores\tSLA\t4 May 2024\n"
    assert {state for _, _, state in rows(ending)} == {"in force"}


def test_a_table_of_projects_is_no_register() -> None:
    assert rows("Project\tStatus\tCost\nJoint Dogs\tSigned off\t£4,000\nStores\tLive\t£5,000\n") == set()


@pytest.mark.parametrize(
    ("text", "basis", "state"),
    [
        ("The collaboration agreement is under renewal.", "collaboration agreement", "in_progress"),
        ("Dorset gave notice to leave the collaboration agreement.", "collaboration agreement", "terminated"),
        ("The concordat was signed by twelve agencies in 2019.", "concordat", "signed"),
        ("They entered into a shared services agreement in 2018.", "shared services agreement", "signed"),
        ("A statement of intent was signed in May 2020.", "agreement", "signed"),
    ],
)
def test_more_forms_and_states_in_words(text: str, basis: str, state: str) -> None:
    assert [(s.legal_basis, s.state) for s in read(text, Kind.AGREEMENT)] == [(basis, state)]
