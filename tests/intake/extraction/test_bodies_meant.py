"""Bodies that a paper means by a noun: defined terms, its own body, several together."""

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.names import find_names
from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.blocks import Block
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import Kind

HEAD = """Strategic Board

Shared kennels of Kent Police and Essex Police

Date: 4 March 2021

1. Kennels

"""
FIRE = """Avon Fire Authority

Report of the Chief Fire Officer, Avon Fire and Rescue Service

Date: 4 March 2021

1. Stores

"""


def meant(head: str, text: str) -> list[str]:
    """The bodies that the last paragraph of a paper concerns."""
    context = Context(read_bytes(f"{head}1.1 {text}\n".encode(), "paper.txt"))
    last: Block = context.blocks[-1]
    return context.who(last, 0, len(last.text))


def test_several_bodies_by_their_number() -> None:
    assert meant(HEAD, "Both forces will share a van.") == ["Kent Police", "Essex Police"]
    assert meant(HEAD, "The two Commissioners have agreed it.") == [
        "Kent Police and Crime Commissioner", "Essex Police, Fire and Crime Commissioner",
    ]  # fmt: skip


def test_a_number_that_fits_no_group_names_nobody() -> None:
    assert meant(HEAD, "The five forces will share a van.") == []


def test_terms_that_the_paper_defines() -> None:
    text = 'Kent Police and the University of Kent (together "the Parties") met.\n\n1.2 The Parties will train dogs.'
    assert meant(HEAD, text) == ["Kent Police", "University of Kent"]
    assert meant(HEAD, 'The Environment Agency ("the Agency") was told.\n\n1.2 The Agency will lend a boat.') == [
        "Environment Agency"
    ]


def test_the_authority_of_a_fire_service_is_not_the_service() -> None:
    assert meant(FIRE, "The Service moved its stores to a depot of the Authority.") == [
        "Avon Fire and Rescue Service", "Avon Fire Authority",
    ]  # fmt: skip


def test_a_group_decides() -> None:
    paper = read_bytes(f"{HEAD}1.1 The two chief constables agreed to fund the post.\n".encode(), "paper.txt")
    (decision,) = [s for s in extract(paper) if s.kind is Kind.DECISION]
    assert (decision.decided_by, decision.who) == ("two chief constables", ["Kent Police", "Essex Police"])


def test_councils_and_health_bodies_that_no_list_has() -> None:
    text = "Wensum Vale District Council and the Moor Forest NHS Foundation Trust met Avon FRS. The Council agreed."
    assert [(m.name, m.kind) for m in find_names(text)] == [
        ("Wensum Vale District Council", "council"), ("Moor Forest NHS Foundation Trust", "nhs"),
        ("Avon Fire and Rescue Service", "fire_rescue"),
    ]  # fmt: skip
    assert find_names("The Borough Council met.") == ()
