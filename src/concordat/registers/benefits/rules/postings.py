"""One amount as it is posted, by a person, from a paper or from a row of a file: one set of rules for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.periods import FinancialYear
from concordat.registers.benefits.rules.amounts import Stated, check_amount, check_assurance, check_prices, check_what
from concordat.registers.benefits.rules.kinds import (
    Assurance,
    Budget,
    EntryKind,
    Prices,
    Reckoning,
    Recurrence,
    Standing,
)


@dataclass(frozen=True, slots=True)
class Posting:
    """One amount for one organisation, or for several with the split not stated.

    ``organisations``, ``collaboration`` and ``benefit`` are keys. ``since`` to ``until`` is the period; ``in_service``
    the day from which an annual estimate runs; ``price_year`` the year whose prices a real amount is in.
    """

    kind: EntryKind
    what: str
    stated: Stated
    standing: Standing = Standing.NOT_STATED
    recurrence: Recurrence = Recurrence.NOT_STATED
    collaboration: str | None = None
    organisations: Sequence[str] = ()
    benefit: str | None = None
    assurance: Assurance = Assurance.AS_REPORTED
    basis: str = ""
    cashable: bool | None = None
    since: PreciseDate | None = None
    until: PreciseDate | None = None
    in_service: PreciseDate | None = None
    prices: Prices = Prices.NOT_STATED
    price_year: FinancialYear | None = None
    budget: Budget = Budget.NOT_STATED
    reckoning: Reckoning = Reckoning.NOT_STATED

    @property
    def bodies(self) -> tuple[str, ...]:
        """The organisations, each once, in their order."""
        return tuple(dict.fromkeys(self.organisations))


def check_posting(one: Posting) -> None:
    """Raise RuleBroken, naming the field, where an amount may not be posted as it is."""
    check_what(one.what)
    check_amount(one.stated)
    check_assurance(one.assurance)
    check_prices(one.prices, one.price_year)
    check_period(one.recurrence, one.until)


def check_period(recurrence: Recurrence, until: PreciseDate | None) -> None:
    """A time-limited amount says until when."""
    if recurrence is Recurrence.TIME_LIMITED and until is None:
        raise RuleBroken("Say until when the amount recurs, or call it annual.", field="until")
