"""Where votes and resources part: who decides with more, or less, than it brings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

# The point from which it is told: a tenth of the whole. An alliance that paid 69:31 and voted 50:50 stood at 19.
THRESHOLD = Fraction(1, 10)


@dataclass(frozen=True, slots=True)
class Parting:
    """A partner whose vote is not what it brings; ``gap`` above nought: it has more vote than resources."""

    party: str
    vote: Fraction
    resources: Fraction

    @property
    def gap(self) -> Fraction:
        """Vote less resources, as parts of the whole."""
        return self.vote - self.resources


def partings(
    votes: Mapping[str, Fraction], resources: Mapping[str, Fraction], threshold: Fraction = THRESHOLD
) -> list[Parting]:
    """The partners whose vote and resources lie at least ``threshold`` apart, |v - r| >= t, the widest gap first.

    Both are parts of the whole by partner, of the same partners: ValueError otherwise, as an unknown share is no
    nought. The lesson is that of an alliance with equal votes and unequal resources (domain section 2.2).
    """
    if set(votes) != set(resources):
        raise ValueError(f"A share is not known: {', '.join(sorted(set(votes) ^ set(resources)))}.")
    found = [Parting(party, votes[party], resources[party]) for party in votes]
    return sorted((one for one in found if abs(one.gap) >= threshold), key=lambda one: -abs(one.gap))
