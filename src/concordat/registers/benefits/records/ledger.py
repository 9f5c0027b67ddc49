"""Amounts of the ledger as they leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure
from concordat.kernel.known import Known
from concordat.kernel.periods import FinancialYear
from concordat.kernel.references import RecordRef
from concordat.registers.benefits import rules
from concordat.registers.benefits.rules import (
    Assurance,
    Budget,
    EntryKind,
    Line,
    Prices,
    Proof,
    Reckoning,
    Recurrence,
    Standing,
    Stated,
)


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
    says so in words. ``joined`` is that of the entry that tells the same saving and counts, ``joining`` the words.
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
    joined: int | None = None
    joining: str = ""
    budget: Budget = Budget.NOT_STATED
    reckoning: Reckoning = Reckoning.NOT_STATED

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
    def aside(self) -> str:
        """Why it stands in no sum beside another entry; "" where it may stand in one."""
        return self.contradiction or self.joining

    @property
    def line(self) -> Line:
        """What the amount is about, to be compared with another."""
        return Line(
            self.kind, self.standing, self.recurrence, self.collaboration, frozenset(self.organisations),
            self.cashable, self.since.text if self.since else "", self.until.text if self.until else "", self.what,
            rules.prices_words(self.prices, self.price_year), rules.terms_words(self.budget, self.reckoning),
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
