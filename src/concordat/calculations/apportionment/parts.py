"""A sum divided among parties by their weights, exact to the penny."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from concordat.kernel.money import Money

Weights = Mapping[str, int | Fraction]


def apportion(total: Money, weights: Weights) -> dict[str, Money]:
    """``total`` divided in proportion to ``weights``, in their order: floor(T x w / W), then the pennies that are left
    go to the largest fractional parts, ties in the order given (the method of largest remainders; domain rule 4.1).

    The parts always sum to the total. Of a negative total the amount is divided and the sign put back. Raises
    ValueError where there is no weight above nought, or one below it: a missing weight is never taken as nought.
    """
    whole = sum(weights.values())
    if not weights or whole <= 0 or min(weights.values()) < 0:
        raise ValueError("Shares must be nought or more, and one at least above nought.")
    pence = abs(total.pence)
    exact = {party: Fraction(pence) * weight / whole for party, weight in weights.items()}
    parts = {party: int(amount) for party, amount in exact.items()}
    left = pence - sum(parts.values())
    for party in sorted(exact, key=lambda one: parts[one] - exact[one])[:left]:
        parts[party] += 1
    sign = -1 if total.pence < 0 else 1
    return {party: Money(sign * amount) for party, amount in parts.items()}


def equal_parts(total: Money, count: int) -> list[Money]:
    """``total`` in ``count`` parts that differ by a penny at most, the larger ones first. ValueError below one part."""
    return list(apportion(total, {str(number): 1 for number in range(count)}).values())
