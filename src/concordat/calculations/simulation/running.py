"""The way into the simulation: numpy and scipy, which take a second to load, are loaded by the first trial alone."""

from __future__ import annotations

from concordat.calculations.simulation.inputs import Portfolio
from concordat.calculations.simulation.results import Simulation


def simulate(portfolio: Portfolio, *, trials: int = 20_000, seed: int = 1) -> Simulation:
    """As ``simulating.simulate`` with blocks of the usual size: quasi-Monte-Carlo, Owen (1998)."""
    from concordat.calculations.simulation import simulating  # noqa: PLC0415 - it loads large libraries

    return simulating.simulate(portfolio, trials=trials, seed=seed)
