"""The shares that a scheme gives to each party: by one weight, by several blended, with a fixed part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from concordat.calculations.apportionment.parts import Weights, apportion
from concordat.kernel.money import ZERO, Money

Shares = dict[str, Fraction]


def shares_of(weights: Weights) -> Shares:
    """Each party's part of the whole, s = w / W, exact; they sum to 1 (domain rule 4.1).

    Raises ValueError where there is no weight above nought, or one below it.
    """
    whole = sum(weights.values())
    if not weights or whole <= 0 or min(weights.values()) < 0:
        raise ValueError("Weights must be nought or more, and one at least above nought.")
    return {party: Fraction(weight) / whole for party, weight in weights.items()}


def blended(kinds: Sequence[tuple[Fraction, Weights]]) -> Shares:
    """Shares of several kinds of weight, s = sum of alpha x w / W, in the order of the first (domain rule 4.1).

    ``kinds`` are pairs of alpha and the weights of that kind; the alphas sum to 1. Raises ValueError where they do not,
    where an alpha is below nought, or where a party has a weight of one kind and none of another: a missing weight is
    never taken as nought.
    """
    if sum(alpha for alpha, _ in kinds) != 1 or min(alpha for alpha, _ in kinds) < 0:
        raise ValueError("The parts of a blend must be nought or more and sum to 1.")
    parties = tuple(kinds[0][1])
    for _, weights in kinds:
        if missing := set(parties) ^ set(weights):
            raise ValueError(f"A weight is missing: {', '.join(sorted(missing))}.")
    each = [(alpha, shares_of(weights)) for alpha, weights in kinds]
    return {party: sum((alpha * shares[party] for alpha, shares in each), Fraction(0)) for party in parties}


def fixed_and_variable(total: Money, fixed: Mapping[str, Money], weights: Weights) -> dict[str, Money]:
    """A fixed amount each, and the balance by weight: a = F + apportion(T - sum of F) (domain rule 4.1).

    Where the fixed amounts are more than the total, the balance is a credit, shared by the same weights. A party
    without a fixed amount has none. Raises ValueError as ``apportion`` does, and for a fixed amount of a party that
    has no weight.
    """
    if unknown := set(fixed) - set(weights):
        raise ValueError(f"A fixed amount of a party without a weight: {', '.join(sorted(unknown))}.")
    rest = total - sum(fixed.values(), ZERO)
    return {party: fixed.get(party, ZERO) + part for party, part in apportion(rest, weights).items()}
