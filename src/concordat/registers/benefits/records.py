"""The shapes in which benefits and amounts leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.savings import Reading
from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure
from concordat.kernel.known import Known
from concordat.kernel.money import Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.rag import Colour
from concordat.kernel.references import RecordRef
from concordat.registers.benefits import rules
from concordat.registers.benefits.rules import (
    Assurance,
    BenefitKind,
    EntryKind,
    Line,
    Prices,
    Proof,
    Recurrence,
    Standing,
    Stated,
)


@dataclass(frozen=True, slots=True)
class BenefitRecord:
    """What a collaboration is for. ``measure`` is "" where none is set: pages say so."""

    key: str
    title: str
    kind: BenefitKind
    collaboration: str | None
    organisation: str | None
    recurrence: Recurrence
    description: str
    measure: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("benefit", self.key)


@dataclass(frozen=True, slots=True)
class VerificationRecord:
    """What showed that a saving left a budget; ``verified_by`` is the reference of a person."""

    id: int
    proof: Proof
    cost_centre_from: str
    cost_centre_to: str
    year: FinancialYear
    verified_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("verification", str(self.id))


@dataclass(frozen=True, slots=True)
class EntryRecord:
    """One amount of the ledger. ``stands`` is False once a later report has superseded it, and for a reversal.

    ``contradicts`` is the number of the held entry that it contradicts: it stands, in no sum, and ``contradiction``
    says so in words.
    """

    id: int
    kind: EntryKind
    what: str
    collaboration: str | None
    organisations: tuple[str, ...]
    benefit: str | None
    standing: Standing
    recurrence: Recurrence
    assurance: Assurance
    basis: str
    cashable: bool | None
    stated: Stated
    since: PreciseDate | None
    until: PreciseDate | None
    in_service: PreciseDate | None
    prices: Prices
    price_year: FinancialYear | None
    reported_by: str
    reported_on: date | None
    posted_by: str
    supersedes: int | None
    superseded_by: int | None
    reversal: bool
    reason: str
    verification: VerificationRecord | None = None
    contradicts: int | None = None
    contradiction: str = ""

    @property
    def ref(self) -> RecordRef:
        return RecordRef("ledger-entry", str(self.id))

    @property
    def figure(self) -> Figure:
        return self.stated.figure

    @property
    def stands(self) -> bool:
        return self.superseded_by is None and not self.reversal

    @property
    def line(self) -> Line:
        """What the amount is about, to be compared with another."""
        return Line(
            self.kind, self.standing, self.recurrence, self.collaboration, frozenset(self.organisations),
            self.cashable, self.since.text if self.since else "", self.until.text if self.until else "", self.what,
            rules.prices_words(self.prices, self.price_year),
        )  # fmt: skip

    def compared(self, stated: Stated, reporter: str) -> Known:
        """How a further report of the same line, by the organisation ``reporter``, stands to this entry."""
        own = rules.may_replace(reporter, self.reported_by, self.organisations)
        return rules.compare(self.stated, stated, own=own)

    def shown(self) -> str:
        """What a table prints: the amount, the range, or the text as written."""
        low, high = self.stated.lower, self.stated.upper
        if self.figure.amount is None and low is not None and high is not None:
            return f"{low} to {high}"
        return self.figure.shown()


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
    """Amounts are added only within one line. Non-cashable ones are never added to others, nor are real ones to amounts
    as paid, or in prices of another year: ``price_year`` is the first calendar year of the base, None where not stated.
    """

    collaboration: str | None
    organisation: str
    benefit: str | None
    non_cashable: bool
    real: bool = False
    price_year: int | None = None

    @property
    def apart(self) -> bool:
        """Whether the line is never added to other lines."""
        return self.non_cashable or self.real

    @property
    def unit(self) -> str:
        """What sets it apart, in words: "non-cashable", "in prices of 2016/17"; "" where nothing does."""
        year = FinancialYear(self.price_year) if self.price_year is not None else None
        prices = rules.prices_words(Prices.REAL, year) if self.real else ""
        return ", ".join(filter(None, ("non-cashable" if self.non_cashable else "", prices)))


@dataclass(frozen=True, slots=True)
class PositionLine:
    """Where one organisation stands in one collaboration.

    ``annual`` is the sum of the standing annual estimates, ``achieved`` the latest cumulative figure, to ``until``.
    ``readings`` are the plan to date and the percent of it, the reading that counts first; empty where the start of
    service is not known. ``periods`` are one-off and in-year amounts, which are never added to either. ``bounds`` are
    the words of the amounts in ``annual`` and ``achieved`` that are bounds ("over £200,000"). ``refs`` cite ``annual``.
    ``annual_unstated`` and ``achieved_unstated`` are the parts that no source calls cashable or non-cashable.
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


@dataclass(frozen=True, slots=True)
class CoverageRecord:
    """What the ledger holds of one collaboration, counted. ``planned`` and ``achieved`` are the organisations (keys)
    with a saving that stands so; ``budgeted`` and ``spent`` count amounts of cost; ``cashable`` and ``other`` count
    benefits and savings that are, and are not, money saved.
    """

    planned: frozenset[str] = frozenset()
    achieved: frozenset[str] = frozenset()
    budgeted: int = 0
    spent: int = 0
    cashable: int = 0
    other: int = 0
