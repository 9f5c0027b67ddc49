"""From factors and delays to amounts by year."""

from __future__ import annotations

from math import ceil

import numpy as np

from concordat.calculations.simulation.drawing import Array
from concordat.calculations.simulation.inputs import Portfolio


class Paths:
    """The planned amounts of the benefits, benefits x years, and the same moved on by one year, two, and so on."""

    def __init__(self, portfolio: Portfolio) -> None:
        self._planned = np.array(
            [[float(amount.pence) for amount in benefit.planned] for benefit in portfolio.benefits]
        )
        self.planned_each: Array = self._planned.sum(axis=1)
        latest = max((benefit.delay.high for benefit in portfolio.benefits if benefit.delay), default=0.0)
        self._moves = min(ceil(latest), portfolio.years) + 1

    def walk(self, factors: Array, delays: Array, delayed: list[int]) -> tuple[Array, Array]:
        """The totals by year (trials x years), and what each benefit comes to in the horizon (trials x benefits).

        A delay between two whole years divides the amounts between the two moves: 1.25 years late, three quarters come
        one year later and a quarter two.
        """
        prompt = np.setdiff1d(np.arange(factors.shape[1]), delayed)
        years = factors[:, prompt] @ self._planned[prompt]
        each = factors * self.planned_each
        if len(delayed):
            late, moved, kept = factors[:, delayed], self._planned[delayed], np.zeros_like(delays)
            for move in range(self._moves):
                weight = np.clip(1 - np.abs(delays - move), 0, None)
                weight *= late
                years += weight @ moved
                weight *= moved.sum(axis=1)
                kept += weight
                moved = np.hstack([np.zeros((len(moved), 1)), moved[:, :-1]])
            each[:, delayed] = kept
        return years, each
