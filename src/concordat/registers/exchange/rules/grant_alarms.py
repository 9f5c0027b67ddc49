"""What is due of a grant, and when. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.dates import PreciseDate
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear


class GrantAlarmKind(StrEnum):
    """What is due; in the order in which it is usually due."""

    CONDITION = "condition"
    CLAIM = "claim"
    UNDRAWN = "undrawn"
    ENDS_EARLY = "ends_early"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "condition": "Condition due", "claim": "Last day to claim", "undrawn": "Money not drawn at the year's end",
            "ends_early": "Award ends before the stage it pays for",
        }[self.value]  # fmt: skip


@dataclass(frozen=True, slots=True)
class GrantAlarm:
    """A day by which something is to be done, and what it is about."""

    kind: GrantAlarmKind
    day: date
    what: str

    def days_left(self, on: date) -> int:
        """Days from the given one; negative when it is over."""
        return (self.day - on).days

    @property
    def waits(self) -> bool:
        """Whether it is still to be done once its day is over; the end of a year or of an award is then past."""
        return self.kind in (GrantAlarmKind.CONDITION, GrantAlarmKind.CLAIM)

    def rings(self, on: date) -> bool:
        """Whether it is due on a day or after it, or overdue."""
        return self.waits or self.day >= on

    def words(self, on: date) -> str:
        """How it stands: "in 41 days", "today", "12 days overdue"; an end of a year or an award is passed."""
        left = self.days_left(on)
        if left == 0:
            return "today"
        days = f"{abs(left):,} day{'' if abs(left) == 1 else 's'}"
        late = "overdue" if self.waits else "ago"
        return f"in {days}" if left > 0 else f"{days} {late}"


def grant_alarms(
    *, conditions: Iterable[tuple[PreciseDate, str]], claims: Iterable[tuple[date, str]],
    undrawn: Mapping[int, Money | None], last_year: int | None, stages: Iterable[tuple[PreciseDate, str]],
) -> tuple[GrantAlarm, ...]:  # fmt: skip
    """What is due, by day: open conditions, claims to be made, years not drawn, and stages that outlast the award.

    ``undrawn`` is what is left of a year by its first calendar year; None where it is not known gives no alarm.
    """
    found = [
        *(GrantAlarm(GrantAlarmKind.CONDITION, due.last, what) for due, what in conditions),
        *(GrantAlarm(GrantAlarmKind.CLAIM, day, what) for day, what in claims),
        *_undrawn(undrawn), *_early(last_year, stages),
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.day, one.kind, one.what)))


def _undrawn(undrawn: Mapping[int, Money | None]) -> Iterator[GrantAlarm]:
    for start, left in undrawn.items():
        if left is not None and left > ZERO:
            year = FinancialYear(start)
            yield GrantAlarm(GrantAlarmKind.UNDRAWN, year.last_day, f"{left} of {year}")


def _early(last_year: int | None, stages: Iterable[tuple[PreciseDate, str]]) -> Iterator[GrantAlarm]:
    if last_year is None:
        return
    ends = FinancialYear(last_year).last_day
    for stage, what in stages:
        if stage.last > ends:
            yield GrantAlarm(GrantAlarmKind.ENDS_EARLY, ends, f"{what}, which ends {stage.words()}")
