"""Where partners stand, in lines and totals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from concordat.calculations.savings import Reading
from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.rag import Colour
from concordat.kernel.references import RecordRef
from concordat.registers.benefits import rules
from concordat.registers.benefits.records.ledger import EntryRecord
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


def left_out_as(entry: EntryRecord, contained: bool) -> LeftOut:
    """An entry in no sum with the reason; ``contained`` where a later cumulative figure has it."""
    why = entry.aside or rules.why_left_out(entry.line, entry.stated, contained=contained)
    return LeftOut(
        ref=entry.ref, collaboration=entry.collaboration, organisations=entry.organisations, what=entry.what,
        shown=entry.shown(), reason=why, unknown=not entry.stated.known,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class LeftSum:
    """The amounts of one collaboration that stand in no sum for one reason: how many, and what those known come to."""

    collaboration: str | None
    reason: str
    unknown: bool
    entries: int
    amount: Money | None


@dataclass(frozen=True, slots=True)
class PeriodAmount:
    """One-off or in-year amounts of one line added in SQL; ``period`` is a canonical date or "" where not stated.

    ``share`` says that each is told as the organisation's share.
    """

    recurrence: Recurrence
    standing: Standing
    assurance: Assurance
    period: str
    total: Money
    entries: int
    share: bool = False


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
    """The running estimates of a line with one start. ``start`` is where the plan runs from, None where not known;
    ``end`` where it ends, None where it runs on.

    ``told`` is the start that the estimates themselves state; where they state none, the achieved figure's serves.
    """

    annual: Money
    start: PreciseDate | None
    told: PreciseDate | None
    end: PreciseDate | None = None


@dataclass(frozen=True, slots=True)
class PositionLine:
    """Where one organisation stands in one collaboration.

    ``annual`` is the sum of the standing annual estimates, ``achieved`` the latest cumulative figure, to ``until``.
    ``readings`` are the plan to date and the percent of it, the reading that counts first; empty where the start of
    service is not known. ``periods`` are one-off and in-year amounts, which are never added to either. ``bounds`` are
    the words of the amounts in ``annual`` and ``achieved`` that are bounds ("over £200,000"). ``refs`` cite ``annual``.
    ``annual_unstated`` and ``achieved_unstated`` are the parts that no source calls cashable or non-cashable.
    ``parts`` are ``annual`` by start. ``share`` says that the achieved figure is told as the organisation's share.
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
    share: bool = False

    @property
    def plan(self) -> Money | None:
        """The plan to date, by the reading that counts."""
        return self.readings[0].plan if self.readings else None


@dataclass(frozen=True, slots=True)
class Position:
    """The lines, by collaboration and organisation, and every standing amount that is in none of them.

    ``left_sums`` count and sum what is left out by collaboration and reason, whether or not ``left_out`` names each;
    ``counted`` is the number of entries that some line holds. Together they are all that stand.
    """

    kind: EntryKind
    lines: tuple[PositionLine, ...]
    left_out: tuple[LeftOut, ...]
    left_sums: tuple[LeftSum, ...] = ()
    counted: int = 0

    @property
    def left(self) -> int:
        """How many amounts stand in no sum."""
        return sum(one.entries for one in self.left_sums)

    @property
    def unknown(self) -> int:
        """How many of them are not known."""
        return sum(one.entries for one in self.left_sums if one.unknown)

    @property
    def unknowns(self) -> tuple[LeftOut, ...]:
        """The amounts that are not known, each named with its text."""
        return tuple(entry for entry in self.left_out if entry.unknown)


@dataclass(frozen=True, slots=True)
class Totals:
    """Lines added up: None where no line has the amount. ``not_added`` are the lines that are in no
    total, and ``why_not_added`` says in words why: a line above may contain them, another partner claims the same, or
    what sets them apart ("non-cashable").

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
    why_not_added: Mapping[LineKey, str] = field(default_factory=dict)
