"""Services in kind and their balances, as they leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.exchange import Balance
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.references import RecordRef
from concordat.registers.exchange.rules import NO_VALUATION, ServiceKind, Valuation


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """A service given in kind. A ``value`` that does not apply describes an arrangement, not one service."""

    id: int
    provider: str
    receiver: str
    what: str
    year: PreciseDate | None
    value: Figure
    valued_basis: str
    collaboration: str | None
    reported_by: str
    reported_on: date | None
    supersedes: int | None
    reason: str
    kind: ServiceKind = ServiceKind.NOT_STATED
    valuation: Valuation = NO_VALUATION

    @property
    def ref(self) -> RecordRef:
        return RecordRef("service", str(self.id))


@dataclass(frozen=True, slots=True)
class PrintedTotalRecord:
    """A total that a source prints of services in kind. ``gap`` is what the rows come to, less the print.

    Both are None where no valued row is held: there is nothing to compare.
    """

    id: int
    provider: str
    receiver: str
    year: PreciseDate | None
    printed: Money
    rows: Money | None
    gap: Money | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("printed-total", str(self.id))


@dataclass(frozen=True, slots=True)
class YearBalance:
    """The balance of one year; ``year`` is None where it is not stated."""

    year: PreciseDate | None
    balance: Balance


@dataclass(frozen=True, slots=True)
class BalanceRecord:
    """What ``first`` gave ``second``, and received: altogether and by year, beside the totals that sources print."""

    first: str
    second: str
    balance: Balance
    years: tuple[YearBalance, ...]
    unvalued: tuple[ServiceRecord, ...]
    printed: tuple[PrintedTotalRecord, ...]


@dataclass(frozen=True, slots=True)
class PeriodBalance:
    """The balance of one financial year, and of all up to its end.

    ``year`` is None where the services say none, or a calendar year, which lies in two; ``name`` is as pages print it.
    """

    name: str
    year: FinancialYear | None
    balance: Balance
    to_date: Balance


@dataclass(frozen=True, slots=True)
class PairRecord:
    """Two partners: the balance, its periods in the order of time, and the services between them, newest last."""

    whole: BalanceRecord
    periods: tuple[PeriodBalance, ...]
    services: tuple[ServiceRecord, ...]


@dataclass(frozen=True, slots=True)
class ServiceHistory:
    """A service as told: ``asked`` is the row asked for, ``rows`` all of its corrections, the first report first."""

    asked: ServiceRecord
    rows: tuple[ServiceRecord, ...]

    @property
    def standing(self) -> ServiceRecord:
        """The row that counts."""
        return self.rows[-1]
