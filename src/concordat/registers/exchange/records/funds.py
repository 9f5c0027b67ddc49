"""Funds as they leave this package."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import Figure
from concordat.kernel.money import ZERO, Money
from concordat.kernel.references import RecordRef
from concordat.registers.exchange.rules.funds import EligibilityKind, FundAlarm, closed, fund_alarms


@dataclass(frozen=True, slots=True)
class YearSums:
    """Amounts of some years: what is known of them, in pence, and how many are not."""

    known: Money
    unknown: int

    @property
    def whole(self) -> Money | None:
        """The sum; None while an amount of it is not known."""
        return None if self.unknown else self.known


def sums_of_years(figures: Iterable[tuple[int | None, Figure]]) -> YearSums | None:
    """The amount that is told for the whole where it is known, else those of the years together; None for nothing."""
    by_year = dict(figures)
    whole = by_year.get(None)
    years = [one.amount for year, one in by_year.items() if year is not None]
    if whole is not None and (whole.amount is not None or not years):
        return YearSums(whole.amount or ZERO, int(whole.amount is None))
    if not years:
        return None
    return YearSums(sum((one for one in years if one is not None), ZERO), sum(one is None for one in years))


@dataclass(frozen=True, slots=True)
class FundAmountRecord:
    """What a fund has to give as told; ``year`` is None for the whole."""

    id: int
    year: int | None
    figure: Figure
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("fund-amount", str(self.id))


@dataclass(frozen=True, slots=True)
class FundDatesRecord:
    """The dates of a fund as told."""

    id: int
    opens: PreciseDate | None
    closes: PreciseDate | None
    decides: PreciseDate | None
    note: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("fund-dates", str(self.id))


@dataclass(frozen=True, slots=True)
class FundConditionRecord:
    """A condition of eligibility that holds. ``least`` is a percentage or a number of partners."""

    id: int
    kind: EligibilityKind
    text: str
    least: int | None
    stage: str
    other: str | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("fund-condition", str(self.id))


@dataclass(frozen=True, slots=True)
class FundRecord:
    """A fund with all that is held of it; lists are in the order of telling, the last one last."""

    key: str
    title: str
    funder: str | None
    funder_text: str
    purpose: str
    announced: bool
    reported_by: str
    reported_on: date | None
    amounts: tuple[FundAmountRecord, ...]
    dated: tuple[FundDatesRecord, ...]
    conditions: tuple[FundConditionRecord, ...]
    assessors: tuple[str, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("fund", self.key)

    @property
    def refs(self) -> list[RecordRef]:
        """Every record of it, for its sources and its history."""
        return [self.ref, *(row.ref for part in (self.amounts, self.dated, self.conditions) for row in part)]

    @property
    def opens(self) -> PreciseDate | None:
        return self.dated[-1].opens if self.dated else None

    @property
    def closes(self) -> PreciseDate | None:
        return self.dated[-1].closes if self.dated else None

    @property
    def decides(self) -> PreciseDate | None:
        return self.dated[-1].decides if self.dated else None

    @property
    def years(self) -> dict[int | None, Figure]:
        """The last told amount of each year, None for the whole."""
        return {one.year: one.figure for one in self.amounts}

    @property
    def total(self) -> YearSums | None:
        """What it has to give in all, in pence; None where nothing is told."""
        return sums_of_years(self.years.items())

    @property
    def forbids(self) -> tuple[set[str], bool]:
        """The funds whose money it rules out, and whether that is every other fund."""
        ruled = [one for one in self.conditions if one.kind is EligibilityKind.NO_OVERLAP]
        return {one.other for one in ruled if one.other}, any(one.other is None for one in ruled)

    def standing(self, on: date) -> str:
        """How it stands on a day, in words."""
        if closed(self.closes, on):
            return "Closed"
        if self.opens is not None and self.opens.first > on:
            return "Not open yet"
        return "Open" if self.closes is not None else "No closing date"

    def alarms(self) -> list[FundAlarm]:
        """Its days, the first one first."""
        return sorted(fund_alarms(self.opens, self.closes, self.decides), key=lambda one: one.day)


@dataclass(frozen=True, slots=True)
class FundAlarmLine:
    """A day of one fund, for lists; ``bids`` counts those that the reader sees and that are not submitted yet."""

    key: str
    title: str
    alarm: FundAlarm
    bids: int
