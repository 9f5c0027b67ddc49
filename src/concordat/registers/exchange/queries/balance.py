"""What two partners have given each other. Summed in SQL; what has no value is counted and named."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import Count, Sum

from concordat.calculations import exchange
from concordat.calculations.exchange import Given
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import FigureState
from concordat.kernel.money import ZERO, Money
from concordat.kernel.permissions.actor import Actor
from concordat.registers.exchange.models import LATEST, PrintedTotal
from concordat.registers.exchange.queries.in_kind import services, standing_services
from concordat.registers.exchange.records import (
    BalanceRecord,
    PrintedTotalRecord,
    ServiceRecord,
    YearBalance,
)


def balance(actor: Actor, *, first: str, second: str, as_at: date | None = None) -> BalanceRecord:
    """The services in kind between two organisations, seen from ``first``. Three database queries."""
    pair = (first, second)
    totals = _totals(actor, pair, as_at)
    missing = services(actor, as_at=as_at, between=pair, unvalued=True)
    years = sorted({row["year"] for row in totals} | {service.year for service in missing}, key=_when)
    return BalanceRecord(
        first=first, second=second,
        balance=exchange.balance(_given(first, totals, missing), _given(second, totals, missing)),
        years=tuple(YearBalance(year, _of_year(first, second, totals, missing, year)) for year in years),
        unvalued=tuple(missing), printed=_printed(actor, pair, totals, as_at),
    )  # fmt: skip


def printed_totals(actor: Actor, *, as_at: date | None = None) -> list[PrintedTotalRecord]:
    """Every total that sources print of services in kind, beside the rows of its giver and receiver. Two queries."""
    found = list(PrintedTotal.objects.visible_to(actor).as_at(as_at).order_by(*LATEST))
    valued = standing_services(actor, as_at).filter(state=FigureState.KNOWN)
    grouped = valued.values("provider_id", "receiver_id", "year").annotate(total=Sum("amount")).order_by()
    rows: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in grouped:
        rows[row["provider_id"], row["receiver_id"]].append(row)
    return [_beside_rows(total, rows[total.provider_id, total.receiver_id]) for total in found]


def same_printed_total(
    actor: Actor, *, provider: str, receiver: str, year: PreciseDate | None, amount: Money
) -> PrintedTotalRecord | None:  # fmt: skip
    """The same total printed before; None where there is none: it is new."""
    found = [
        total
        for total in balance(actor, first=provider, second=receiver).printed
        if (total.provider, total.year, total.printed) == (provider, year, amount)
    ]
    return found[-1] if found else None


def _totals(actor: Actor, pair: tuple[str, str], as_at: date | None) -> list[dict[str, Any]]:
    """Sum and count of the valued services by provider and year."""
    found = standing_services(actor, as_at).filter(provider_id__in=pair, receiver_id__in=pair)
    valued = found.filter(state=FigureState.KNOWN).values("provider_id", "year")
    return list(valued.annotate(total=Sum("amount"), valued=Count("pk")).order_by())


def _given(giver: str, totals: list[dict[str, Any]], missing: list[ServiceRecord]) -> Given:
    own = [row for row in totals if row["provider_id"] == giver]
    return Given(
        total=_sum(own), valued=sum(row["valued"] for row in own),
        unvalued=tuple(_name(service) for service in missing if service.provider == giver),
    )  # fmt: skip


def _of_year(
    first: str, second: str, totals: list[dict[str, Any]], missing: list[ServiceRecord], year: PreciseDate | None
) -> exchange.Balance:
    rows = [row for row in totals if row["year"] == year]
    unvalued = [service for service in missing if service.year == year]
    return exchange.balance(_given(first, rows, unvalued), _given(second, rows, unvalued))


def _printed(
    actor: Actor, pair: tuple[str, str], totals: list[dict[str, Any]], as_at: date | None
) -> tuple[PrintedTotalRecord, ...]:  # fmt: skip
    found = PrintedTotal.objects.visible_to(actor).as_at(as_at).filter(provider_id__in=pair, receiver_id__in=pair)
    return tuple(_beside_rows(row, totals) for row in found.order_by(*LATEST))


def _beside_rows(row: PrintedTotal, totals: list[dict[str, Any]]) -> PrintedTotalRecord:
    """A printed total beside the rows of its year, or beside all where it states none."""
    own = [t for t in totals if t["provider_id"] == row.provider_id and (row.year is None or t["year"] == row.year)]
    rows = _sum(own) if own else None
    return PrintedTotalRecord(
        id=row.pk, provider=row.provider_id, receiver=row.receiver_id, year=row.year, printed=row.amount, rows=rows,
        gap=None if rows is None else exchange.printed_total_gap(rows, row.amount), reported_on=row.reported_on,
    )  # fmt: skip


def _sum(totals: list[dict[str, Any]]) -> Money:
    return sum((row["total"] for row in totals), ZERO)


def _name(service: ServiceRecord) -> str:
    year = f", {service.year.words()}" if service.year else ""
    return f"{service.what}{year}: {service.value.shown()}"


def _when(year: PreciseDate | None) -> tuple[date, str]:
    return (year.first, year.text) if year else (date.max, "")
