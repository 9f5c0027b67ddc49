"""Simulation against what can be reckoned exactly: means, variances, chances; and what it refuses."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from concordat.calculations.simulation import (
    Chances,
    Portfolio,
    PriorResults,
    SharedEvent,
    ThreePoint,
    UncertainBenefit,
    simulate,
    simulating,
)
from concordat.kernel.money import Money

SURE = ThreePoint(1, 1, 1)
HALF_TO_ONE_AND_A_HALF = ThreePoint(0.5, 1, 1.5)
YEAR = Money.pounds(1_000)


def benefit(
    key: str = "a", factor: ThreePoint | PriorResults = SURE, years: int = 3, **more: object
) -> UncertainBenefit:
    return replace(UncertainBenefit(key, (YEAR,) * years, factor), **more)  # type: ignore[arg-type]


def test_what_is_sure_comes_as_planned() -> None:
    found = simulate(Portfolio([benefit()]), trials=256)
    assert {(one.p10, one.p50, one.p90, one.mean, one.chance) for one in found.years} == {(YEAR,) * 4 + (1.0,)}
    assert found.whole.mean == Money.pounds(3_000)
    assert [driver.part for driver in found.drivers] == [0.0]


def test_the_quantiles_of_one_triangle() -> None:
    year = simulate(Portfolio([benefit(factor=ThreePoint(0, 0, 1), years=1)]), trials=16_384).years[0]
    # The inverse of a falling triangle: 1 - sqrt(1 - u).
    expected = [1_000 * (1 - (1 - u) ** 0.5) for u in (0.1, 0.5, 0.9)]
    assert [one.pence / 100 for one in (year.p10, year.p50, year.p90)] == pytest.approx(expected, abs=0.2)
    assert year.mean.pence / 100 == pytest.approx(1_000 / 3, abs=0.1)
    assert year.chance == 0.0


def test_half_the_trials_reach_the_middle_of_an_even_range() -> None:
    found = simulate(Portfolio([benefit(factor=HALF_TO_ONE_AND_A_HALF)]), trials=4_096)
    assert found.whole.chance == pytest.approx(0.5, abs=0.01)


def test_a_plan_of_its_own_is_what_must_be_met() -> None:
    plan = (Money.pounds(500), Money.pounds(1_001), YEAR)
    found = simulate(Portfolio([benefit()], plan=plan), trials=256)
    assert [year.chance for year in found.years] == [1.0, 0.0, 1.0]


def test_a_delay_moves_amounts_to_later_years_and_out_of_the_horizon() -> None:
    found = simulate(Portfolio([benefit(delay=ThreePoint(1.25, 1.25, 1.25))]), trials=128)
    assert [year.p50 for year in found.years] == [Money(0), Money.pounds(750), YEAR]
    assert found.whole.mean == Money.pounds(1_750)


def test_a_delay_past_the_horizon_leaves_nothing() -> None:
    found = simulate(Portfolio([benefit(delay=ThreePoint(40, 40, 40))]), trials=128)
    assert found.whole.p90 == Money(0)


@pytest.mark.parametrize(
    ("theme", "depends_on", "correlation"),
    [(None, None, 0.0), ("estates", None, 0.3), (None, "grant", 0.4), ("estates", "grant", 0.7)],
)
def test_what_benefits_share_widens_the_spread(theme: str | None, depends_on: str | None, correlation: float) -> None:
    pair = [benefit(key, HALF_TO_ONE_AND_A_HALF, 1, theme=theme, depends_on=depends_on) for key in "ab"]
    found = simulate(Portfolio(pair, by_theme=0.3, by_dependency=0.4), trials=16_384)
    one = 1_000 * 0.5 / 6**0.5  # standard deviation of the triangle
    # The bar of a benefit reaches by its covariance with the total over its own deviation: one x (1 + r).
    reach = (found.drivers[0].high.pence - found.drivers[0].low.pence) / 200
    assert reach == pytest.approx(one * (1 + correlation), rel=0.02)


def test_a_theme_of_one_changes_nothing() -> None:
    alone = simulate(Portfolio([benefit(factor=HALF_TO_ONE_AND_A_HALF, theme="estates")], by_theme=0.5), trials=1_024)
    assert alone == simulate(Portfolio([benefit(factor=HALF_TO_ONE_AND_A_HALF)]), trials=1_024)


def test_a_grant_that_fails_takes_what_hangs_on_it() -> None:
    event = SharedEvent("The grant is refused", 0.25, frozenset("ab"), left=0.2)
    found = simulate(Portfolio([benefit(key, years=1) for key in "abc"], [event]), trials=8_192)
    assert found.whole.mean.pence / 100 == pytest.approx(3_000 - 0.25 * 2 * 800, abs=2)
    assert found.whole.chance == pytest.approx(0.75, abs=0.01)
    assert {driver.key: round(driver.part, 6) for driver in found.drivers} == {"a": 0.5, "b": 0.5, "c": 0.0}


def test_results_of_earlier_benefits_stand_in_for_a_range() -> None:
    found = simulate(Portfolio([benefit(factor=PriorResults((1.8, 0.4, 0.9)), years=1)]), trials=8_192)
    assert found.whole.p50.pence / 100 == pytest.approx(900, abs=1)
    assert found.whole.p10.pence / 100 == pytest.approx(500, abs=1)
    assert found.whole.p90.pence / 100 == pytest.approx(1_620, abs=1)


def test_the_parts_of_the_risk_sum_to_the_whole_and_the_greatest_stands_first() -> None:
    wide = UncertainBenefit("wide", (Money.pounds(9_000),), HALF_TO_ONE_AND_A_HALF)
    found = simulate(Portfolio([benefit(factor=HALF_TO_ONE_AND_A_HALF, years=1), wide]), trials=8_192)
    assert found.drivers[0].key == "wide"
    assert sum(driver.part for driver in found.drivers) == pytest.approx(1)
    assert found.drivers[0].part == pytest.approx(81 / 82, abs=0.005)


def test_the_same_seed_gives_the_same_answer_and_another_a_near_one() -> None:
    portfolio = Portfolio([benefit(key, HALF_TO_ONE_AND_A_HALF) for key in "abc"])
    first, again, other = (simulate(portfolio, trials=2_000, seed=seed) for seed in (7, 7, 8))
    assert first == again
    assert first != other
    assert other.whole.p50.pence == pytest.approx(first.whole.p50.pence, rel=0.01)


def test_the_size_of_the_blocks_is_of_no_account() -> None:
    portfolio = Portfolio([benefit(key, HALF_TO_ONE_AND_A_HALF, delay=ThreePoint(0, 0.5, 2)) for key in "abc"])
    small, large = (simulating.simulate(portfolio, trials=3_000, block=block) for block in (256, 4_096))
    for one, other in zip((*small.years, small.whole), (*large.years, large.whole), strict=True):
        assert np.allclose(
            [one.p10.pence, one.p50.pence, one.p90.pence], [other.p10.pence, other.p50.pence, other.p90.pence], atol=1
        )


@pytest.mark.parametrize(
    ("build", "told"),
    [
        (lambda: ThreePoint(1, 0.5, 2), "none may be below"),
        (lambda: PriorResults((1.0, 0.9)), "3 results or more"),
        (lambda: PriorResults((1.0, 0.9, -0.1)), "none below nought"),
        (lambda: SharedEvent("odd", 1.5, frozenset()), "parts from 0 to 1"),
        (lambda: Portfolio([]), "at least one benefit"),
        (lambda: Portfolio([benefit(), benefit()]), "each once"),
        (lambda: Portfolio([benefit(), benefit("b", years=2)]), "same years"),
        (lambda: Portfolio([benefit()], plan=(YEAR,)), "same years"),
        (lambda: Portfolio([benefit()], [SharedEvent("odd", 0.5, frozenset("z"))]), "not here: z"),
        (lambda: Portfolio([benefit()], by_theme=0.6, by_dependency=0.4), "less than 1"),
        (lambda: Portfolio([benefit()], by_theme=math.nan), "less than 1"),
        (lambda: Portfolio([benefit()], by_dependency=math.nan), "less than 1"),
        (lambda: simulate(Portfolio([benefit()]), trials=99), "give 100 to 1,000,000"),
    ],
)
def test_what_cannot_be_simulated_is_refused(build: object, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        build()  # type: ignore[operator]


def _quantiles(one: Chances) -> list[int]:
    return [amount.pence for amount in (one.p10, one.p50, one.p90)]
