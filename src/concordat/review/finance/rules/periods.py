"""The period of a row: a financial year, quarter, month or accounting period, or from one day to another. Pure."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from concordat.intake.workbooks.cells import CellValue
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.periods import FinancialYear, month_end, month_start
from concordat.registers.delivery.rules.typed_dates import typed_date
from concordat.review.workbooks.rules.words import shown

_DAYS = range(20_000, 80_000)  # what Excel calls 1954 to 2118
_YEAR = re.compile(r"(?:fy ?)?(?P<start>(?:19|20)?\d\d) ?[/–-] ?(?P<end>(?:20)?\d\d)")
_IN_YEAR = re.compile(
    r"(?:q(?:uarter ?)?(?P<quarter>[1-4])|(?:p(?:eriod ?)?|m|month )(?P<number>0?[1-9]|1[0-2]))"
    r"(?: ?(?:of )?(?P<year>(?:fy ?)?(?:(?:19|20)?\d\d) ?[/–-] ?(?:(?:20)?\d\d)))?"
)
_YEAR_FIRST = re.compile(r"(?P<year>(?:fy ?)?(?:(?:19|20)?\d\d) ?[/–-] ?(?:(?:20)?\d\d)) (?P<rest>[qpm].*)")


def year_in(value: CellValue) -> FinancialYear:
    """The financial year that a cell names: 2018/19, 18/19, FY2018-19. RuleBroken says how to write it."""
    found = _year(shown(value).casefold())
    if found is None:
        raise RuleBroken(f"“{shown(value)}” is no financial year; write one such as 2018/19.")
    return found


def period_in(value: CellValue, year: FinancialYear | None = None, *, from_1904: bool = False) -> PreciseDate:
    """The period that a cell names; ``year`` is that of the row, for "Q1", "P3" and "June" alone.

    A first or last day of a month stands for the month, as spreadsheets keep months. RuleBroken says what to write.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, float) and int(value) in _DAYS:
        value = (date(1904, 1, 1) if from_1904 else date(1899, 12, 30)) + timedelta(days=int(value))
    if isinstance(value, date):
        return _month_of(value)
    return _words(" ".join(shown(value).split()), year)


def day_in(value: CellValue, *, from_1904: bool = False) -> PreciseDate:
    """The day, or the month, quarter or year, at which a period starts or ends."""
    if isinstance(value, datetime):
        return PreciseDate.of(value.date())
    if isinstance(value, date):
        return PreciseDate.of(value)
    if isinstance(value, float) and int(value) in _DAYS:
        first = date(1904, 1, 1) if from_1904 else date(1899, 12, 30)
        return PreciseDate.of(first + timedelta(days=int(value)))
    return typed_date(shown(value))


def of_year(year: FinancialYear) -> PreciseDate:
    """A financial year as a period."""
    return PreciseDate.parse(f"FY{year}")


@lru_cache(maxsize=4096)
def _words(text: str, year: FinancialYear | None) -> PreciseDate:
    words = text.casefold()
    whole = _year(words)
    if whole is not None:
        return of_year(whole)
    if match := _YEAR_FIRST.fullmatch(words):
        words = f"{match['rest']} {match['year']}"
    if match := _IN_YEAR.fullmatch(words):
        of = _year(match["year"]) if match["year"] else year
        if of is None:
            raise RuleBroken(f"“{text}” does not say of which financial year; write {text} 2018/19, or map the year.")
        if match["quarter"]:
            return PreciseDate.parse(f"{of.start}-Q{match['quarter']}")
        first = month_start(of.start, 3 + int(match["number"]))  # the first period of a financial year is April
        return PreciseDate.parse(f"{first:%Y-%m}")
    return _month_alone(words, year) or _typed(text)


def _month_alone(words: str, year: FinancialYear | None) -> PreciseDate | None:
    if year is None or not words.isalpha():
        return None
    try:
        month = int(typed_date(f"{words} 2000").text[5:7])
    except (RuleBroken, ValueError):
        return None
    return PreciseDate.parse(f"{year.start + (month < 4)}-{month:02d}")


def _typed(text: str) -> PreciseDate:
    try:
        found = typed_date(text)
    except RuleBroken:
        raise RuleBroken(
            f"“{text}” is no period; write one such as 2018/19, Q1 2018/19, June 2018, P3 2018/19 or a day."
        ) from None
    return _month_of(found.first) if found.is_day else found


def _month_of(day: date) -> PreciseDate:
    if day.day == 1 or day == month_end(day.year, day.month):
        return PreciseDate.parse(f"{day:%Y-%m}")
    return PreciseDate.of(day)


def _year(words: str) -> FinancialYear | None:
    match = _YEAR.fullmatch(words.strip())
    if match is None:
        return None
    start = int(match["start"]) if len(match["start"]) == 4 else 2000 + int(match["start"])
    return FinancialYear(start) if (start + 1) % 100 == int(match["end"][-2:]) else None
