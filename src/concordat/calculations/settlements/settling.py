"""The dated settlement of one party's leaving, or the refusal to reckon it.

Requirement R10 and domain rules 2.2, 3.3 and 4.1: who pays, cost heads, limits, notice, instalments, services that go
on with their end dates, joint assets. All money in whole pence; no interest is reckoned.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from concordat.calculations.settlements.costs import Sides, asset_flows, cost_flows, counting, leaver_pays
from concordat.calculations.settlements.missing import Missing, missing
from concordat.calculations.settlements.notice import leaves_on, notice_ends
from concordat.calculations.settlements.ranges import Range, total, within
from concordat.calculations.settlements.schedule import (
    Flow,
    Kind,
    Payment,
    charges,
    days_of,
    in_instalments,
    service_ends,
)
from concordat.calculations.settlements.terms import (
    Cost,
    CostKind,
    ExitTerms,
    Payer,
    PriceBasis,
    Service,
    WriteOff,
)
from concordat.kernel.money import ZERO, Money


@dataclass(frozen=True, slots=True)
class Refusal:
    """Leaving cannot be reckoned; ``missing`` is everything that is not said, in the order to ask for it."""

    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class CostLine:
    """One head of cost: how much of it counts, and what the party that leaves pays of it, before cap and floor."""

    cost: Cost
    met_by: str
    counts: Range
    pays: Range


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """One service that goes on: its last day, and what its months come to."""

    service: Service
    ends: date
    charged: Range


@dataclass(frozen=True, slots=True)
class Settlement:
    """What leaving costs, of known things.

    ``pays`` is what the party that leaves pays for the costs, after ``limited``: what a cap takes off, negative where a
    floor adds. ``payments`` are what is certain, by day; ``unknown`` is what no sum holds yet.
    """

    leaver: str
    given_on: date
    notice_ends: date
    left_on: date
    costs: tuple[CostLine, ...]
    pays: Range
    limited: Money
    payments: tuple[Payment, ...]
    services: tuple[ServiceLine, ...]
    unknown: tuple[str, ...]
    unnamed: tuple[CostKind, ...]
    write_offs: tuple[WriteOff, ...]

    def paid(self, party: str, *kinds: Kind) -> Money:
        """What a party pays in all, of these kinds or of any."""
        return _sum(one for one in self.payments if one.payer == party and (not kinds or one.kind in kinds))

    def received(self, party: str, *kinds: Kind) -> Money:
        """What a party is paid in all."""
        return _sum(one for one in self.payments if one.payee == party and (not kinds or one.kind in kinds))

    def net(self, party: str) -> Money:
        """What a party is paid less what it pays; over all parties it sums to nought."""
        return self.received(party) - self.paid(party)


def settle(
    terms: ExitTerms, parties: Mapping[str, str], leaver: str | None, given_on: date | None
) -> Settlement | Refusal:  # fmt: skip
    """What it costs ``leaver`` to leave on notice given on a day, or everything that is missing to say so.

    ``parties`` maps keys to names, in the order in which odd pennies are given.
    """
    lacking = missing(terms, parties, leaver, given_on, asked=True)
    if lacking or leaver is None or given_on is None or terms.notice_months is None or terms.notice_from is None:
        return Refusal(tuple(lacking))
    sides = Sides(
        leaver, tuple(p for p in parties if p != leaver), {p: terms.shares[p] for p in parties if p in terms.shares}
    )
    left = leaves_on(terms, given_on)
    lines = tuple(
        CostLine(cost, sides.met_by(cost), counting(cost), leaver_pays(cost, terms, sides)) for cost in terms.costs
    )
    before = total(line.pays for line in lines)
    bears = terms.payer is not Payer.EACH_OWN
    pays = within(before, terms.cap, terms.floor) if bears else Range(ZERO, ZERO)
    services = tuple(_service(one, left) for one in terms.services or ())
    return Settlement(
        leaver=leaver, given_on=given_on, notice_ends=notice_ends(given_on, terms.notice_months, terms.notice_from),
        left_on=left, costs=lines, pays=pays, limited=before.low - pays.low,
        payments=_payments(terms, sides, pays.low, left), services=services,
        unknown=(*_open_costs(lines, bears=bears), *_open_assets(terms), *_open_services(services)),
        unnamed=tuple(kind for kind in CostKind if kind is not CostKind.OTHER and _silent(kind, terms)),
        write_offs=terms.write_offs,
    )  # fmt: skip


def _payments(terms: ExitTerms, sides: Sides, leaver_total: Money, left: date) -> tuple[Payment, ...]:
    flows: list[Flow] = cost_flows(terms, sides, leaver_total)
    if terms.asset_split and terms.asset_split.pays:
        flows += asset_flows(terms.assets, sides.shares)
    days = days_of(terms.instalments, left) if terms.instalments else ()
    found = [payment for flow in flows for payment in in_instalments(flow, days)]
    found += [payment for service in terms.services or () for payment in charges(service, left)]
    return tuple(sorted(found, key=lambda one: (one.due_on, one.kind is Kind.SERVICE)))


def _service(service: Service, left: date) -> ServiceLine:
    charged = _sum(charges(service, left))
    price = service.monthly.range
    if service.basis is PriceBasis.FREE or price.exact:
        return ServiceLine(service, service_ends(service, left), Range(charged, charged))
    return ServiceLine(service, service_ends(service, left), Range(charged))


def _open_costs(lines: Iterable[CostLine], *, bears: bool) -> list[str]:
    return [f"{line.cost.name}: {line.counts.words()}" for line in lines if bears and not line.counts.exact]


def _open_assets(terms: ExitTerms) -> list[str]:
    if terms.asset_split is None or not terms.asset_split.pays:
        return []
    values = ((asset.name, asset.value.range) for asset in terms.assets)
    return [f"{name}, its value: {value.words()}" for name, value in values if not value.exact]


def _open_services(lines: Iterable[ServiceLine]) -> list[str]:
    return [
        f"{line.service.name}, its price a month: {line.service.monthly.range.words()}"
        for line in lines if not line.charged.exact
    ]  # fmt: skip


def _silent(kind: CostKind, terms: ExitTerms) -> bool:
    return all(cost.kind is not kind for cost in terms.costs)


def _sum(payments: Iterable[Payment]) -> Money:
    return Money(sum(one.amount.pence for one in payments))
