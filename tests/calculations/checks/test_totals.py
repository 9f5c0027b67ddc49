"""Totals against rows: sums, rows without an amount, what explains a difference, and how tables are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.calculations.checks.material import facts, total, totals_of

from concordat.calculations.checks.totals import faults
from concordat.kernel.findings import Severity

TRAINING = """
Training given | |
Year | Training | Cost
2016 | Driver course | £1,572.24
2016 | Event of four hours |
2017 | Driver course | £5,931.00
2017 | Miscellaneous | £4,621.00
2017 | Event of two hours |
 | TOTAL | £10,552.00
Training received | |
Year | Training | Cost
2016 | Safety course | £9,000.00
2017 | Lorry course | TBA
 | TOTAL | £9,000.00
"""


def found(text: str) -> list[str]:
    return [fault.sentence for fault in faults(facts(totals=tuple(totals_of(text))))]


def test_the_training_tables_of_2017() -> None:
    given_, received = faults(facts(totals=tuple(totals_of(TRAINING))))
    assert given_.severity is received.severity is Severity.CERTAIN
    assert "£10,552 in “Training given” is £1,572.24 less" in given_.sentence
    assert "at least £12,124.24" in given_.sentence
    assert "£1,572.24 + £5,931 + £4,621 = £12,124.24" in given_.arithmetic
    assert "printed total is the 2017 rows alone" in given_.arithmetic
    assert "2 rows without an amount" in given_.arithmetic
    assert [place.line for place in given_.evidence] == [8, 3, 4, 5, 6, 7]
    assert "counts 1 row without an amount as nothing" in received.sentence
    assert "Lorry course, 2017" in received.arithmetic


@pytest.mark.parametrize(
    ("rows", "printed", "reason"),
    [
        ([("", "a", "100"), ("", "b", "200"), ("", "c", "400")], "600", "exactly the row “a”"),
        ([("", "a", "100"), ("", "b", "200"), ("", "c", "400")], "900", "“b” is counted twice"),
        ([("", "a", "1"), ("", "b", "20"), ("", "c", "400"), ("", "d", "8000")], "8020", "that of b and d"),
        ([("2016", "a", "5"), ("2017", "a", "7"), ("2017", "b", "9"), ("2018", "c", "2")], "16", "the 2017 rows alone"),
        ([("", "a", "100"), ("", "b", "200"), ("", "c", "400")], "555", ""),
    ],
)
def test_a_difference_is_explained_where_rows_explain_it(
    rows: list[tuple[str, str, str]], printed: str, reason: str
) -> None:
    (fault,) = faults(facts(totals=(total(printed, *rows),)))
    assert reason in fault.arithmetic
    assert fault.evidence[0].line == 60


def test_a_total_that_adds_up_is_no_finding() -> None:
    assert not list(faults(facts(totals=(total("300", ("", "a", "100"), ("", "b", "200")),))))


def test_rounded_rows_may_stand_a_little_from_their_total() -> None:
    rows = [("", "a", "1200000"), ("", "b", "1300000")]
    million_tenths = 10_000_000
    assert not list(faults(facts(totals=(total("2600000", *rows, step=million_tenths),))))
    assert list(faults(facts(totals=(total("2900000", *rows, step=million_tenths),))))


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=8))
def test_the_true_sum_is_never_a_finding_and_another_always_is(amounts: list[int]) -> None:
    rows = [("", f"row {number}", str(value)) for number, value in enumerate(amounts)]
    assert not list(faults(facts(totals=(total(str(sum(amounts)), *rows),))))
    assert list(faults(facts(totals=(total(str(sum(amounts) + 1), *rows),))))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Force | A | B\nKent | £60,000 | £30,000\nEssex | £45,000 | £20,500\nTotal | £105,000 | £50,500", 0),
        ("Force | A | B\nKent | £60,000 | £30,000\nEssex | £45,000 | £20,500\nTotal | £106,000 | £50,500", 1),
        ("Kind | £k\nPay | 100\nSubtotal | 100\nFleet | 50\nFuel | 25\nSubtotal | 75\nGrand total | 175", 0),
        ("Kind | £k\nPay | 100\nOther | 10\nFleet | 50\nTotal | 190", 1),
        ("Item | Share\nPay | 60%\nFleet | 50%\nTotal | 100%", 0),
        ("Item | Cost\nPay | £1.2m\nFleet | £0.35m\nTotal | £1.6m", 0),
        ("Item | Cost\nPay | £500\nRefund | (£100)\nTotal | £400", 0),
        ("Item | Cost\nPay | £500\nFleet | -\nTotal | £500", 0),
        ("Item | Cost\nPay | £500\nFleet | to be confirmed\nTotal | £500", 1),
        ("Item | Count\nReferrals | 120\nArrests | 33\nTotal | 163", 1),
        ("Totally free | 2\nOther | 3\nTotals are rounded | see note", 0),
        ("Total | £500", 0),
        ("", 0),
    ],
)  # fmt: skip
def test_tables(text: str, sentences: int) -> None:
    assert len(found(text)) == sentences


def test_what_is_not_money_is_not_called_pounds() -> None:
    (sentence,) = found("Item | Count\nReferrals | 120\nArrests | 33\nTotal | 163")
    assert "The total of 163" in sentence
    assert "£" not in sentence
