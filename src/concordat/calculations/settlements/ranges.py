"""Amounts that are known, bounded or unknown, and the range that sums of them have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from concordat.kernel.money import ZERO, Money


class Certainty(StrEnum):
    """What is known of an amount."""

    KNOWN = "known"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    UNKNOWN = "unknown"

    @property
    def words(self) -> str:
        return {"known": "exactly", "unknown": "not known"}.get(self.value, self.value.replace("_", " "))


@dataclass(frozen=True, slots=True)
class Range:
    """What an amount lies between, in pence; ``high`` is None where nothing bounds it."""

    low: Money = ZERO
    high: Money | None = None

    @property
    def exact(self) -> bool:
        return self.low == self.high

    def words(self) -> str:
        """£1, at least £1, up to £1, £1 to £2, or not known: what is not known is never printed as nought."""
        if self.exact:
            return self.low.exact()
        if self.high is None:
            return f"at least {self.low.exact()}" if self.low.pence else "not known"
        return f"{self.low.exact()} to {self.high.exact()}" if self.low.pence else f"up to {self.high.exact()}"


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount as the parties know it today. ``amount`` is None exactly where it is unknown."""

    certainty: Certainty = Certainty.UNKNOWN
    amount: Money | None = None

    @classmethod
    def known(cls, amount: Money) -> Stated:
        return cls(Certainty.KNOWN, amount)

    @property
    def range(self) -> Range:
        """The least and the most that it may be."""
        amount = self.amount
        if amount is None or self.certainty is Certainty.UNKNOWN:
            return Range()
        if self.certainty is Certainty.AT_LEAST:
            return Range(amount)
        return Range(ZERO if self.certainty is Certainty.AT_MOST else amount, amount)


def total(ranges: Iterable[Range]) -> Range:
    """The range of a sum: the sum of the least, and of the most where each is bounded."""
    low, high = 0, 0
    bounded = True
    for one in ranges:
        low += one.low.pence
        bounded = bounded and one.high is not None
        high += one.high.pence if one.high else 0
    return Range(Money(low), Money(high) if bounded else None)


def within(one: Range, cap: Money | None, floor: Money | None) -> Range:
    """A range after an overall cap and floor: neither end passes them."""
    low, high = one.low, one.high
    if cap is not None:
        low, high = min(low, cap), cap if high is None else min(high, cap)
    if floor is not None:
        low, high = max(low, floor), None if high is None else max(high, floor)
    return Range(low, high)
