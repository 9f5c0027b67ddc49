"""Floors and caps on shares: nobody pays less than the one or more than the other, and the sum stays whole."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from concordat.calculations.apportionment.shares import Shares

NOUGHT, WHOLE = Fraction(0), Fraction(1)


def within_limits(shares: Shares, floors: Mapping[str, Fraction], caps: Mapping[str, Fraction]) -> Shares:
    """``shares`` held between floor and cap, the balance spread over the others in proportion (domain rule 4.1).

    Repeated until nothing moves. In each round either the floors or the caps that are broken are fixed, whichever are
    broken by more in sum: to fix both at once can bind a party that the next round would have freed.

    Raises ValueError where no shares can keep the limits: the floors sum to more than 1 or the caps to less, a floor
    stands above its cap, or only parties with a share of nought are left to take up the balance.
    """
    low = {party: floors.get(party, NOUGHT) for party in shares}
    high = {party: caps.get(party, WHOLE) for party in shares}
    _check(low, high)
    fixed: Shares = {}
    while len(fixed) < len(shares):
        spread = _spread(shares, fixed)
        held = {party: min(max(share, low[party]), high[party]) for party, share in spread.items()}
        excess = sum((held[party] - spread[party] for party in held), NOUGHT)
        if not excess and held == spread:
            break
        fixed |= {party: share for party, share in held.items() if _binds(share - spread[party], excess)}
    return {party: fixed.get(party, NOUGHT) for party in shares} | _spread(shares, fixed)


def _check(low: Shares, high: Shares) -> None:
    if any(low[party] > high[party] for party in low):
        raise ValueError("A floor stands above its cap.")
    if sum(low.values()) > 1:
        raise ValueError("The floors sum to more than the whole.")
    if sum(high.values()) < 1:
        raise ValueError("The caps sum to less than the whole.")


def _spread(shares: Shares, fixed: Shares) -> Shares:
    """What is not fixed, shared among the others in proportion to their shares."""
    free = {party: share for party, share in shares.items() if party not in fixed}
    weight, balance = sum(free.values(), NOUGHT), WHOLE - sum(fixed.values(), NOUGHT)
    if not free:
        return {}
    if not weight:
        raise ValueError("Nobody with a share is left to take up what the limits leave over.")
    return {party: balance * share / weight for party, share in free.items()}


def _binds(moved: Fraction, excess: Fraction) -> bool:
    """Floors bind (a share was raised) where more was raised than cut, caps where less; both where it is even."""
    if excess > 0:
        return moved > 0
    return moved < 0 if excess < 0 else moved != 0
