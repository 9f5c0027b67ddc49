"""When an agreement must be reviewed, when notice can last be given, and when it ends. Pure."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from concordat.kernel.dates import PreciseDate, day_words


class AlarmKind(StrEnum):
    """What is due; in the order in which it is usually due."""

    REVIEW = "review"
    PUBLICATION = "publication"
    NOTICE = "notice"
    EXPIRY = "expiry"

    @property
    def words(self) -> str:
        """As pages print it."""
        return {
            "review": "Review due", "publication": "To be published", "notice": "Last day to give notice",
            "expiry": "Expires",
        }[self.value]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Alarm:
    """A day by which something is to be done; ``reckoned`` says from what it follows where it is not stated, or of a
    publication by whom.
    """

    kind: AlarmKind
    day: date
    reckoned: str = ""

    def days_left(self, on: date) -> int:
        """Days from the given one; negative when it is over."""
        return (self.day - on).days

    def words(self, on: date) -> str:
        """How it stands: "in 41 days", "today", "12 days overdue"; an end or a notice is passed, not overdue."""
        left = self.days_left(on)
        if left == 0:
            return "today"
        days = f"{abs(left):,} day{'' if abs(left) == 1 else 's'}"
        late = "overdue" if self.kind in (AlarmKind.REVIEW, AlarmKind.PUBLICATION) else "ago"
        return f"in {days}" if left > 0 else f"{days} {late}"


def months_later(day: date, months: int) -> date:
    """The same day so many months on (or, with a negative number, before); the month's last where it has no such day.

    Raises OverflowError where the calendar ends.
    """
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(f"{months} months from {day} is outside the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def end_of(starts: PreciseDate | None, ends: PreciseDate | None, duration: int | None) -> tuple[date | None, str]:
    """The last day of the term: as stated, else reckoned from the start and the months of the duration clause."""
    if ends is not None:
        return ends.last, ""
    if starts is None or duration is None:
        return None, ""
    over = date.fromordinal(months_later(starts.first, duration).toordinal() - 1)
    return over, f"{_months(duration)} from {starts.words()}"


def alarms(
    *, starts: PreciseDate | None, ends: PreciseDate | None, review_on: PreciseDate | None,
    duration: int | None = None, notice: int | None = None, every: int | None = None,
) -> tuple[Alarm, ...]:  # fmt: skip
    """What is due and when, by day; months from the clauses, dates from the terms. Unknown gives no alarm."""
    return tuple(sorted(_alarms(starts, ends, review_on, duration, notice, every), key=lambda one: one.day))


def _alarms(
    starts: PreciseDate | None, ends: PreciseDate | None, review_on: PreciseDate | None, duration: int | None,
    notice: int | None, every: int | None,
) -> Iterator[Alarm]:  # fmt: skip
    if review_on is not None:
        yield Alarm(AlarmKind.REVIEW, review_on.last)
    elif starts is not None and every is not None:
        first = months_later(starts.last, every)
        yield Alarm(AlarmKind.REVIEW, first, f"{_months(every)} from {starts.words()}; no review is on record")
    last, reckoned = end_of(starts, ends, duration)
    if last is None:
        return
    yield Alarm(AlarmKind.EXPIRY, last, reckoned)
    if notice is not None:
        said = f"{_months(notice)} before {day_words(last)}"
        yield Alarm(AlarmKind.NOTICE, months_later(last, -notice), said)


def _months(count: int) -> str:
    return f"{count} month{'' if count == 1 else 's'}"
