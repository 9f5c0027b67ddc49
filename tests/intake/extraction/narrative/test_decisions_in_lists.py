"""Decisions told in lists and in turn, each with the body that took it."""

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import Kind

HEAD = "Wensum County Council\n\nCabinet\n\nMinutes\n\nDate: 4 March 2021\n\n12. Joint Stores\n\n"


def decided(text: str, head: str = HEAD) -> list[tuple[str, str | None, str | None]]:
    found = extract(read_bytes(f"{head}{text}\n".encode(), "paper.txt"))
    return [(s.quote, s.state, s.decided_by) for s in found if s.kind is Kind.DECISION]


def test_what_stands_under_resolved_that() -> None:
    assert decided("RESOLVED that:\n\n(a) the case be approved;\n\n(b) the Director report back.") == [
        ("the case be approved", "agreed", "Cabinet"), ("the Director report back", "agreed", "Cabinet"),
    ]  # fmt: skip


def test_that_a_body_notes_is_resolved_in_minutes_and_asked_for_elsewhere() -> None:
    text = "THAT Council:\n\n1. Notes the progress of the stores;\n2. Approves the lease of the yard."
    assert [state for _, state, _ in decided(text)] == ["noted", "agreed"]
    assert {body for _, _, body in decided(text)} == {"Council"}
    report = HEAD.replace("Minutes", "Report of the Director")
    assert [state for _, state, _ in decided(text, report)] == ["recommended", "recommended"]


def test_the_body_that_leads_a_list_in() -> None:
    assert decided("The Commissioner decided:\n- to let the contract\n- not to extend the pilot") == [
        ("to let the contract", "agreed", "Commissioner"), ("not to extend the pilot", "agreed", "Commissioner"),
    ]  # fmt: skip


def test_numbered_requests_in_one_sentence() -> None:
    said = decided("The Panel is asked (i) to note the plan; and (ii) to approve a virement to stores.")
    assert said == [
        ("note the plan", "recommended", "Panel"), ("approve a virement to stores", "recommended", "Panel"),
    ]  # fmt: skip


def test_one_body_decides_in_turn() -> None:
    said = decided("The Board met in May. It agreed to buy a van, rejected a bid for a boat, and noted the report.")
    assert [(state, body) for _, state, body in said] == [
        ("agreed", "Board"),
        ("rejected", "Board"),
        ("noted", "Board"),
    ]


def test_ruled_out_is_rejected() -> None:
    assert decided("Both chief constables ruled this out in May 2020.")[0][1:] == ("rejected", "Both chief constables")
