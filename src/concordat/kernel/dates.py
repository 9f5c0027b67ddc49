"""Dates at the precision that a paper states them with.

Canonical text: ``2017-06-01`` (day), ``2017-11`` (month), ``2020-Q3`` (third quarter of the financial year that
starts in April 2020), ``2019-summer`` (season), ``2016-late`` (part of a year), ``2016`` (year), ``FY2017/18``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from concordat.kernel.periods import FinancialYear, month_end, month_start

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

YEARS = range(1900, 2101)  # what a register of today may be about; any other year is a slip of the finger

# First and last month; winter runs into the next year (month 14 is its February).
PARTS = {
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14),
    "early": (1, 4), "mid": (5, 8), "late": (9, 12),
}  # fmt: skip

_TEXT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-Q(?P<quarter>[1-4])|-(?P<part>[a-z]+))?"
    r"|FY(?P<fy>\d{4})/(?P<fy_end>\d\d)"
)


@dataclass(frozen=True, slots=True)
class PreciseDate:
    """A date as known: its canonical text and the first and last day that it may mean."""

    text: str
    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> PreciseDate:
        """Read the canonical text; ValueError says what was wrong with it."""
        return cls(text, *_days(text))

    @classmethod
    def of(cls, day: date) -> PreciseDate:
        return cls(day.isoformat(), day, day)

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    def words(self) -> str:
        """As people read it: 6 December 2017, November 2017, summer 2019, 2017/18."""
        if self.is_day:
            return day_words(self.first)
        if self.text.startswith("FY"):
            return self.text[2:]
        rest = self.text[5:]
        if rest.isdigit():
            return f"{MONTHS[int(rest) - 1]} {self.text[:4]}"
        if rest.startswith("Q"):
            return f"{rest} {FinancialYear(int(self.text[:4]))}"
        if rest == "mid":
            return f"mid-{self.text[:4]}"
        return f"{rest} {self.text[:4]}".strip()


def day_words(day: date) -> str:
    """6 December 2017."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@lru_cache(maxsize=4096)  # a paper asks for the same few dates again and again
def _days(text: str) -> tuple[date, date]:
    match = _TEXT.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a date such as 2017-06-01, 2017-11, 2020-Q3, 2019-summer or FY2017/18")
    return _bounds(match, text)


def _bounds(match: re.Match[str], text: str) -> tuple[date, date]:
    if match["fy"]:
        year = FinancialYear(int(match["fy"]))
        if (year.start + 1) % 100 != int(match["fy_end"]):
            raise ValueError(f"{text!r} is not one financial year")
        return year.first_day, year.last_day
    year_number = int(match["year"])
    if match["day"]:
        day = date(year_number, int(match["month"]), int(match["day"]))
        return day, day
    if match["month"]:
        month = int(match["month"])
        if not 1 <= month <= 12:
            raise ValueError(f"{text!r} has no such month")
        return month_start(year_number, month), month_end(year_number, month)
    if match["quarter"]:
        return FinancialYear(year_number).quarter(int(match["quarter"]))
    if match["part"]:
        if match["part"] not in PARTS:
            raise ValueError(f"{text!r} has no such part of a year")
        start, end = PARTS[match["part"]]
        return month_start(year_number, start), month_end(year_number, end)
    return date(year_number, 1, 1), date(year_number, 12, 31)
