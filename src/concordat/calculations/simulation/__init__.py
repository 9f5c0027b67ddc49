"""What benefits may come to, with their ranges, delays and what hits several at once: quasi-Monte-Carlo, seeded."""

from concordat.calculations.simulation.inputs import (
    Portfolio,
    PriorResults,
    SharedEvent,
    ThreePoint,
    UncertainBenefit,
)
from concordat.calculations.simulation.results import Chances, Driver, Simulation
from concordat.calculations.simulation.running import simulate

__all__ = [
    "Chances", "Driver", "Portfolio", "PriorResults", "SharedEvent", "Simulation", "ThreePoint", "UncertainBenefit",
    "simulate",
]  # fmt: skip
