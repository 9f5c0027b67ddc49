"""The benchmark of the simulation does the work that it says, ours and the floor's."""

from __future__ import annotations

import pytest

from benchmarks import simulation
from concordat.calculations.simulation import simulate


def test_the_portfolio_has_all_that_a_simulation_can_have() -> None:
    portfolio = simulation._portfolio()
    assert (len(portfolio.benefits), portfolio.years) == (simulation.BENEFITS, simulation.YEARS)
    assert sum(benefit.delay is not None for benefit in portfolio.benefits) == 100
    assert len({benefit.theme for benefit in portfolio.benefits}) == 9
    assert len(simulate(portfolio, trials=128).drivers) == simulation.BENEFITS


def test_both_are_timed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulation, "TRIALS", 256)
    monkeypatch.setattr(simulation, "TIMES", 1)
    told = simulation.run()
    assert set(told["figures"]) == {"seconds", "ratio_to_numpy", "peak_mib"}
    assert min(told["figures"].values()) > 0
