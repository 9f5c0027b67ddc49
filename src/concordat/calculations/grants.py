"""What a grant has paid, what is left of it, and what others must find."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from concordat.kernel.money import ZERO, Money


@dataclass(frozen=True, slots=True)
class Drawdown:
    """An award beside what was paid of it, in pence. ``kept`` is what was paid and did not go back.

    ``award``, and with it ``undrawn``, is None while the award is not known. ``waiting`` is claimed and not answered
    yet, ``rejected`` claimed and not paid.
    """

    award: Money | None
    paid: Money
    clawed_back: Money
    waiting: Money = ZERO
    rejected: Money = ZERO

    @property
    def kept(self) -> Money:
        return self.paid - self.clawed_back

    @property
    def undrawn(self) -> Money | None:
        return None if self.award is None else self.award - self.paid


def drawdown(
    award: Money | None, paid: Money, clawed_back: Money, waiting: Money = ZERO, rejected: Money = ZERO
) -> Drawdown:
    """Kept + undrawn + clawed back = award, with kept = paid - clawed back (product.md, rules of the domain).

    ``kept`` is below nought where a source tells of money gone back whose payment is not on record. ValueError where
    any amount given is below nought.
    """
    if min(paid, clawed_back, waiting, rejected) < ZERO:
        raise ValueError("No amount of a drawdown is below nought.")
    return Drawdown(award, paid, clawed_back, waiting, rejected)


def drawn_together(parts: Iterable[Drawdown], award: Money | None) -> Drawdown:
    """The years of one award together = the sum of each (product.md, Ledger); ``award`` is that of the whole."""
    held = list(parts)
    return drawdown(
        award, sum((one.paid for one in held), ZERO), sum((one.clawed_back for one in held), ZERO),
        sum((one.waiting for one in held), ZERO), sum((one.rejected for one in held), ZERO),
    )  # fmt: skip


def shortfall(cost: Money | None, secured: Money | None) -> Money | None:
    """Shortfall = the whole cost - what the grant pays, not below nought (domain.md 4.1, grant first, then partners).

    None while either is not known: an unknown shortfall is not nought.
    """
    if cost is None or secured is None:
        return None
    return max(cost - secured, ZERO)
