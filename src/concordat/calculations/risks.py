"""Scoring a risk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Band(StrEnum):
    """How grave a risk is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"

    @property
    def word(self) -> str:
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Scale:
    """Whose settings they are says the caller: the highest likelihood and impact, and the least score of each band."""

    highest: int = 5
    medium: int = 5
    high: int = 10
    critical: int = 20


FIVE_BY_FIVE = Scale()


def score(likelihood: int, impact: int, scale: Scale = FIVE_BY_FIVE) -> int:
    """Likelihood x impact, each 1 to 5 (product.md, Risk). Raises ValueError outside the scale."""
    for name, value in (("likelihood", likelihood), ("impact", impact)):
        if not 1 <= value <= scale.highest:
            raise ValueError(f"{name} is {value}; the scale runs from 1 to {scale.highest}")
    return likelihood * impact


def band(likelihood: int, impact: int, scale: Scale = FIVE_BY_FIVE) -> Band:
    """Score 1-4 low, 5-9 medium, 10-16 high, 20-25 critical (product.md, Risk). Raises ValueError outside the scale."""
    found = score(likelihood, impact, scale)
    if found >= scale.critical:
        return Band.CRITICAL
    if found >= scale.high:
        return Band.HIGH
    return Band.MEDIUM if found >= scale.medium else Band.LOW


@dataclass(frozen=True, slots=True)
class HeatCell:
    """How many risks have one likelihood and impact, and the band of that place; None where no bands are set."""

    likelihood: int
    impact: int
    count: int
    band: Band | None


def heat_rows(levels: Iterable[tuple[int, int]], highest: int, scale: Scale | None) -> tuple[tuple[HeatCell, ...], ...]:
    """Risks counted by likelihood x impact (product.md, Risk): a row a likelihood, highest first, impacts from 1 up.

    Each risk is in one cell, so the counts sum to the risks given. ``scale`` gives the bands, None where the
    organisation has set none. Raises ValueError outside 1 to ``highest``, or for a scale of another highest.
    """
    counts = Counter(levels)
    for likelihood, impact in counts:
        score(likelihood, impact, Scale(highest))
    if scale is not None and scale.highest != highest:
        raise ValueError(f"the bands are of a scale of {scale.highest}, the risks of one of {highest}")
    sides = range(1, highest + 1)
    return tuple(
        tuple(
            HeatCell(down, along, counts[down, along], band(down, along, scale) if scale else None) for along in sides
        )
        for down in reversed(sides)
    )
