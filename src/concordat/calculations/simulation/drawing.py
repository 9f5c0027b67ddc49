"""From the points of a Sobol sequence to what each benefit comes to in each trial of a block. Arrays of numpy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri
from scipy.stats import qmc

from concordat.calculations.simulation.inputs import Portfolio, PriorResults, SharedEvent, ThreePoint

Array = NDArray[np.float64]
# Normal scores and their chances are looked up: 65,536 steps of the unit interval, and as many between six deviations
# on either side, are finer than a million trials can tell apart, at a quarter of the time.
STEPS, REACH = 2**16, 6.0
SCORES: Array = ndtri((np.arange(STEPS) + 0.5) / STEPS)
CHANCES: Array = ndtr((np.arange(STEPS) + 0.5) * (2 * REACH / STEPS) - REACH)


class Drawing:
    """Turns points into factors and delays. Dimensions: factors, delays of those that have one, shared causes, events.

    The first dimensions of the sequence, its best, go to the factors.
    """

    def __init__(self, portfolio: Portfolio) -> None:
        benefits = portfolio.benefits
        self.factors = _Quantiles([benefit.factor for benefit in benefits])
        self.delayed = [place for place, benefit in enumerate(benefits) if benefit.delay and benefit.delay.high > 0]
        self.delays = _Quantiles([benefits[place].delay or ThreePoint(0, 0, 0) for place in self.delayed])
        self.causes = _Causes(portfolio)
        self.events = [(event.chance, *_struck(event, portfolio)) for event in portfolio.events]
        ends = np.cumsum([len(benefits), len(self.delayed), self.causes.count, len(self.events)])
        self.dimensions, self._cuts = int(ends[-1]), [int(end) for end in ends[:-1]]

    def factors_and_delays(self, points: Array) -> tuple[Array, Array]:
        """``points`` is trials x dimensions; the factors are trials x benefits, the delays trials x delayed ones."""
        own, late, shared, happening = np.split(points, self._cuts, axis=1)
        factors = self.factors.at(self.causes.together(own, shared))
        for place, (chance, struck, left) in enumerate(self.events):
            happens = np.flatnonzero(happening[:, place] < chance)
            factors[np.ix_(happens, struck)] *= left
        return factors, self.delays.at(late)


class _Causes:
    """The shared causes: one for each theme and each dependency that two benefits or more have."""

    def __init__(self, portfolio: Portfolio) -> None:
        groups: list[tuple[float, list[int]]] = []
        for weight, names in (
            (portfolio.by_theme, [benefit.theme for benefit in portfolio.benefits]),
            (portfolio.by_dependency, [benefit.depends_on for benefit in portfolio.benefits]),
        ):
            groups += [(weight, places) for places in _shared(names)] if weight else []
        self.count = len(groups)
        self.joined = sorted({place for _, places in groups for place in places})
        self._loads = np.zeros((self.count, len(self.joined)))
        for row, (weight, places) in enumerate(groups):
            self._loads[row, [self.joined.index(place) for place in places]] = np.sqrt(weight)
        self._own = np.sqrt(1 - (self._loads**2).sum(axis=0))

    def together(self, own: Array, shared: Array) -> Array:
        """The benefits' own uniform points with the shared causes worked in (one-factor Gaussian copula)."""
        if not self.count:
            return own
        alone = own if len(self.joined) == own.shape[1] else own[:, self.joined]
        scores = _score(alone)
        scores *= self._own
        scores += _score(shared) @ self._loads
        mixed = _chance(scores)
        if alone is own:
            return mixed
        own = own.copy()
        own[:, self.joined] = mixed
        return own


class _Quantiles:
    """The inverse distributions of several ranges, a column each."""

    def __init__(self, ranges: Sequence[ThreePoint | PriorResults]) -> None:
        points = [(one.low, one.likely, one.high) if isinstance(one, ThreePoint) else (0.0, 0.0, 0.0) for one in ranges]
        low, likely, high = np.array(points, dtype=np.float64).reshape(-1, 3).T
        width = np.where(high > low, high - low, 1.0)
        self._low, self._high = low, high
        self._turn = (likely - low) / width
        self._rise, self._fall = (high - low) * (likely - low), (high - low) * (high - likely)
        self._prior: list[tuple[int, Array]] = [
            (place, np.sort(np.asarray(one.ratios)))
            for place, one in enumerate(ranges)
            if isinstance(one, PriorResults)
        ]

    def at(self, points: Array) -> Array:
        """The value at each point of the unit interval: of a triangle by its inverse, of results between neighbours."""
        rising = points * self._rise
        falling = (1 - points) * self._fall
        np.sqrt(rising, out=rising)
        np.sqrt(falling, out=falling)
        rising += self._low
        np.subtract(self._high, falling, out=falling)
        values = np.where(points < self._turn, rising, falling)
        for place, ratios in self._prior:
            values[:, place] = np.interp(points[:, place], np.linspace(0, 1, len(ratios)), ratios)
        return values


def _score(points: Array) -> Array:
    """The normal score of each point of the unit interval, its ends left out."""
    return SCORES.take((points * STEPS).astype(np.intp), mode="clip")


def _chance(scores: Array) -> Array:
    """The chance below each normal score; what is beyond the table is at its end."""
    scores *= STEPS / (2 * REACH)
    scores += STEPS / 2
    return CHANCES.take(scores.astype(np.intp), mode="clip")


def _struck(event: SharedEvent, portfolio: Portfolio) -> tuple[NDArray[np.intp], Array]:
    """The places of the benefits that an event strikes, and what is left of each."""
    found = [(place, one.key) for place, one in enumerate(portfolio.benefits) if one.key in event.strikes]
    return np.array([place for place, _ in found], dtype=np.intp), np.array([event.left_of(key) for _, key in found])


def _shared(names: Sequence[str | None]) -> list[list[int]]:
    """The places of each name that stands twice or more; alone, a cause is nobody's but the benefit's own."""
    places: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        if name:
            places.setdefault(name, []).append(place)
    return [found for found in places.values() if len(found) > 1]


def sobol(dimensions: int, seed: int) -> Any:
    """A scrambled Sobol sequence; the same seed gives the same points."""
    return qmc.Sobol(dimensions, scramble=True, rng=seed)
