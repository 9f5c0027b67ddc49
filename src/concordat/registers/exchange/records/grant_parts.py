"""The conditions of a grant, the claims on it and what is clawed back, as they leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.money import Money
from concordat.kernel.references import RecordRef
from concordat.registers.exchange.rules.grant_claims import ClaimBasis, ClaimState
from concordat.registers.exchange.rules.grant_conditions import ConditionState, overdue


@dataclass(frozen=True, slots=True)
class ConditionReportRecord:
    """What a source says has become of a condition."""

    id: int
    state: ConditionState
    note: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("grant-condition-report", str(self.id))


@dataclass(frozen=True, slots=True)
class ConditionRecord:
    """What the funder asks for in return, with its reports."""

    id: int
    what: str
    due: PreciseDate | None
    reports: tuple[ConditionReportRecord, ...]
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("grant-condition", str(self.id))

    @property
    def state(self) -> ConditionState:
        return self.reports[-1].state if self.reports else ConditionState.OPEN

    def overdue(self, on: date) -> bool:
        """Whether it is open after its last possible day."""
        return overdue(self.state, self.due, on)


@dataclass(frozen=True, slots=True)
class ClaimReportRecord:
    """How far a source says a claim has got, in pence; ``reason`` says why not all of it was paid."""

    id: int
    state: ClaimState
    claimed: Money | None
    paid: Money | None
    reason: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("grant-claim-report", str(self.id))


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A claim for one period of the financial year that starts in April ``year``, with its reports."""

    id: int
    basis: ClaimBasis
    year: int
    first_day: date
    last_day: date
    deadline: date | None
    expected: Money | None
    reference: str
    reports: tuple[ClaimReportRecord, ...]
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("grant-claim", str(self.id))

    @property
    def state(self) -> ClaimState:
        return self.reports[-1].state if self.reports else ClaimState.TO_CLAIM

    @property
    def claimed(self) -> Money | None:
        return self.reports[-1].claimed if self.reports else None

    @property
    def paid(self) -> Money | None:
        return self.reports[-1].paid if self.reports else None

    @property
    def rejected(self) -> Money | None:
        """What was claimed and not paid; None before the funder has answered."""
        return self.claimed - self.paid if self.claimed is not None and self.paid is not None else None

    @property
    def period_words(self) -> str:
        """1 April 2018 to 30 June 2018."""
        return f"{day_words(self.first_day)} to {day_words(self.last_day)}"


@dataclass(frozen=True, slots=True)
class ClawbackRecord:
    """Money of a financial year that went back to the funder; a superseded one no longer counts."""

    id: int
    year: int
    amount: Money
    reason: str
    supersedes: int | None
    superseded: bool
    on: PreciseDate | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("grant-clawback", str(self.id))
