"""How much of a cost counts, and who bears it: amounts to flows between parties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.calculations.apportionment import apportion, equal_parts
from concordat.calculations.settlements.ranges import Range
from concordat.calculations.settlements.schedule import Flow, Kind
from concordat.calculations.settlements.terms import Asset, Cost, ExitTerms, Extent, Payer
from concordat.kernel.money import ZERO, Money

Shares = Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class Sides:
    """Who leaves, who stays (keys, in order), and the shares of them all, empty where nothing is shared."""

    leaver: str
    staying: tuple[str, ...]
    shares: Shares

    def met_by(self, cost: Cost) -> str:
        """On whom a cost falls first: as stated; of two parties, the one that stays."""
        return cost.met_by or self.staying[0]


def counting(cost: Cost) -> Range:
    """How much of a cost counts: all of it, up to its cap, or a percentage to the nearest penny."""
    given = cost.stated.range
    high = given.high if given.high is not None else cost.cap if cost.extent is Extent.CAPPED else None
    return Range(_counted(cost, given.low), None if high is None else _counted(cost, high))


def leaver_pays(cost: Cost, terms: ExitTerms, sides: Sides) -> Range:
    """What the party that leaves pays of a cost: nothing of one that it meets itself."""
    counted = counting(cost)
    if terms.payer is Payer.EACH_OWN or sides.met_by(cost) == sides.leaver:
        return Range(ZERO, ZERO)
    low = bearing(cost, counted.low, terms, sides)[sides.leaver]
    if counted.high is None:
        return Range(low)
    return Range(low, max(low, bearing(cost, counted.high, terms, sides)[sides.leaver]))


def bearing(cost: Cost, counted: Money, terms: ExitTerms, sides: Sides) -> dict[str, Money]:
    """Who bears what counts of a cost: the party that leaves, or each by its share; it sums to what counts."""
    if terms.payer is Payer.SHARED or cost.extent is Extent.BY_SHARES:
        parts = apportion(counted, sides.shares)
        # Where the leaver alone pays, the rest of a cost stays where it fell.
        return {sides.leaver: parts[sides.leaver]} if terms.payer is Payer.LEAVER else parts
    return {sides.leaver: counted}


def cost_flows(terms: ExitTerms, sides: Sides, leaver_total: Money) -> list[Flow]:
    """What each party owes another for the costs, at the least; the leaver's flows sum to ``leaver_total``."""
    owed: dict[tuple[str, str], Money] = defaultdict(lambda: ZERO)
    for cost in terms.costs if terms.payer is not Payer.EACH_OWN else ():
        to = sides.met_by(cost)
        for party, amount in bearing(cost, counting(cost).low, terms, sides).items():
            if party != to and amount != ZERO:
                owed[party, to] += amount
    leaving = {to: amount for (payer, to), amount in owed.items() if payer == sides.leaver}
    limited = _limited(leaving, leaver_total, terms, sides)
    others = [Flow(a, b, Kind.SETTLEMENT, amount) for (a, b), amount in owed.items() if a != sides.leaver]
    return [Flow(sides.leaver, to, Kind.SETTLEMENT, amount) for to, amount in limited.items()] + others


def asset_flows(assets: Iterable[Asset], shares: Shares) -> list[Flow]:
    """Who keeps an asset pays each other party its share of the value, as far as that is known."""
    owed: dict[tuple[str, str], Money] = defaultdict(lambda: ZERO)
    for asset in assets:
        for party, part in apportion(asset.value.range.low, shares).items():
            if asset.holder and party != asset.holder and part != ZERO:
                owed[asset.holder, party] += part
    return [Flow(payer, payee, Kind.ASSETS, amount) for (payer, payee), amount in owed.items()]


def _counted(cost: Cost, amount: Money) -> Money:
    if cost.extent is Extent.CAPPED and cost.cap is not None:
        return min(amount, cost.cap)
    if cost.extent is Extent.PER_CENT and cost.percent is not None:
        return amount.times(cost.percent / Decimal(100))
    return amount


def _limited(owed: Mapping[str, Money], whole: Money, terms: ExitTerms, sides: Sides) -> dict[str, Money]:
    """The leaver's payments after cap and floor, in proportion; a floor with nothing owed goes in equal parts to those
    that meet a cost.
    """
    if whole == ZERO or sum(amount.pence for amount in owed.values()) == whole.pence:
        return dict(owed) if whole != ZERO else {}
    if owed:
        return apportion(whole, {party: amount.pence for party, amount in owed.items()})
    paid = [party for party in sides.staying if party in {sides.met_by(cost) for cost in terms.costs}]
    paid = paid or list(sides.staying)
    return dict(zip(paid, equal_parts(whole, len(paid)), strict=True))
