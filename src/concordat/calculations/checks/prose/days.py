"""Days and months as prose prints them, with or without a year or the day of the week."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from concordat.kernel.dates import MONTHS, day_words
from concordat.kernel.periods import FinancialYear, month_end, month_start

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAMES = {name: number for number, name in enumerate(MONTHS, 1)} | {
    name[:3]: number for number, name in enumerate(MONTHS, 1) if len(name) > 4
} | {"Sept": 9}  # fmt: skip
_NAMES |= {name.upper(): number for name, number in _NAMES.items()}
_MONTH = rf"(?P<month>{'|'.join(sorted(_NAMES, key=len, reverse=True))})\b\.?"
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?)?"
_TH = r"(?:\s?(?:st|nd|rd|th))?"
# A bare month needs a word before it, so that "May" and "March" the verbs are none.
_BARE = (
    r"(?P<part>\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Dd]uring|[Tt]o|[Ff]or|[Ee]arly|[Mm]id|[Ll]ate|of|and"
    r"|until)"
    r"[ -])?"
)
_DAY = re.compile(
    rf"{_WEEKDAY}(?:\b(?P<day>\d{{1,2}}){_TH}\s+(?:of\s+)?|{_BARE}\b){_MONTH}"
    rf"(?:\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:,.]\d|\d))?(?:,?\s+(?P<year>(?:19|20)\d\d)\b(?!/\d))?"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day or a month as printed; ``day`` is 0 for a month alone, ``year`` None where none is printed."""

    text: str
    day: int
    month: int
    year: int | None
    weekday: str
    start: int
    end: int

    @property
    def real(self) -> bool:
        """Whether the calendar has such a day (29 February without a year is let pass)."""
        return self.day <= calendar.monthrange(self.year or 2000, self.month)[1]

    @property
    def exact(self) -> date | None:
        """The day, where it is one and the year is printed."""
        return date(self.year, self.month, self.day) if self.year and self.day and self.real else None

    def bounds(self, near: date | None = None) -> tuple[date, date] | None:
        """First and last day that it may mean; a missing year is taken as the one that comes nearest to ``near``."""
        year = self.year or (_nearest(self, near) if near else None)
        if year is None or not self.real:
            return None
        if not self.day:
            return month_start(year, self.month), month_end(year, self.month)
        day = date(year, self.month, min(self.day, calendar.monthrange(year, self.month)[1]))
        return day, day

    def words(self, near: date | None = None) -> str:
        """The day in full, the year only where it is printed or asked for."""
        bounds = self.bounds(near)
        if bounds and self.day and (self.year or near):
            return day_words(bounds[0])
        named = f"{self.day} {MONTHS[self.month - 1]}" if self.day else MONTHS[self.month - 1]
        return f"{named} {self.year}" if self.year else named


def days_in(text: str) -> list[Day]:
    """Every day and month that a text prints."""
    found = []
    for match in _DAY.finditer(text):
        day = int(match["day"] or match["day2"] or 0)
        if not day and not match["year"] and not match["part"]:
            continue
        start = match.start() + len(match["part"] or "")
        month = _NAMES[match["month"]]
        year = int(match["year"]) if match["year"] else None
        if day <= 31:
            found.append(
                Day(text[start : match.end()].strip(" ."), day, month, year, match["weekday"] or "", start, match.end())
            )
    return found


_YEARS = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?:\s*[/-]\s*(?P<end>(?:20)?\d\d))?\b(?!/\d)")


def years_in(text: str) -> list[tuple[date, date, str]]:
    """Years and financial years: their first and last day and how they are printed."""
    found = []
    for match in _YEARS.finditer(text):
        year, end = int(match["year"]), match["end"]
        if end is None:
            found.append((date(year, 1, 1), date(year, 12, 31), match[0]))
        elif int(end) % 100 == (year + 1) % 100:
            span = FinancialYear(year)
            found.append((span.first_day, span.last_day, match[0]))
    return found


def _nearest(day: Day, near: date) -> int:
    middle = day.day or 15
    return min(
        (near.year - 1, near.year, near.year + 1),
        key=lambda year: abs(date(year, day.month, min(middle, 28)) - near),
    )


def months_between(first: date, last: date) -> int:
    """Months counted by name: May to September is five."""
    return (last.year - first.year) * 12 + last.month - first.month + 1


QUARTER = timedelta(days=92)
