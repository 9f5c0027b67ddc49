"""Two partners over the years: what each gave the other in kind, and the balance to the end of each year."""

from __future__ import annotations

from datetime import date

from concordat.calculations import exchange
from concordat.calculations.exchange import Balance
from concordat.kernel.errors import NotThere
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.registers.exchange.queries.balance import balance
from concordat.registers.exchange.queries.in_kind import services
from concordat.registers.exchange.records import BalanceRecord, PairRecord, PeriodBalance, YearBalance


def between(actor: Actor, *, first: str, second: str, as_at: date | None = None) -> PairRecord:
    """The exchange of two organisations seen from ``first``. NotThere where the actor sees none. Four queries."""
    whole = balance(actor, first=first, second=second, as_at=as_at)
    rows = services(actor, as_at=as_at, between=(first, second))
    if first == second or not (rows or whole.printed):
        raise NotThere(f"No exchange between {first} and {second} is on record.")
    return PairRecord(whole, _periods(whole), tuple(rows))


def _periods(whole: BalanceRecord) -> tuple[PeriodBalance, ...]:
    """Years as sources state them, those that lie in one financial year together; what states none comes last."""
    grouped: dict[tuple[str, FinancialYear | None], list[Balance]] = {}
    for one in sorted(whole.years, key=_begins):
        grouped.setdefault(_named(one), []).append(one.balance)
    sums = [
        exchange.balance(exchange.together(b.given for b in some), exchange.together(b.received for b in some))
        for some in grouped.values()
    ]
    return tuple(
        PeriodBalance(name, year, one, to_date)
        for (name, year), one, to_date in zip(grouped, sums, exchange.over_years(sums), strict=True)
    )


def _named(one: YearBalance) -> tuple[str, FinancialYear | None]:
    year = exchange.financial_year_of(one.year)
    if year is not None:
        return str(year), year
    return (f"{one.year.words()} (two financial years)" if one.year else "Year not stated"), None


def _begins(one: YearBalance) -> date:
    return one.year.first if one.year else date.max
