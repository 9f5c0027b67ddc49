"""What a post-implementation review must hold. Pure."""

from __future__ import annotations

from enum import StrEnum

from concordat.kernel.errors import RuleBroken
from concordat.registers.business_cases.rules.baselines import Figures


class Side(StrEnum):
    """Of a figure in a review: what was predicted, or what was achieved."""

    PREDICTED = "predicted"
    ACHIEVED = "achieved"


def check_review(predicted: Figures, achieved: Figures, what: str) -> None:
    """A review says in 3 to 500 characters what it found, and sets at least one achieved figure beside its forecast."""
    if not 3 <= len(what.strip()) <= 500:
        raise RuleBroken("Say in 3 to 500 characters what the review found.", field="what")
    if not set(predicted) & set(achieved):
        raise RuleBroken("Give what was predicted and what was achieved of at least one figure.", field="predicted")
