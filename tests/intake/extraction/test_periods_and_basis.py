"""Which date and which firmness an amount takes: heads of columns before labels, words of the books, attributes."""

import pytest

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_bytes
from concordat.kernel.statements import Kind, Statement

HEAD = "Joint Stores Programme: progress\n\nDate: 4 March 2021\n\n1. Stores\n\n"


def read(text: str) -> list[Statement]:
    return extract(read_bytes(f"{HEAD}{text}\n".encode(), "paper.txt"))


def test_the_date_of_a_column_goes_before_that_of_a_row() -> None:
    table = "Savings (£000)\n\nScheme\t2019\t2020\nVans bought in 2018\t40\t55\n"
    assert {s.value: s.year for s in read(table) if s.kind is Kind.SAVING} == {40000: "2019", 55000: "2020"}


@pytest.mark.parametrize(
    ("text", "kind", "basis"),
    [
        ("Charges to other forces brought in £9,500 by February.", Kind.INCOME, "actual"),
        ("The bill for gas went up by £4,200.", Kind.COST, "actual"),
        ("The team reported cashable savings of £61,000 for the half year.", Kind.SAVING, "achieved"),
        ("The final cost is expected to be £71,000.", Kind.COST, "forecast"),
    ],
)
def test_words_of_the_books(text: str, kind: Kind, basis: str) -> None:
    (money,) = [s for s in read(f"1.1 {text}") if s.value]
    assert (money.kind, money.basis) == (kind, basis)


def test_savings_secured_are_savings_achieved() -> None:
    table = "Table 1 Annual savings (£000)\n\nFunction\tTarget\tSecured to date\nFleet\t40\t35\n"
    found = {s.value: (s.kind, s.basis) for s in read(table) if s.value}
    assert found == {40000: (Kind.SAVING, "target"), 35000: (Kind.SAVING, "achieved")}


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The basis will be looked at before the 2022/23 budget is set in February 2022.", "2022-02"),
        ("The move will be in May 2021, originally planned for October 2020.", "2021-05"),
        ("An award is expected towards the end of 2021.", "2021-late"),
    ],
)
def test_what_is_due_when(text: str, due: str) -> None:
    assert [s.due for s in read(f"1.1 {text}") if s.kind is Kind.COMMITMENT] == [due]
