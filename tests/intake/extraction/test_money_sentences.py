"""What sentences make of an amount: who gives it to whom, how firm it is, lists that share one meaning."""

from __future__ import annotations

import pytest

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import MONEY_KINDS, Statement

HEAD = "Report of the Chief Fire Officer\n\nDate: 6 March 2019\n\n2. Progress\n\n"


def money(text: str) -> list[Statement]:
    found = extract(read_bytes((HEAD + text).encode(), "paper.txt"))
    return [s for s in found if s.kind in MONEY_KINDS]


@pytest.mark.parametrize(
    ("text", "kind", "basis"),
    [
        ("Government gave £7m towards the depot.", "grant", "actual"),
        ("The fund is open and £90,000 comes from the Home Office.", "grant", None),
        ("A Ministry of Justice bid for £0.3m closes in May.", "grant", None),
        ("The unit looks after vans of the Trust, which pays us £81,000 a year.", "income", "actual"),
        ("Officer time worth £140k a year is set free.", "saving", None),
        ("The sale of the yard, valued at £2.2m, is planned.", "income", None),
        ("Members agreed to release £55k for the next stage.", "funding", None),
        ("The gap was met by £120k from the Commissioner's reserve.", "funding", None),
        ("Rent of £16,000 a year has been agreed.", "cost", None),
        ("The capital outlay was £402,000.", "cost", "actual"),
        ("Refits will save £64,000 a year.", "saving", "forecast"),
        ("Savings of £30k will be achieved by June 2020.", "saving", "forecast"),
        ("The new boat saves £18k each year.", "saving", "achieved"),
        ("The old boat costs £9,000 per annum.", "cost", "actual"),
        ("The business case had promised savings of £1.2m.", "saving", "predicted"),
        ("A limit of £2.4m was placed on the cost.", "cost", "budget"),
        ("The final account of £3.3m for the build was paid.", "cost", "actual"),
        ("Losses to fraud of £1.9m were reported.", "seizure", None),
        ("The Cabinet Office has confirmed grant funding of £80,000.", "grant", None),
        ("The crew was recharged £4k for repairs.", "cost", None),
    ],
)
def test_kind_and_basis(text: str, kind: str, basis: str | None) -> None:
    (found,) = money(text)
    assert str(found.kind) == kind
    assert basis is None or found.basis == basis


def test_a_list_of_amounts_has_the_meaning_of_its_first() -> None:
    found = money("Annual savings are put at £210k for the police, c. £90k for the Service and £35k for the Trust.")
    assert [(str(s.kind), s.value, s.basis) for s in found] == [
        ("saving", 210_000, "estimated"), ("saving", 90_000, "estimated"), ("saving", 35_000, "estimated"),
    ]  # fmt: skip


def test_parts_that_add_up_to_a_cost_are_what_each_body_gives() -> None:
    found = money("Cost £2.5m; police £1.4m, fire £0.8m, ambulance £0.3m.")
    assert [(str(s.kind), s.value) for s in found] == [
        ("cost", 2_500_000), ("funding", 1_400_000), ("funding", 800_000), ("funding", 300_000),
    ]  # fmt: skip


def test_what_is_said_beside_the_amount_goes_before_the_rest_of_the_sentence() -> None:
    found = money("The target saving is £500,000 and £320,000 has been achieved so far.")
    assert [(s.value, s.basis) for s in found] == [(500_000, "target"), (320_000, "achieved")]
