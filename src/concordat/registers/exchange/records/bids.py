"""Bids as they leave this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure
from concordat.kernel.markings import Marking
from concordat.kernel.money import ZERO, Money
from concordat.kernel.references import RecordRef
from concordat.registers.exchange.records.funds import FundConditionRecord, FundRecord, YearSums, sums_of_years
from concordat.registers.exchange.rules.bid_conflicts import Conflict
from concordat.registers.exchange.rules.bid_eligibility import Judged
from concordat.registers.exchange.rules.bids import AmountOf, BidRole, BidState, Met


@dataclass(frozen=True, slots=True)
class BidStandingRecord:
    """How far a bid had got."""

    id: int
    state: BidState
    note: str
    on: PreciseDate | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("bid-standing", str(self.id))


@dataclass(frozen=True, slots=True)
class BidAmountRecord:
    """An amount of a bid as told; ``year`` is None for the whole, ``by`` or ``by_text`` who matches it."""

    id: int
    of: AmountOf
    year: int | None
    by: str | None
    by_text: str
    figure: Figure
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("bid-amount", str(self.id))

    @property
    def giver(self) -> str:
        return self.by or self.by_text


@dataclass(frozen=True, slots=True)
class BidPartyRecord:
    """Who else is in a bid, or receives it."""

    id: int
    organisation: str
    role: BidRole
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("bid-party", str(self.id))


@dataclass(frozen=True, slots=True)
class BidAnswerRecord:
    """A person's answer to a condition."""

    id: int
    condition: int
    state: Met
    note: str
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("bid-answer", str(self.id))


@dataclass(frozen=True, slots=True)
class BidPromiseRecord:
    """What a bid promises by a day: a benefit by its key, or words."""

    id: int
    benefit: str
    what: str
    figure: Figure
    by_when: PreciseDate | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("bid-benefit", str(self.id))


@dataclass(frozen=True, slots=True)
class BidRecord:
    """A bid with all that is held of it; lists are in the order of telling, the last one last.

    ``fund_title`` is None for a fund that the reader may not see. Of amounts, parties and promises only the last told
    of each stands here.
    """

    key: str
    title: str
    fund: str
    fund_title: str | None
    organisation: str
    collaboration: str | None
    purpose: str
    case: str
    marking: Marking
    reported_by: str
    reported_on: date | None
    standings: tuple[BidStandingRecord, ...]
    amounts: tuple[BidAmountRecord, ...]
    parties: tuple[BidPartyRecord, ...]
    answers: tuple[BidAnswerRecord, ...]
    promises: tuple[BidPromiseRecord, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("bid", self.key)

    @property
    def refs(self) -> list[RecordRef]:
        """Every record of it, for its sources and its history."""
        parts = (self.standings, self.amounts, self.parties, self.answers, self.promises)
        return [self.ref, *(row.ref for part in parts for row in part)]

    @property
    def state(self) -> BidState:
        return self.standings[-1].state if self.standings else BidState.DRAFT

    @property
    def partners(self) -> tuple[str, ...]:
        """The other organisations that bid."""
        return tuple(one.organisation for one in self.parties if one.role is BidRole.PARTNER)

    @property
    def bidders(self) -> tuple[str, ...]:
        """All organisations that bid, the one that answers for it first."""
        return (self.organisation, *(one for one in self.partners if one != self.organisation))

    @property
    def submitted_on(self) -> date | None:
        """The day it last went to the funder, as well as it is known; None where it has not."""
        told = [one for one in self.standings if one.state is BidState.SUBMITTED]
        if not told:
            return None
        return told[-1].on.first if told[-1].on else told[-1].reported_on

    @property
    def asked(self) -> dict[int | None, Figure]:
        """What is asked of the fund by year, None for the whole."""
        return {one.year: one.figure for one in self.amounts if one.of is AmountOf.ASKED}

    @property
    def match(self) -> Mapping[str, dict[int | None, Figure]]:
        """Match funding by giver (a key, or words) and year."""
        found: dict[str, dict[int | None, Figure]] = {}
        for one in self.amounts:
            if one.of is AmountOf.MATCH:
                found.setdefault(one.giver, {})[one.year] = one.figure
        return found

    @property
    def asked_sums(self) -> YearSums | None:
        """What is asked of the fund in all; None where nothing is told."""
        return sums_of_years(self.asked.items())

    @property
    def match_sums(self) -> YearSums:
        """Match funding of all givers; where nobody is told to give any, it is nought."""
        each = [one for years in self.match.values() if (one := sums_of_years(years.items()))]
        return YearSums(sum((one.known for one in each), ZERO), sum(one.unknown for one in each))

    def answer(self, condition: int) -> BidAnswerRecord | None:
        """The last answer of a person to a condition."""
        return next((one for one in reversed(self.answers) if one.condition == condition), None)


@dataclass(frozen=True, slots=True)
class ConditionChecked:
    """A condition with the record's answer and a person's; the record's counts where it has one."""

    condition: FundConditionRecord
    judged: Judged
    answer: BidAnswerRecord | None

    @property
    def by_record(self) -> bool:
        return self.judged.state is not Met.NOT_KNOWN

    @property
    def state(self) -> Met:
        if self.by_record or self.answer is None:
            return self.judged.state
        return self.answer.state


@dataclass(frozen=True, slots=True)
class ConflictFound:
    """A conflict with what the other bid says; ``amounts`` are that of this bid and that of the other, in pence."""

    conflict: Conflict
    other: BidRecord | None
    amounts: tuple[Money | None, Money | None] = (None, None)


@dataclass(frozen=True, slots=True)
class BidChecked:
    """A bid beside its fund (None where the reader may not see it) and ``compared`` other bids that the reader sees."""

    fund: FundRecord | None
    conditions: tuple[ConditionChecked, ...]
    conflicts: tuple[ConflictFound, ...]
    compared: int
