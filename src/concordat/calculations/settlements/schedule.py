"""Payments with their days: instalments of a settlement, and the months of services that go on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from concordat.calculations.apportionment import equal_parts
from concordat.calculations.settlements.notice import months_after
from concordat.calculations.settlements.terms import Instalments, Service
from concordat.kernel.money import ZERO, Money


class Kind(StrEnum):
    """What a payment is for."""

    SETTLEMENT = "settlement"
    ASSETS = "assets"
    SERVICE = "service"

    @property
    def words(self) -> str:
        return {"settlement": "Settlement", "assets": "Joint assets"}.get(self.value, "Service that goes on")


@dataclass(frozen=True, slots=True)
class Payment:
    """What is due on a day, by whom and to whom (keys of parties), in pence."""

    due_on: date
    payer: str
    payee: str
    kind: Kind
    what: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Flow:
    """What one party owes another in all, before it is put into instalments."""

    payer: str
    payee: str
    kind: Kind
    amount: Money


def days_of(instalments: Instalments, left_on: date) -> tuple[date, ...]:
    """The days of payment: those stated, or each the corresponding date of the day of leaving."""
    if instalments.dates:
        return tuple(sorted(instalments.dates))
    months = (instalments.first_after + number * instalments.every for number in range(instalments.count))
    return tuple(months_after(left_on, one) for one in months)


def in_instalments(flow: Flow, days: tuple[date, ...]) -> Iterator[Payment]:
    """A flow in equal parts, the odd pennies in the first ones: they sum to it exactly."""
    for number, (day, part) in enumerate(zip(days, equal_parts(flow.amount, len(days)), strict=True), start=1):
        words = f"{flow.kind.words}, instalment {number} of {len(days)}" if len(days) > 1 else flow.kind.words
        if part != ZERO:
            yield Payment(day, flow.payer, flow.payee, flow.kind, words, part)


def service_ends(service: Service, left_on: date) -> date:
    """The last day of a service. ValueError where neither a date nor a number of months is stated."""
    if service.ends:
        return service.ends
    if service.months is None:
        raise ValueError(f"{service.name} has no end.")
    return months_after(left_on, service.months)


def charges(service: Service, left_on: date) -> Iterator[Payment]:
    """A service's price for each month after leaving, due at the month's end; a part of a month by its days.

    None where the price is not known: it is then listed as unknown, never charged as nought.
    """
    price, ends = service.monthly.range.low, service_ends(service, left_on)
    if price == ZERO or not service.provider or not service.receiver:
        return
    number, start = 1, left_on
    while start < ends:
        full = months_after(left_on, number)
        day = min(full, ends)
        part = price if day == full else price.times(Decimal((day - start).days) / Decimal((full - start).days))
        yield Payment(day, service.receiver, service.provider, Kind.SERVICE, service.name, part)
        number, start = number + 1, full
