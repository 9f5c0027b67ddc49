"""The trials, block by block: memory is that of one block and of one total a year and trial."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from concordat.calculations.simulation.drawing import Array, Drawing, sobol
from concordat.calculations.simulation.inputs import Portfolio
from concordat.calculations.simulation.paths import Paths
from concordat.calculations.simulation.results import Chances, Driver, Simulation
from concordat.kernel.money import Money

# A power of two keeps the sequence even; few enough to stay in the processor's own memory, and for numpy to multiply on
# one thread: on a busy machine waiting for a second one took eight times as long.
BLOCK = 64
FEWEST, MOST = 100, 1_000_000


def simulate(portfolio: Portfolio, *, trials: int = 20_000, seed: int = 1, block: int = BLOCK) -> Simulation:
    """P10, P50, P90 and the chance of the plan by year and over all years, and which benefits carry the risk.

    Quasi-Monte-Carlo on a scrambled Sobol sequence (Owen 1998): the same ``seed`` gives the same answer. ``block`` is
    how many trials are in memory at once. ValueError for fewer than 100 trials or more than a million.
    """
    if not FEWEST <= trials <= MOST:
        raise ValueError(f"{trials} trials: give {FEWEST} to {MOST:,}.")
    drawing = Drawing(portfolio)
    paths = Paths(portfolio, drawing.delayed)
    totals = np.empty((trials, portfolio.years))
    shared = _Shared(paths.planned_each)
    for first, points in _points(drawing.dimensions, trials, seed, block):
        factors, delays = drawing.factors_and_delays(points)
        years, each = paths.walk(factors, delays)
        totals[first : first + len(points)] = years
        shared.add(each, years.sum(axis=1))
    whole = totals.sum(axis=1)
    wanted = portfolio.wanted
    return Simulation(
        years=tuple(_chances(totals[:, year], plan) for year, plan in enumerate(wanted)),
        whole=_chances(whole, Money(sum(plan.pence for plan in wanted))),
        drivers=shared.drivers([benefit.key for benefit in portfolio.benefits], float(whole.mean())),
        trials=trials,
        seed=seed,
    )


def _points(dimensions: int, trials: int, seed: int, block: int) -> Iterator[tuple[int, Array]]:
    sequence = sobol(dimensions, seed)
    for first in range(0, trials, block):
        # The sequence is asked for whole blocks, as its evenness wants; of the last, the trials that are left count.
        yield first, sequence.random(block)[: trials - first]


def _chances(totals: Array, plan: Money) -> Chances:
    p10, p50, p90 = np.quantile(totals, (0.1, 0.5, 0.9))
    # Reached to the penny: sums of fractions of a penny do not decide whether a plan is met.
    reached = np.rint(totals) >= plan.pence
    return Chances(plan, _pence(p10), _pence(p50), _pence(p90), _pence(totals.mean()), float(reached.mean()))


def _pence(amount: float) -> Money:
    return Money(round(float(amount)))


class _Shared:
    """Sums over the blocks for the covariance of each benefit with the total, taken from the plan for exactness."""

    def __init__(self, planned_each: Array) -> None:
        self._planned = planned_each
        self._count = 0
        self._total = self._total_squared = 0.0
        self._each, self._squared, self._with_total = (np.zeros(len(planned_each)) for _ in range(3))

    def add(self, each: Array, total: Array) -> None:
        """One block: trials x benefits, which is used up, and the trials' totals."""
        each -= self._planned
        total = total - self._planned.sum()
        self._count += len(total)
        self._total += float(total.sum())
        self._total_squared += float(total @ total)
        self._each += each.sum(axis=0)
        self._squared += np.einsum("tb,tb->b", each, each)
        self._with_total += total @ each

    def drivers(self, keys: list[str], mean: float) -> tuple[Driver, ...]:
        """The benefits by their part of the variance; a sure total has no drivers' parts but nought."""
        count = self._count
        covariance = self._with_total / count - self._each * self._total / count**2
        variance = self._total_squared / count - (self._total / count) ** 2
        own = np.sqrt(np.maximum(self._squared / count - (self._each / count) ** 2, 0))
        reach = np.divide(covariance, own, out=np.zeros_like(own), where=own > 0)
        parts = covariance / variance if variance > 0 else np.zeros_like(covariance)
        order = np.argsort(-np.abs(parts), kind="stable")
        return tuple(
            Driver(keys[place], float(parts[place]), _pence(mean - reach[place]), _pence(mean + reach[place]))
            for place in order
        )
