"""Dates as a person types them into a return, kept at the precision that they are given with. Pure."""

from __future__ import annotations

import re

from concordat.kernel.dates import MONTHS, PARTS, YEARS, PreciseDate
from concordat.kernel.errors import RuleBroken

_MONTH = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_WORD = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_FORMS = (
    # 6 December 2017, 6th Dec 17, Wednesday 6 December 2017
    re.compile(rf"(?:[a-z]+,? )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -]{_WORD},?[ -]{_YEAR}"),
    # 06/12/2017, 6.12.17, 6-12-2017: the day comes first
    re.compile(rf"(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark){_YEAR}"),
    # 2017-12-06, as a spreadsheet gives it
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?:[ t]00:00(?::00(?:\.0+)?)?)?"),
    # December 2017, Dec-17
    re.compile(rf"{_WORD},?[ -]{_YEAR}"),
    # 12/2017, 2017-12
    re.compile(r"(?P<month>\d{1,2})/(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})"),
)
_QUARTER = re.compile(r"(?:q(?P<quarter>[1-4]) )?(?:fy ?)?(?P<start>\d{4})[/-](?:\d{2})?(?P<end>\d{2})")
_PART = re.compile(rf"(?P<part>{'|'.join(PARTS)})[ -](?P<year>\d{{4}})")


def typed_date(text: str) -> PreciseDate:
    """A day, month, quarter of the financial year (Q3 2018/19), financial year, season or part of a year, or year.

    Days are written in the order of the United Kingdom. RuleBroken says how to write it, and asks for the year again
    where it is before 1900 or after 2100.
    """
    words = " ".join(text.split()).casefold()
    shown = text if len(text) <= 60 else f"{text[:60]}…"
    try:
        found = PreciseDate.parse(_canonical(words))
    except (ValueError, KeyError) as error:
        message = f"“{shown}” is not a date. Write it such as 6 December 2017, 06/12/2017, December 2017 or Q3 2018/19."
        raise RuleBroken(message) from error
    if found.first.year not in YEARS:
        raise RuleBroken(f"“{shown}” is not between {YEARS[0]} and {YEARS[-1]}: check the year.")
    return found


def _canonical(words: str) -> str:
    financial = _QUARTER.fullmatch(words)
    if financial and not re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", words):
        start = f"{financial['start']}"
        year = PreciseDate.parse(f"FY{start}/{financial['end']}")
        return f"{start}-Q{financial['quarter']}" if financial["quarter"] else year.text
    part = _PART.fullmatch(words)
    if part:
        return f"{part['year']}-{part['part']}"
    for form in _FORMS:
        match = form.fullmatch(words)
        if match:
            return _of(match.groupdict())
    return words.replace("-q", "-Q")


def _of(found: dict[str, str | None]) -> str:
    year = found["year"] or ""
    month = found["month"] or ""
    number = int(month) if month.isdigit() else _MONTH[month[:3]]
    stem = f"{'20' if len(year) == 2 else ''}{year}-{number:02d}"
    day = found.get("day")
    return f"{stem}-{int(day):02d}" if day else stem
