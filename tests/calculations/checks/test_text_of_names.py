"""Checks of names, leads, tiers, posts and the law that is named: each fires, and is silent on its sound twin."""

from __future__ import annotations

from datetime import date

import pytest
from tests.calculations.checks.printed import found, paper

from concordat.calculations.checks.naming import leads, legal_basis, names, still_vacant, tiers, vacant
from concordat.kernel.findings import Severity

FAULTY = [
    (leads, "Surrey Police leads the boat unit. The boat unit is led by Sussex Police.", "“boat unit”"),
    (
        leads,
        "The Director of Change coordinates all projects. The Head of Estates and Fleet monitors all projects.",
        "both named as leading all projects",
    ),
    (
        tiers,
        "Local partnerships\n- Harbour Watch\n- Town Wardens\nRegional partnerships\n- Harbour Watch",
        "listed as local, and as regional",
    ),
    (tiers, "National programmes\n- South East Regional Dog School", "its own name says so"),
    (vacant, "The Fleet Manager left in May and the post has not yet been filled.", "successor: none"),
    (vacant, "The yard manager's secondment from Kent Police ends in May.", "successor: none"),
    (vacant, "The Head of Vans has yet to be appointed.", "successor: none"),
    (vacant, "The vacancy for a data analyst has been open since June.", "successor: none"),
    (
        legal_basis,
        "# Dogs\nThe Section 22A agreement on kennels runs to 2024.\nKennels rest on a Section 23A agreement.",
        "section 22A in 1 place and section 23A in 1 place",
    ),
    (names, "The Centre for Public Data met.\nThe Centre of Public Data has moved.", "% alike"),
    (names, "The Joint Fleet Unit (JFU) met.\nThe Joint Forensic Unit (JFU) has moved.", "JFU stands for 2 names"),
]  # fmt: skip

SOUND = [
    (leads, "Surrey Police leads the boat unit. The boat unit is led by Surrey Police and has nine crew."),
    (leads, "Surrey Police leads the boat unit. The dog unit is led by Sussex Police."),
    (tiers, "Local partnerships\n- Harbour Watch\nRegional partnerships\n- Dog School"),
    (vacant, "The Fleet Manager left in May and a successor started in June."),
    (vacant, "The Fleet Manager left for Hove with the plans and came back."),
    (vacant, "The yard manager's secondment ends in May, and a successor will start in April."),
    (vacant, "The yard manager's secondment, which ends in May, has been extended."),
    (vacant, "Officer time has been left out of the table."),
    (legal_basis, "The Section 22A agreement on dogs runs to 2024.\nVans rest on a Section 22A agreement."),
    (legal_basis, "The Section 22A agreement on dogs runs to 2024.\nVans rest on a Section 23A agreement."),
    (legal_basis, "A Section 22A agreement was signed.\nThe agreement is governed by sections 22A to 23I."),
    (names, "The Police and Crime Commissioner wrote to the other Police and Crime Commissioners."),
    (names, "The Kent Fire Board met.\nThe Kent Fleet Board has moved."),
]  # fmt: skip


@pytest.mark.parametrize(("module", "text", "said"), FAULTY)
def test_a_faulty_name_is_found(module: object, text: str, said: str) -> None:
    (finding,) = found(module.CHECK, paper(text))  # type: ignore[attr-defined]
    assert said in f"{finding.sentence} {finding.arithmetic}"
    assert finding.question.endswith("?")
    assert finding.evidence[0].line


@pytest.mark.parametrize(("module", "text"), SOUND)
def test_a_sound_name_is_let_pass(module: object, text: str) -> None:
    assert found(module.CHECK, paper(text)) == []  # type: ignore[attr-defined]


def test_names_and_laws_are_compared_over_papers() -> None:
    first = paper("The Section 22A agreement of the Staff and Fleet Group.", key="first")
    last = paper("The Section 23A agreement of the Staff Fleet Group, or Staff and Fleet Groups.", key="last")
    (law,) = found(legal_basis.CHECK, first, last)
    assert {one.file for one in law.evidence} == {"first.txt", "last.txt"}
    assert {one.file for finding in found(names.CHECK, first, last) for one in finding.evidence} == {
        "first.txt", "last.txt",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("second", "owner", "severity"),
    [
        ("# Dog School\nThe Section 23A agreement is under review.", "kent-police", Severity.LIKELY),
        ("# Law\nThe section 23A agreement for the dog school of Kent ends.", "essex-police", Severity.QUESTION),
        ("# Law\nThe section 23A agreement for the dog school ends in May.", "devon-and-cornwall-police", None),
        ("# Boats\nThe section 23A agreement for boats with Kent ends in May.", "essex-police", None),
    ],
)
def test_one_agreement_under_two_sections(second: str, owner: str, severity: Severity | None) -> None:
    first = paper("# Dog School\nThe Section 22A agreement was signed in 2019.", key="first", owner="kent-police")
    findings = found(legal_basis.CHECK, first, paper(second, key="last", owner=owner))
    assert [finding.severity for finding in findings] == ([severity] if severity else [])


def test_an_alliance_of_forces_is_one_however_it_is_written() -> None:
    first = paper("The Section 22A agreement of the Seven Force team with Essex.", key="first", owner="kent-police")
    last = paper("7-Force work is covered by a Section 23A agreement.", key="last", owner="essex-police")
    (finding,) = found(legal_basis.CHECK, first, last)
    assert finding.severity is Severity.QUESTION


@pytest.mark.parametrize(
    ("before", "after", "asked"),
    [
        ("The Head of Vans left in May.", "A Head of Vans has yet to be appointed.", True),
        ("The Head of Vans left in May.", "The Van Analyst retired.", False),
        ("The Head of Vans left in May and a successor started.", "A Head of Vans has yet to be appointed.", False),
    ],
)
def test_a_post_that_is_empty_in_two_papers(before: str, after: str, asked: bool) -> None:
    first = paper(f"# Vans\n{before}", date(2021, 6, 4), key="first")
    last = paper(f"# Vans\n{after}", date(2021, 11, 4), key="last")
    findings = found(still_vacant.CHECK, last, first)
    assert [finding.severity for finding in findings] == [Severity.LIKELY] * asked
    assert all("after 6 months" in finding.sentence for finding in findings)
    assert found(still_vacant.CHECK, first, paper(f"# Vans\n{after}", key="other", owner="essex")) == []
