"""RAG: the dimensions and colours of a status. A colour is always also a word."""

from __future__ import annotations

from enum import StrEnum


class Dimension(StrEnum):
    """What is rated."""

    OVERALL = "overall"
    TIME = "time"
    COSTS = "costs"
    SAVINGS = "savings"
    BENEFITS = "benefits"


class Colour(StrEnum):
    """A rating; "not applicable" and "not stated" are not green."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    BLUE = "blue"
    NOT_APPLICABLE = "not_applicable"
    TO_BE_DETERMINED = "to_be_determined"
    NOT_STATED = "not_stated"

    @property
    def word(self) -> str:
        """The word that pages and papers print: Green, Not applicable, To be determined."""
        return self.value.replace("_", " ").capitalize()


RATED = frozenset({Colour.GREEN, Colour.AMBER, Colour.RED, Colour.BLUE, Colour.TO_BE_DETERMINED})
