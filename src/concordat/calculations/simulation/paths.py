"""From factors and delays to amounts by year."""

from __future__ import annotations

from itertools import pairwise
from math import ceil

import numpy as np

from concordat.calculations.simulation.drawing import Array
from concordat.calculations.simulation.inputs import Portfolio


class Paths:
    """The planned amounts of the benefits by year, and how they change as a benefit comes later.

    What a benefit brings in a year is linear in its delay between two whole years: 1.25 years late, three quarters come
    one year later and a quarter two. So it is a sum of (delay - k, or nought where that is less) x ``bends[k]``, with
    the change of slope at k years.
    """

    def __init__(self, portfolio: Portfolio, delayed: list[int]) -> None:
        planned = np.array([[float(amount.pence) for amount in benefit.planned] for benefit in portfolio.benefits])
        self.planned_each: Array = planned.sum(axis=1)
        self._delayed = np.array(delayed, dtype=np.intp)
        self._prompt = np.setdiff1d(np.arange(len(planned)), self._delayed)
        self._planned, self._late = planned[self._prompt], planned[self._delayed]
        latest = max((benefit.delay.high for benefit in portfolio.benefits if benefit.delay), default=0.0)
        self._bends = _bends(self._late, min(ceil(latest), portfolio.years + 1))

    def walk(self, factors: Array, delays: Array) -> tuple[Array, Array]:
        """The totals by year (trials x years), and what each benefit comes to in the horizon (trials x benefits)."""
        each = factors * self.planned_each
        if not len(self._delayed):
            return factors @ self._planned, each
        late = factors[:, self._delayed]
        years = factors[:, self._prompt] @ self._planned + late @ self._late
        kept = each[:, self._delayed]
        for whole, bend in enumerate(self._bends):
            over = np.maximum(delays - whole, 0) if whole else delays.copy()
            over *= late
            years += over @ bend
            kept += over * bend.sum(axis=1)
        each[:, self._delayed] = kept
        return years, each


def _bends(planned: Array, moves: int) -> list[Array]:
    """At each whole year of delay, by how much the slope of the amounts by year changes."""
    moved = [planned]
    for _ in range(moves + 1):
        moved.append(np.hstack([np.zeros((len(planned), 1)), moved[-1][:, :-1]]))
    slopes = [after - before for before, after in pairwise(moved)]
    return [slopes[0], *(after - before for before, after in pairwise(slopes))][:moves]
