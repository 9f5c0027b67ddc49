"""Lines of a key and a word: nil is nothing spent, TBC is not known."""

from __future__ import annotations

import pytest
from tests.intake.extraction.figures.reading import read

from concordat.intake.extraction.figures.keyed_money import keyed_money
from concordat.kernel.statements import Kind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Annual saving: TBC", [(Kind.SAVING, None, "to_be_confirmed", "annual")]),
        ("One-off cost to date: nil", [(Kind.COST, 0, "actual", "one_off")]),
        ("Capital cost: to be confirmed", [(Kind.COST, None, "to_be_confirmed", "one_off")]),
        ("Cost: Nil", [(Kind.COST, 0, None, None)]),
        ("Costs: TBD. Benefits: TBD.", [(Kind.COST, None, "to_be_confirmed", None)]),
        (
            "Cost: TBC; saving: nil.",
            [(Kind.COST, None, "to_be_confirmed", None), (Kind.SAVING, 0, None, None)],
        ),
        ("Income - not known", [(Kind.INCOME, None, "to_be_confirmed", None)]),
        ("Saving: none of the options is cheaper", []),
        ("Annual saving: £4,000", []),
        ("The cost: benefit ratio is good.", []),
    ],
)
def test_what_a_line_says(text: str, found: list[tuple[Kind, int | None, str | None, str | None]]) -> None:
    assert [(m.kind, m.value, m.basis, m.recurrence) for m in keyed_money(text.lower())] == found


def test_a_line_is_a_statement_of_the_work_that_it_stands_under() -> None:
    text = "Shared Kennels Project\n\nAnnual saving: TBC\nOne-off cost: nil\n\nThe kennels are full and will stay so."
    saving, cost = read(text, Kind.SAVING) + read(text, Kind.COST)
    assert (saving.value, saving.subject, saving.standing) == (None, "Shared Kennels Project", None)
    assert (cost.value, cost.subject, cost.unit) == (0, "Shared Kennels Project", "GBP")
