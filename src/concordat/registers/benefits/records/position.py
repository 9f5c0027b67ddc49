"""Where partners stand, in lines and totals."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.calculations.savings import Reading
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.rag import Colour
from concordat.kernel.references import RecordRef
from concordat.registers.benefits import rules
from concordat.registers.benefits.rules import (
    Assurance,
    EntryKind,
    Prices,
    Recurrence,
    Standing,
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An amount that stands in no sum, with the reason in words. ``unknown`` where the amount itself is not known."""

    ref: RecordRef
    collaboration: str | None
    organisations: tuple[str, ...]
    what: str
    shown: str
    reason: str
    unknown: bool


@dataclass(frozen=True, slots=True)
class PeriodAmount:
    """One-off or in-year amounts of one line added in SQL; ``period`` is a canonical date or "" where not stated."""

    recurrence: Recurrence
    standing: Standing
    assurance: Assurance
    period: str
    total: Money
    entries: int


@dataclass(frozen=True, slots=True)
class LineKey:
    """Amounts are added only within one line. Non-cashable ones are never added to others, nor capital ones to revenue,
    nor gross ones to net, nor real ones to amounts as paid, or in prices of another year: ``price_year`` is the first
    calendar year of the base, None where not stated.
    """

    collaboration: str | None
    organisation: str
    benefit: str | None
    non_cashable: bool
    real: bool = False
    price_year: int | None = None
    capital: bool = False
    gross: bool = False

    @property
    def apart(self) -> bool:
        """Whether the line is never added to other lines."""
        return self.non_cashable or self.real or self.capital or self.gross

    @property
    def unit(self) -> str:
        """What sets it apart, in words: "non-cashable", "in prices of 2016/17", "capital"; "" where nothing does."""
        year = FinancialYear(self.price_year) if self.price_year is not None else None
        prices = rules.prices_words(Prices.REAL, year) if self.real else ""
        words = {"non-cashable": self.non_cashable, "capital": self.capital, "gross of its cost": self.gross}
        return ", ".join(filter(None, (*(word for word, said in words.items() if said), prices)))


@dataclass(frozen=True, slots=True)
class PlanPart:
    """The running estimates of a line with one start. ``start`` is where the plan runs from, None where not known.

    ``told`` is the start that the estimates themselves state; where they state none, the achieved figure's serves.
    """

    annual: Money
    start: PreciseDate | None
    told: PreciseDate | None


@dataclass(frozen=True, slots=True)
class PositionLine:
    """Where one organisation stands in one collaboration.

    ``annual`` is the sum of the standing annual estimates, ``achieved`` the latest cumulative figure, to ``until``.
    ``readings`` are the plan to date and the percent of it, the reading that counts first; empty where the start of
    service is not known. ``periods`` are one-off and in-year amounts, which are never added to either. ``bounds`` are
    the words of the amounts in ``annual`` and ``achieved`` that are bounds ("over £200,000"). ``refs`` cite ``annual``.
    ``annual_unstated`` and ``achieved_unstated`` are the parts that no source calls cashable or non-cashable.
    ``parts`` are ``annual`` by start.
    """

    key: LineKey
    annual: Money | None
    in_service: tuple[PreciseDate, ...]
    achieved: Money | None
    assurance: Assurance | None
    until: PreciseDate | None
    readings: tuple[Reading, ...]
    rating: Colour
    periods: tuple[PeriodAmount, ...]
    bounds: tuple[str, ...]
    annual_refs: tuple[RecordRef, ...]
    achieved_ref: RecordRef | None
    annual_unstated: Money | None = None
    achieved_unstated: Money | None = None
    parts: tuple[PlanPart, ...] = ()

    @property
    def plan(self) -> Money | None:
        """The plan to date, by the reading that counts."""
        return self.readings[0].plan if self.readings else None


@dataclass(frozen=True, slots=True)
class Position:
    """The lines, by collaboration and organisation, and every standing amount that is in none of them."""

    kind: EntryKind
    lines: tuple[PositionLine, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def unknowns(self) -> tuple[LeftOut, ...]:
        """The amounts that are not known, each named with its text."""
        return tuple(entry for entry in self.left_out if entry.unknown)


@dataclass(frozen=True, slots=True)
class Totals:
    """Lines added up: None where no line has the amount. ``not_added`` are lines that a line above contains.

    ``annual_unstated`` and ``achieved_unstated`` are the parts of ``annual``, and of what was achieved whoever assures
    it, that no source calls cashable or non-cashable.
    """

    annual: Money | None
    plan: Money | None
    as_reported: Money | None
    claimed: Money | None
    verified: Money | None
    lines: int
    unknowns: int
    left_out: int
    not_added: tuple[LineKey, ...]
    annual_unstated: Money | None = None
    achieved_unstated: Money | None = None
