"""What two partners have given each other in kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear


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


def valued(quantity: Decimal, rate: Money) -> Money:
    """Value of a service = quantity x rate at the external cost of the same service (product.md, Exchange).

    ``rate`` is the pence of one unit; the value is to the nearest penny, half to even. ValueError below nought.
    """
    if quantity < 0 or rate.pence < 0:
        raise ValueError("Neither a quantity nor a rate is below nought.")
    return rate.times(quantity)


def together(sides: Iterable[Given]) -> Given:
    """What one side gave in several periods = the sum of each (product.md, Exchange); names of unvalued items kept."""
    parts = list(sides)
    return Given(
        sum((one.total for one in parts), ZERO), sum(one.valued for one in parts),
        tuple(name for one in parts for name in one.unvalued),
    )  # fmt: skip


def over_years(years: Sequence[Balance]) -> list[Balance]:
    """The balance to the end of each year = all given so far - all received so far (product.md, Exchange).

    One item without a value makes the balance of its year, and of every later one, not final.
    """
    return [
        balance(together(one.given for one in years[: at + 1]), together(one.received for one in years[: at + 1]))
        for at in range(len(years))
    ]


def financial_year_of(when: PreciseDate | None) -> FinancialYear | None:
    """The financial year that holds a whole date as stated; None where none does: a calendar year lies in two."""
    if when is None:
        return None
    first, last = FinancialYear.containing(when.first), FinancialYear.containing(when.last)
    return first if first == last else None


def printed_total_gap(rows: Money, printed: Money) -> Money:
    """Sum of the rows - printed total: what the print leaves out (product.md, Exchange).

    Negative where the print has too much.
    """
    return rows - printed
