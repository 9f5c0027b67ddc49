"""The shapes of the fairness view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from concordat.calculations.fairness import THRESHOLD, Parting, partings
from concordat.kernel.references import RecordRef


class Aspect(StrEnum):
    """What a partner has a share of."""

    COST = "cost"
    SAVING = "saving"
    VOTE = "vote"
    USE = "use"

    @property
    def words(self) -> str:
        """As pages print it."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True)
class Told:
    """The shares of one aspect by partner, parts of the whole, and what they rest on in words.

    ``shares`` is None where they are not known; ``source`` then says why. They are never partly known: without one
    partner's amount nobody's part of the whole is. ``some`` says that some partner has an amount all the same.
    """

    shares: Mapping[str, Fraction] | None
    source: str
    refs: tuple[RecordRef, ...] = ()
    some: bool = False


@dataclass(frozen=True, slots=True)
class FairnessOf:
    """All aspects of one financial year, or of all time (``year`` "to date")."""

    year: str
    told: Mapping[Aspect, Told]

    @property
    def known(self) -> bool:
        """Whether any share of it is known."""
        return any(one.shares is not None for one in self.told.values())

    @property
    def partings(self) -> list[Parting] | None:
        """Where votes and cost part; None where either is not known."""
        vote, cost = self.told[Aspect.VOTE].shares, self.told[Aspect.COST].shares
        return partings(vote, cost) if vote is not None and cost is not None else None

    def sentence(self, names: Mapping[str, str]) -> str:
        """Where votes and resources part, or that they do not, or that it is not known."""
        found = self.partings
        points = f"{THRESHOLD * 100} percentage points"
        if found is None:
            lacking = [one.words.lower() for one in (Aspect.VOTE, Aspect.COST) if self.told[one].shares is None]
            return f"Whether votes and resources part is not known: no shares of {' and '.join(lacking)}."
        if not found:
            return f"Votes and resources do not part: no partner's lie {points} or more from each other."
        said = "; ".join(
            f"{names.get(one.party, one.party)} holds {whole(one.vote)} of the votes and bears {whole(one.resources)} "
            "of the cost" for one in found
        )  # fmt: skip
        return f"Votes and resources part, by {points} or more: {said}."


@dataclass(frozen=True, slots=True)
class Fairness:
    """The partners by name, each year that anything is known of, the latest last, and what is left out, in words."""

    key: str
    title: str
    names: Mapping[str, str]
    years: tuple[FairnessOf, ...]
    left_out: tuple[str, ...] = field(default=())

    def of(self, year: str) -> FairnessOf | None:
        """One of the years; the last one for ""."""
        found = next((one for one in self.years if one.year == year), None)
        return found or (self.years[-1] if self.years and not year else None)


def whole(share: Fraction) -> str:
    """A share in percent to one place, half up: 69%, 33.3%."""
    tenths = (share.numerator * 2000 + share.denominator) // (2 * share.denominator)
    return f"{tenths // 10}.{tenths % 10}".removesuffix(".0") + "%"
