"""The gaps of a savings programme, by year and added up."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations.programmes import YearSums, year_gaps
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear

AMOUNTS = st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), min_size=1, max_size=8)


@settings(max_examples=40)
@given(AMOUNTS)
def test_the_gaps_add_up(pairs: list[tuple[int, int]]) -> None:
    years = [
        YearSums(FinancialYear(2020 + place), Money(need), Money(held), Money(held), ZERO)
        for place, (need, held) in enumerate(pairs)
    ]
    found = year_gaps(list(reversed(years)))
    assert [one.sums for one in found] == years
    assert found[-1].cumulative == Money(sum(need - held for need, held in pairs))


def test_a_year_that_nobody_knows_ends_the_sum() -> None:
    known, unknown = Money.pounds(20), None
    years = [YearSums(FinancialYear(2020 + place), need, Money.pounds(5), Money.pounds(2), ZERO)
             for place, need in enumerate((known, unknown, known))]  # fmt: skip
    found = year_gaps(years)
    assert [one.gap for one in found] == [Money.pounds(15), None, Money.pounds(15)]
    assert [one.cumulative for one in found] == [Money.pounds(15), None, None]
    assert [one.to_deliver for one in found] == [Money.pounds(18), None, Money.pounds(18)]
