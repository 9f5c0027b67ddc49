"""Where a bid and another, or those who judge it, get in each other's way. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear

Years = Mapping[int | None, Money | None]


class ConflictKind(StrEnum):
    """What is in the way."""

    SAME_MONEY = "same_money"
    MATCH_TWICE = "match_twice"
    FORBIDDEN = "forbidden"
    ASSESSOR = "assessor"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "same_money": "Two funds are asked for the same year", "match_twice": "Match funding counted twice",
            "forbidden": "The fund forbids another fund's money", "assessor": "An assessor's organisation bids",
        }[self.value]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claims:
    """What a bid lays claim to, of the parts that are compared.

    ``asked`` is by first calendar year of the financial year, None for the whole; ``match`` the same for each
    organisation that gives it. ``forbids`` are the keys of the funds whose money its own fund rules out, and
    ``forbids_any`` whether it rules out every other. ``assessors`` judge the bids to its fund.
    """

    key: str
    title: str
    fund: str
    live: bool
    collaboration: str | None
    organisations: Collection[str]
    asked: Years = field(default_factory=dict)
    match: Mapping[str, Years] = field(default_factory=dict)
    forbids: Collection[str] = ()
    forbids_any: bool = False
    assessors: Collection[str] = ()

    def rules_out(self, fund: str) -> bool:
        """Whether its fund forbids the money of another."""
        return fund != self.fund and (self.forbids_any or fund in self.forbids)


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing in the way of a bid; ``other`` is the bid that it meets, ``organisation`` the body that it is about."""

    kind: ConflictKind
    other: str | None = None
    organisation: str | None = None
    years: tuple[int | None, ...] = ()

    @property
    def year_words(self) -> str:
        """The years in words; an amount that is told for no year may be of any."""
        named = [str(FinancialYear(year)) for year in self.years if year is not None]
        return ", ".join(named) if named else "years not told"


def conflicts(bid: Claims, others: Collection[Claims]) -> list[Conflict]:
    """What is in the way of a live bid, in the order of the kinds; nothing of one that is refused or withdrawn."""
    if not bid.live:
        return []
    met = [other for other in others if other.live and other.key != bid.key]
    found = [*_same_money(bid, met), *_match_twice(bid, met), *_forbidden(bid, met)]
    judges = sorted(set(bid.assessors) & set(bid.organisations))
    return [*found, *(Conflict(ConflictKind.ASSESSOR, organisation=one) for one in judges)]


def for_same(bid: Claims, other: Claims) -> bool:
    """Whether two bids are for one collaboration, or, where either names none, by one of the same organisations."""
    if bid.collaboration and other.collaboration:
        return bid.collaboration == other.collaboration
    return bool(set(bid.organisations) & set(other.organisations))


def overlap(first: Years, second: Years) -> tuple[int | None, ...]:
    """The years that both have; an amount of no told year may be of any, so it meets every year of the other."""
    if not first or not second:
        return ()
    both = {year for year in first if year in second and year is not None}
    if None in first or None in second:
        both |= {year for year in (*first, *second) if year is not None}
        return tuple(sorted(both)) or (None,)
    return tuple(sorted(both))


def _same_money(bid: Claims, others: Collection[Claims]) -> Iterator[Conflict]:
    for other in others:
        if other.fund != bid.fund and for_same(bid, other) and (years := overlap(bid.asked, other.asked)):
            yield Conflict(ConflictKind.SAME_MONEY, other.key, years=years)


def _match_twice(bid: Claims, others: Collection[Claims]) -> Iterator[Conflict]:
    for other in others:
        for body in sorted(set(bid.match) & set(other.match)):
            if years := overlap(bid.match[body], other.match[body]):
                yield Conflict(ConflictKind.MATCH_TWICE, other.key, body, years)


def _forbidden(bid: Claims, others: Collection[Claims]) -> Iterator[Conflict]:
    for other in others:
        if for_same(bid, other) and (bid.rules_out(other.fund) or other.rules_out(bid.fund)):
            yield Conflict(ConflictKind.FORBIDDEN, other.key)
