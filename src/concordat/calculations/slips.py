"""How far a date has moved: the slip of a milestone in months."""

from __future__ import annotations

from datetime import date, timedelta

from concordat.kernel.dates import PreciseDate
from concordat.kernel.periods import month_end, month_start


def months_on(day: date, months: int) -> date:
    """The same day some months on (or back) in the calendar (product.md, Periods).

    The last of a month stays the last; a day that the month has not becomes its last.
    """
    first = month_start(day.year, day.month + months)
    end = month_end(first.year, first.month)
    last_of_month = (day + timedelta(days=1)).day == 1
    return end if last_of_month or day.day > end.day else first.replace(day=day.day)


def overlap(first: PreciseDate, second: PreciseDate) -> bool:
    """Whether the two may mean the same day: 6 November 2017 and November 2017."""
    return first.first <= second.last and second.first <= first.last


def slip_months(baseline: PreciseDate, expected: PreciseDate) -> int:
    """Months by which ``expected`` is later than ``baseline``, a month begun counted whole (product.md, RAG derived).

    Each counts from its last day: a month that is named means by its end. Nought where the two may be the same day;
    negative, in whole months, where it is earlier.
    """
    if overlap(baseline, expected):
        return 0
    start, end = baseline.last, expected.last
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if months_on(start, months) >= end else months + 1


def slip_words(months: int) -> str:
    """3 months late, 1 month early, no slip."""
    if months == 0:
        return "no slip"
    count = abs(months)
    return f"{count} month{'' if count == 1 else 's'} {'late' if months > 0 else 'early'}"
