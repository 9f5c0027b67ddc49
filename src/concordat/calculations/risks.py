"""Scoring a risk."""

from __future__ import annotations

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
    """Settings of an alliance: the highest likelihood and impact, and the least score of each band above low."""

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
