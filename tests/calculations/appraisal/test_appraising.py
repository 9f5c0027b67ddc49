"""Appraisal by worked examples, what it refuses, and the laws that hold for any option."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.calculations.appraisal import (
    GREEN_BOOK_2003,
    Deflators,
    Line,
    LineKind,
    Option,
    Prices,
    RateBand,
    RateTable,
    appraise,
    combined,
    financial_case,
    mitigated,
    switching_values,
    with_bias,
)
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear

BASE = FinancialYear(2020)
FLAT = RateTable("Flat", date(2020, 4, 1), "an example", (RateBand(None, Decimal("0.25")),))
SERIES = Deflators("GDP deflator of an example", {BASE: Decimal(100), FinancialYear(2021): Decimal(125)})


def line(kind: LineKind, *pounds: int, what: str = "", prices: Prices = Prices.REAL) -> Line:
    return Line(what or kind.word, kind, tuple(Money.pounds(amount) for amount in pounds), prices)


def option(*lines: Line) -> Option:
    return Option("Do it together", BASE, lines)


def test_costs_benefits_and_what_follows_from_them() -> None:
    found = appraise(option(line(LineKind.COST, 100), line(LineKind.BENEFIT, 0, 75, 75)), FLAT)
    assert (found.costs, found.benefits) == (Money.pounds(100), Money.pounds(108))
    assert found.net_value == Money.pounds(8)
    assert found.ratio == Decimal("1.08")
    assert (found.payback, found.discounted_payback) == (2, 2)
    assert found.by_year == (Money.pounds(-100), Money.pounds(75), Money.pounds(75))
    # 100 over two years at 25%: the annuity factor is 0.8 + 0.64.
    assert found.annual_cost == Money.pounds("69.44")


def test_two_lines_of_the_same_words_and_amounts_count_twice() -> None:
    twice = option(line(LineKind.COST, 100), line(LineKind.COST, 100))
    assert appraise(twice, FLAT).costs == Money.pounds(200)
    assert len(switching_values(twice, FLAT)) == 2


def test_a_payback_only_without_discounting() -> None:
    found = appraise(option(line(LineKind.COST, 100), line(LineKind.BENEFIT, 0, 100)), FLAT)
    assert (found.payback, found.discounted_payback) == (1, None)


def test_an_option_that_costs_nothing_has_no_ratio() -> None:
    found = appraise(option(line(LineKind.BENEFIT, 10)), FLAT)
    assert found.ratio is None
    assert found.annual_cost is None


@pytest.mark.parametrize("kind", [kind for kind in LineKind if not kind.economic])
def test_what_is_no_cost_to_society_is_left_out_of_the_economic_case(kind: LineKind) -> None:
    plain = option(line(LineKind.COST, 100), line(LineKind.BENEFIT, 0, 150))
    assert appraise(replace(plain, lines=(*plain.lines, line(kind, 500))), FLAT) == appraise(plain, FLAT)


def test_the_financial_case_has_the_tax_and_not_the_depreciation() -> None:
    cash = option(
        line(LineKind.COST, 100, 100), line(LineKind.VAT, 20, 20, prices=Prices.NOMINAL),
        line(LineKind.DEPRECIATION, 50, 50), line(LineKind.SUNK_COST, 70),
    )  # fmt: skip
    assert financial_case(cash, SERIES) == (Money.pounds(-120), Money.pounds(-145))


def test_nominal_amounts_are_brought_to_the_prices_of_the_base_year() -> None:
    paid = option(line(LineKind.COST, 0, 125, prices=Prices.NOMINAL))
    assert appraise(paid, FLAT, SERIES).by_year == (ZERO, Money.pounds(-100))
    assert appraise(paid, FLAT, SERIES).costs == Money.pounds(80)


@pytest.mark.parametrize(
    ("deflators", "told"), [(None, "give a price series"), (SERIES, "no value for 2022/23: import")]
)
def test_prices_without_a_series_are_refused(deflators: Deflators | None, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        appraise(option(line(LineKind.COST, 0, 0, 125, prices=Prices.NOMINAL)), FLAT, deflators)


def test_cash_of_later_years_without_a_series_is_refused() -> None:
    with pytest.raises(ValueError, match="give a price series"):
        financial_case(option(line(LineKind.COST, 0, 100)))


def test_optimism_raises_costs_and_lowers_benefits() -> None:
    cost, benefit = (with_bias(line(kind, 100), Decimal(20)) for kind in (LineKind.COST, LineKind.BENEFIT))
    found = appraise(option(cost, benefit), FLAT)
    assert (found.costs, found.benefits) == (Money.pounds(120), Money.pounds(80))


@pytest.mark.parametrize("managed", ["-0.1", "1.1"])
def test_more_than_all_risks_cannot_be_managed(managed: str) -> None:
    with pytest.raises(ValueError, match="part from 0 to 1"):
        mitigated(Decimal(51), Decimal(managed))


def test_parts_of_a_project_that_are_not_the_whole_are_refused() -> None:
    with pytest.raises(ValueError, match="sum to 1"):
        combined([(Decimal("0.3"), Decimal(51))])


@pytest.mark.parametrize("ends", [(), (30,), (None, None), (30, 20, None), (30, 30, None)])
def test_bands_of_rates_that_do_not_follow_each_other_are_refused(ends: tuple[int | None, ...]) -> None:
    with pytest.raises(ValueError, match="ends later"):
        RateTable("Odd", date(2020, 4, 1), "", tuple(RateBand(end, Decimal("0.03")) for end in ends))


@pytest.mark.parametrize(
    ("year", "rate"),
    [(1, "0.035"), (30, "0.035"), (31, "0.030"), (75, "0.030"), (76, "0.025"), (126, "0.020"), (201, "0.015"),
     (301, "0.010"), (999, "0.010")],
)  # fmt: skip
def test_the_rate_of_each_band(year: int, rate: str) -> None:
    assert GREEN_BOOK_2003.rate(year) == Decimal(rate)


def test_the_base_year_is_not_discounted() -> None:
    with pytest.raises(ValueError, match="first year that is discounted is 1"):
        GREEN_BOOK_2003.rate(0)


def test_how_far_each_line_must_move() -> None:
    cost, benefit = switching_values(option(line(LineKind.COST, 100), line(LineKind.BENEFIT, 150)), FLAT)
    assert (cost.change, benefit.change) == (Decimal("50.0"), Decimal("-33.3"))


def test_a_line_without_amounts_never_switches() -> None:
    (found,) = switching_values(option(line(LineKind.COST, 0)), FLAT)
    assert found.change is None


AMOUNTS = st.lists(st.integers(0, 10**10).map(Money), min_size=1, max_size=12).map(tuple)
LINES = st.builds(Line, st.just("a line"), st.sampled_from([LineKind.COST, LineKind.BENEFIT]), AMOUNTS)


@given(st.lists(LINES, min_size=1, max_size=5), LINES)
def test_the_value_of_two_options_together_is_the_sum_of_their_values(lines: list[Line], other: Line) -> None:
    together = appraise(option(*lines, other), GREEN_BOOK_2003).net_value
    apart = appraise(option(*lines), GREEN_BOOK_2003).net_value + appraise(option(other), GREEN_BOOK_2003).net_value
    assert abs((together - apart).pence) <= 4  # each of four values is rounded to the penny


@given(st.lists(LINES, min_size=1, max_size=4))
def test_at_its_switching_value_a_line_brings_the_net_value_to_nought(lines: list[Line]) -> None:
    one = option(*lines)
    net = appraise(one, GREEN_BOOK_2003).net_value
    for place, switch in enumerate(switching_values(one, GREEN_BOOK_2003)):
        if switch.change is None:
            continue
        moved = replace(lines[place], bias=lines[place].sign * -switch.change / 100)
        left = appraise(option(*lines[:place], moved, *lines[place + 1 :]), GREEN_BOOK_2003).net_value
        worth = appraise(option(lines[place]), GREEN_BOOK_2003).net_value
        # The change is told to a tenth of a per cent: half of that of the line is what may be left.
        assert abs(left.pence) <= Fraction(abs(worth.pence), 2000) + abs(net.pence) * Fraction(1, 10**9) + 3
