"""Standing amounts of one thing and one period, added in the database."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Bound
from concordat.kernel.money import Money
from concordat.registers.benefits.rules import EntryKind, Prices, Recurrence, Standing


@dataclass(frozen=True, slots=True)
class GroupedAmounts:
    """Amounts that are added: ``total`` of those known (None where none is), ``unknown`` of the ``entries`` are not.

    ``step`` is the coarsest stated precision in pence; ``bound`` that of one amount alone; ``first`` the number of the
    first entry, and ``what`` its words; ``aside`` of the entries give way to others, and are in no sum. ``price_year``
    is the first calendar year of the base.
    """

    collaboration: str | None
    organisation: str | None
    benefit: str | None
    kind: EntryKind
    standing: Standing
    recurrence: Recurrence
    non_cashable: bool
    prices: Prices
    price_year: int | None
    since: PreciseDate | None
    until: PreciseDate | None
    total: Money | None
    entries: int
    unknown: int
    step: int
    bound: Bound | None
    first: int
    what: str
    aside: int = 0
