"""Where votes and resources part: the lesson of an alliance with equal votes, and what is no share is refused."""

from __future__ import annotations

from fractions import Fraction

import pytest

from concordat.calculations.fairness import partings

HALVES = {"a": Fraction(1, 2), "b": Fraction(1, 2)}


def test_equal_votes_and_unequal_resources_part() -> None:
    found = partings(HALVES, {"a": Fraction(69, 100), "b": Fraction(31, 100)})
    assert [(one.party, one.gap) for one in found] == [("a", Fraction(-19, 100)), ("b", Fraction(19, 100))]


@pytest.mark.parametrize(("share", "parts"), [(Fraction(59, 100), 0), (Fraction(60, 100), 2)])
def test_the_threshold_itself_is_told(share: Fraction, parts: int) -> None:
    assert len(partings(HALVES, {"a": share, "b": 1 - share})) == parts


def test_a_share_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="not known: b"):
        partings(HALVES, {"a": Fraction(1)})
