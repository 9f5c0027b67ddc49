"""What verbs and nouns beside an amount make of it: its kind and how firm it is; every sentence is invented."""

from __future__ import annotations

import pytest

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import MONEY_KINDS


def money(sentence: str) -> list[tuple[str, float | None, str | None]]:
    found = extract(read_bytes(f"Notes\n\nThe two services met in June.\n\n{sentence}\n".encode(), "paper.txt"))
    return [(str(s.kind), s.value, s.basis) for s in found if s.kind in MONEY_KINDS]


@pytest.mark.parametrize(
    ("sentence", "kind", "basis"),
    [
        ("The trust pays for diesel. We received £7,000 for it.", "income", "actual"),
        ("A sum of £3.1m was invoiced to Cumbria for the flood work.", "income", "actual"),
        ("Both services avoid training costs of £60,000 a year.", "saving", None),
        ("The charge for the desk will go down by about £9,000 when Suffolk joins.", "saving", "forecast"),
        ("The partners will spend £80,000 a year less than before.", "saving", "forecast"),
        ("Of the price, £2m came from the Police Innovation Fund.", "grant", None),
        ("The manager is paid for by the four (£12,500 each).", "funding", "actual"),
        ("The council waived entry charges of £1,900 for the open day.", "income", None),
        ("The old garage was valued at £90,000 and will be put on the market.", "income", None),
        ("The tutors came free of charge; a college would have charged £8,000.", "exchange", None),
        ("Costs are not to exceed £50,000.", "cost", "target"),
        ("Cumulative savings since opening stand at £600,000.", "saving", "achieved"),
        ("The price of a study done in May was £18,000.", "cost", "actual"),
    ],
)
def test_the_kind_and_basis_of_an_amount(sentence: str, kind: str, basis: str | None) -> None:
    ((found, _, firm),) = money(sentence)
    assert found == kind
    assert basis is None or firm == basis


def test_money_bid_for_is_not_yet_a_grant() -> None:
    assert money("The service has bid for £20,000 from the Road Safety Fund.")[0][0] == "funding"


def test_a_column_of_a_year_that_was_over_holds_what_was_spent() -> None:
    text = (
        "Notes on the joint kennels\n4 June 2023\n\nRunning costs\n\nItem\t2021/22 £000\t2023/24 £000\n"
        "Kennels food\t41\t52\nVets\t12\t13\n"
    )
    found = extract(read_bytes(text.encode(), "paper.txt"))
    assert {(s.value, s.basis) for s in found if s.kind in MONEY_KINDS} == {
        (41000, "actual"),
        (52000, None),
        (12000, "actual"),
        (13000, None),
    }
