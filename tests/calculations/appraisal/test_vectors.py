"""The worked figures of domain rules 5.2 and 5.3, each to its last printed digit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from concordat.calculations.appraisal import (
    BOUNDS,
    GREEN_BOOK_2003,
    Line,
    LineKind,
    Option,
    ProjectType,
    appraise,
    combined,
    mitigated,
    with_bias,
)
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear

FACTORS = (
    "1.000000", "0.966184", "0.933511", "0.901943", "0.871442", "0.841973", "0.813501", "0.785991", "0.759412",
    "0.733731", "0.708919",
)  # fmt: skip
SETTING_UP = Line("Setting up", LineKind.COST, (Money.pounds(6_600_000),))
SAVING = Line("Saving", LineKind.BENEFIT, (Money(0), *[Money.pounds(1_500_000)] * 10))


def option(*lines: Line) -> Option:
    return Option("Joint support services", FinancialYear(2015), lines)


def millions(money: Money) -> Decimal:
    return (Decimal(money.pence) / 100_000_000).quantize(Decimal("0.0001"))


def test_the_discount_factors_of_ten_years() -> None:
    found = GREEN_BOOK_2003.factors(10)
    assert tuple(f"{float(factor):.6f}" for factor in found) == FACTORS


def test_year_31_goes_on_from_year_30() -> None:
    found = GREEN_BOOK_2003.factors(31)
    assert float(found[30] / found[31]) == pytest.approx(1.03, abs=1e-15)


def test_six_point_six_million_for_one_and_a_half_a_year() -> None:
    assert millions(appraise(option(SETTING_UP, SAVING), GREEN_BOOK_2003).net_value) == Decimal("5.8749")


def test_the_same_with_half_as_much_again_to_set_up() -> None:
    upper, _ = BOUNDS[ProjectType.NON_STANDARD_BUILDINGS].expenditure
    biased = with_bias(SETTING_UP, upper)
    assert millions(appraise(option(biased, SAVING), GREEN_BOOK_2003).net_value) == Decimal("2.5089")


def test_a_hundred_million_with_most_of_its_risks_managed() -> None:
    left = mitigated(Decimal(51), Decimal("0.92")).quantize(Decimal(1))
    cost = with_bias(Line("Building", LineKind.COST, (Money.pounds(100_000_000),)), left)
    managing = Line("Managing the risks", LineKind.COST, (Money.pounds(7_000_000),))
    assert left == 4
    assert appraise(option(cost), GREEN_BOOK_2003).costs == Money.pounds(104_000_000)
    assert appraise(option(cost, managing), GREEN_BOOK_2003).costs == Money.pounds(111_000_000)


def test_a_project_of_two_types_of_building() -> None:
    parts = (Decimal("0.3"), ProjectType.NON_STANDARD_BUILDINGS), (Decimal("0.7"), ProjectType.STANDARD_BUILDINGS)
    assert combined([(part, BOUNDS[kind].expenditure[0]) for part, kind in parts]) == Decimal("32.1")
    durations = [(part, bounds[0]) for part, kind in parts if (bounds := BOUNDS[kind].duration)]
    assert combined(durations) == Decimal("14.5")


@pytest.mark.parametrize(
    ("kind", "duration", "expenditure"),
    [
        (ProjectType.NON_STANDARD_BUILDINGS, (39, 2), (51, 4)),
        (ProjectType.STANDARD_BUILDINGS, (4, 1), (24, 2)),
        (ProjectType.NON_STANDARD_CIVIL, (25, 3), (66, 6)),
        (ProjectType.STANDARD_CIVIL, (20, 1), (44, 3)),
        (ProjectType.EQUIPMENT, (54, 10), (200, 10)),
        (ProjectType.OUTSOURCING, None, (41, 0)),
    ],
)
def test_the_table_of_optimism_bias(
    kind: ProjectType, duration: tuple[int, int] | None, expenditure: tuple[int, int]
) -> None:
    assert BOUNDS[kind].duration == duration
    assert BOUNDS[kind].expenditure == expenditure
