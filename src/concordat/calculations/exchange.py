"""What two partners have given each other in kind."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.kernel.money import Money


@dataclass(frozen=True, slots=True)
class Given:
    """What one side gave: the sum of ``valued`` items in pence, and the items without a value, each by its name."""

    total: Money
    valued: int
    unvalued: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Balance:
    """Both sides. ``difference`` is given less received, of the valued items alone; final only when ``complete``."""

    given: Given
    received: Given
    difference: Money
    complete: bool

    @property
    def unvalued(self) -> int:
        """How many items of both sides have no value."""
        return len(self.given.unvalued) + len(self.received.unvalued)


def balance(given: Given, received: Given) -> Balance:
    """Sum given - sum received, unvalued items counted and named, never taken as nought (product.md, Exchange)."""
    return Balance(given, received, given.total - received.total, not (given.unvalued or received.unvalued))


def printed_total_gap(rows: Money, printed: Money) -> Money:
    """Sum of the rows - printed total: what the print leaves out (product.md, Exchange).

    Negative where the print has too much.
    """
    return rows - printed
