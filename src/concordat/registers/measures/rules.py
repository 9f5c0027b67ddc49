"""What a measure and its readings may be. Pure: tested without a database.

A value is kept exactly, as a whole number of millionths: a decimal column is a binary fraction on SQLite.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.figures import Bound
from concordat.kernel.known import Known

MILLIONTHS = 1_000_000
# What a 64-bit column holds.
LARGEST = Decimal(2**63 - 1) / MILLIONTHS
GBP = "GBP"


class MeasureKind(StrEnum):
    """Whether the number counts what was done, or what came of it."""

    ACTIVITY = "activity"
    OUTCOME = "outcome"
    NOT_STATED = "not_stated"


class MoneyType(StrEnum):
    """Money that is followed but is no saving, cost, income or grant: "other money"."""

    ASSET_SEIZURE = "asset_seizure"
    FINES = "fines"
    FUND_RAISING = "fund_raising"
    COMBINED_BUDGET = "combined_budget"
    BASELINE = "baseline"
    OTHER = "other"


class Basis(StrEnum):
    """What a reading is. A forecast and a target are not achieved."""

    ACTUAL = "actual"
    ESTIMATED = "estimated"
    FORECAST = "forecast"
    TARGET = "target"
    NOT_STATED = "not_stated"


OBSERVED = frozenset({Basis.ACTUAL, Basis.ESTIMATED, Basis.NOT_STATED})

_LEAST = frozenset({Bound.OVER, Bound.AT_LEAST})
_MOST = frozenset({Bound.UNDER, Bound.UP_TO})
_ABOUT = frozenset({Bound.CIRCA, Bound.APPROXIMATELY})


@dataclass(frozen=True, slots=True)
class Amount:
    """A value as a source gives it, in the measure's unit (pounds for GBP): one number, or a range, with its bound.

    All None is an amount that the source mentions and does not give; that is never nought.
    """

    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    bound: Bound | None = None
    written: str = ""

    @property
    def known(self) -> bool:
        return any(number is not None for number in (self.value, self.lower, self.upper))


def to_millionths(value: Decimal) -> int:
    """The value as a whole number of millionths; RuleBroken when it is finer or larger than can be kept."""
    if not value.is_finite() or value.copy_abs() > LARGEST:
        raise RuleBroken("This number is too large to be kept.", field="value")
    exact = value * MILLIONTHS
    if exact != exact.to_integral_value():
        raise RuleBroken("Give the number with at most six decimal places.", field="value")
    return int(exact)


def from_millionths(number: int) -> Decimal:
    """The exact value again, without trailing noughts after the point."""
    whole, rest = divmod(abs(number), MILLIONTHS)
    digits = f"{whole}.{rest:06d}".rstrip("0").rstrip(".")
    return Decimal(f"-{digits}" if number < 0 else digits)


def check_measure(name: str, unit: str, money_type: MoneyType | None) -> None:
    """A measure has a name and a unit; money, and only money, says what sort of money it is."""
    if not 2 <= len(name.strip()) <= 300:
        raise RuleBroken("Give the measure a name of 2 to 300 characters.", field="name")
    if not 1 <= len(unit.strip()) <= 80:
        raise RuleBroken("Give the measure a unit, such as arrests, hours or percent.", field="unit")
    if (unit.strip() == GBP) != (money_type is not None):
        raise RuleBroken("Say what sort of money this is, or choose a unit that is not money.", field="money_type")


def check_about(collaboration: str | None, organisation: str | None) -> None:
    """A measure is of a collaboration, of an organisation, or of an organisation in a collaboration."""
    if not collaboration and not organisation:
        raise RuleBroken("Say which collaboration or organisation this measures.", field="collaboration")


def check_amount(amount: Amount, unit: str) -> None:
    """A reading has a number or the words that stand for one; a range runs upwards; money is whole pence."""
    numbers = [n for n in (amount.value, amount.lower, amount.upper) if n is not None]
    if not all(number.is_finite() for number in numbers):
        raise RuleBroken("Give a number.", field="value")
    if unit == GBP and any(number * 100 % 1 for number in numbers):
        raise RuleBroken("Give money in pounds and whole pence.", field="value")
    if not amount.known and not amount.written.strip():
        raise RuleBroken("Give a number, or the words that the source has instead of one.", field="value")
    if amount.lower is not None and amount.upper is not None and amount.lower > amount.upper:
        raise RuleBroken("A range runs from its lower to its upper number.", field="lower")


def check_period(start: PreciseDate | None, end: PreciseDate | None) -> None:
    """A period does not end before it starts."""
    if start and end and end.last < start.first:
        raise RuleBroken("This period ends before it starts.", field="end")


def compare_readings(
    before: Amount, after: Amount, *, basis: Basis, period_stated: bool, same_day: bool
) -> Known:  # fmt: skip
    """The held reading against the same one (measure, basis, period) in a new source.

    Two different counts of one closed period contradict each other, and so do two in one source or on one day; a
    target may be changed, and a number without a period moves on with time.
    """
    if _number(before) == _number(after) or not after.known:
        return Known.HELD
    if not before.known:
        return Known.CHANGED
    if same_day or (period_stated and basis is Basis.ACTUAL and not may_both_be_true(before, after)):
        return Known.CONTRADICTORY
    return Known.CHANGED


def may_both_be_true(first: Amount, second: Amount) -> bool:
    """Whether one number could have been printed both ways: "over 100" and 120; 4 to 6 and 5; circa is never exact."""
    if {first.bound, second.bound} & _ABOUT:
        return True
    low, high = _span(first)
    other_low, other_high = _span(second)
    return (low is None or other_high is None or low <= other_high) and (
        high is None or other_low is None or other_low <= high
    )


def same_period(
    first: tuple[PreciseDate | None, PreciseDate | None], second: tuple[PreciseDate | None, PreciseDate | None]
) -> bool:
    """Whether two periods, each as (start, end), are the same days; a period without an end is its start alone."""
    return _days(*first) == _days(*second)


def _days(start: PreciseDate | None, end: PreciseDate | None) -> tuple[date | None, date | None]:
    whole = start or end
    last = end or start
    return (whole.first if whole else None, last.last if last else None)


def _number(amount: Amount) -> tuple[Decimal | None, Decimal | None, Decimal | None, Bound | None]:
    return amount.value, amount.lower, amount.upper, amount.bound


def _span(amount: Amount) -> tuple[Decimal | None, Decimal | None]:
    if amount.value is None:
        return amount.lower, amount.upper
    if amount.bound in _LEAST:
        return amount.value, None
    if amount.bound in _MOST:
        return None, amount.value
    return amount.value, amount.value
