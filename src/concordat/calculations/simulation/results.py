"""What a simulation says."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.kernel.money import Money


@dataclass(frozen=True, slots=True)
class Chances:
    """One year, or all of them together. In nine trials of ten it came to more than ``p10``, in one to more than
    ``p90``; ``chance`` is the part of the trials that reached ``plan``.
    """

    plan: Money
    p10: Money
    p50: Money
    p90: Money
    mean: Money
    chance: float


@dataclass(frozen=True, slots=True)
class Driver:
    """How much of the spread of the whole goes with one benefit: covariance with the total / variance of the total.

    The parts of all benefits sum to 1 where there is a spread. ``low`` and ``high`` are what the total is expected to
    be when this benefit comes to one standard deviation less, and more, than its mean (linear regression): the two ends
    of its bar in a tornado chart.
    """

    key: str
    part: float
    low: Money
    high: Money


@dataclass(frozen=True, slots=True)
class Simulation:
    """The years in order, the whole horizon, and the benefits by the risk that they carry, the greatest first."""

    years: tuple[Chances, ...]
    whole: Chances
    drivers: tuple[Driver, ...]
    trials: int
    seed: int
