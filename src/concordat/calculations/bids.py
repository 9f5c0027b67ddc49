"""What a bid brings of its own, and what has come of what it promised."""

from __future__ import annotations

from decimal import Decimal

from concordat.kernel.money import ZERO, Money


def match_share(asked: Money, match: Money) -> Decimal | None:
    """Match funding as a percentage of the whole, 100 x match / (asked + match): the bidders' part of the cost.

    None where both are nought. ValueError where either is below nought. Unrounded: a share just below what a fund asks
    for is below it.
    """
    if asked < ZERO or match < ZERO:
        raise ValueError("An amount asked for or matched is not below nought.")
    whole = asked + match
    return None if whole == ZERO else Decimal(100) * match.pence / Decimal(whole.pence)


def achieved_since(then: Money | None, now: Money | None) -> Money | None:
    """Achieved now - achieved at the bid (product.md, achieved is as reported): what stood then is not the bid's.

    ``then`` is None where nothing had been reported by that day: all of ``now`` has come since. None where nothing is
    reported now.
    """
    if now is None:
        return None
    return now - (then or ZERO)
