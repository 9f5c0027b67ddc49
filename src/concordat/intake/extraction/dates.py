"""Every date that a passage prints, at the precision it is printed with, as canonical texts of ``kernel.dates``.

A year that is not printed is taken from the tense of the words before it and the date of the paper; "the next three
months" counts from the date of the paper. Without a date of the paper such forms are left out, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, cached_property
from typing import NamedTuple

from concordat.intake.extraction import date_forms as forms
from concordat.intake.extraction.date_forms import Cue
from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.numerals import WORD_NUMBERS
from concordat.intake.extraction.taken import Taken
from concordat.intake.extraction.triggers import DIGIT, small, trigger
from concordat.kernel.dates import MONTHS
from concordat.kernel.periods import FinancialYear, month_end, month_start


class FoundDate(NamedTuple):
    """A span of the text and the date it states; ``start`` includes words such as "end of"."""

    start: int
    end: int
    text: str


_TOWARDS = len("towards the very end of ")
_QUARTERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "last": 4,
}
# A text with none of these has no date: a month without a year counts only in full.
_WORDS = ("sept", "christmas", "easter", "spring", "summer", "autumn", "winter", "quarter", "year", "month", "week")
TRIGGERS = DIGIT | trigger(*(name.lower() for name in MONTHS), *_WORDS)
_LEAD = 40  # characters before a date in which words such as "end of" are looked for
_SEASON_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def find_dates(text: str, paper_date: date | None) -> list[FoundDate]:
    """All dates in ``text`` in order, none inside another.

    ``paper_date`` settles years that are not printed. In a list ("May, July and late October 2021") the year printed
    last holds for all of it.
    """
    return list(_dates_in(text, paper_date))


@kept
def _dates_in(text: str, paper_date: date | None) -> tuple[FoundDate, ...]:
    reading = _Reading(text, paper_date)
    for start, end, seen in _windows(text):
        for rule in _rules_for(seen):
            searched = reading.low if rule.small else text
            if rule.needs and not rule.needs.search(searched, start, end):
                continue
            for match in rule.pattern.finditer(searched, start, end):
                reading.offer(match, rule)
    return tuple(reading.result())


@cache
def _rules_for(seen: int) -> tuple[_Rule, ...]:
    """The rules that can match near these cues, in their order."""
    return tuple(rule for rule in _RULES if rule.cue & seen)


def _windows(text: str) -> list[tuple[int, int, int]]:
    """The stretches of a text around the cues of dates: start, end and what was seen there."""
    found: list[tuple[int, int, int]] = []
    begin = stop = seen = 0
    for start, end, cue in forms.cues(text):
        if seen and start - forms.SIGHT > stop:
            found.append((begin, stop, seen))
            seen = 0
        if not seen:
            begin = max(0, start - forms.SIGHT)
        stop, seen = end + forms.SIGHT, seen | cue
    if seen:
        found.append((begin, stop, seen))
    return found


class _Reading:
    """The dates of one text so far; an earlier rule keeps its span against a later one."""

    def __init__(self, text: str, paper_date: date | None) -> None:
        self.text = text
        self.paper_date = paper_date
        self.found: list[FoundDate] = []
        self._taken = Taken()
        self.before: re.Match[str] | None = None  # what stands straight before the date in hand

    @cached_property
    def low(self) -> str:
        return small(self.text)

    def offer(self, match: re.Match[str], rule: _Rule) -> None:
        start, end = match.span()
        if rule.before:
            self.before = self._straight_before(rule.before, start)
            if self.before is None and rule.read is _year:
                return
            start = self.before.start() if self.before else start
        if self._taken.meets(start, end):
            return
        try:
            canonical = rule.read(self, match)
        except ValueError:  # 31 February, quarter 7: printed, but no date
            return
        if canonical:
            first = self._first_of_date(match, start)
            self._taken.add(first, end)
            self.found.append(FoundDate(first, end, canonical))

    def _straight_before(self, words: re.Pattern[str], start: int) -> re.Match[str] | None:
        """The words that stand straight before a date; they are looked for only where one of them ends there."""
        place = max(0, start - _LEAD)
        if not self.low[place:start].replace("-", " ").rstrip().endswith(forms.BEFORE_ENDS):
            return None
        return words.search(self.text, place, start)

    def _first_of_date(self, match: re.Match[str], start: int) -> int:
        """Where the date itself begins: a preposition that the rule needed is not part of it."""
        if match.re is forms.YEAR_ONLY and not (self.part("edge") or self.part("part")):
            return match.start("year")
        return match.start("day") if match.re is forms.BARE_DAY else start

    def part(self, name: str) -> str | None:
        """The word before the date: edge (end, close, start ...) or part (early, mid, late)."""
        found = self.before[name] if self.before else None
        return found.lower() if found else None

    def result(self) -> list[FoundDate]:
        return sorted(self.found)

    def year_for(self, match: re.Match[str], month: int, day: int = 15) -> int | None:
        """The year of a month that is printed without one."""
        listed = self._year_of_list(match.end(), month)
        if listed:
            return listed
        if self.paper_date is None:
            return None
        here = self.paper_date
        years = (here.year - 1, here.year, here.year + 1)
        tense = self._tense(match)
        if tense > 0:
            # A plan for this month or one just gone is still this year's: papers are written before their board.
            return next((y for y in years if (y - here.year) * 12 + month - here.month >= -1), None)
        if tense < 0:
            return next((y for y in reversed(years) if (y, month) <= (here.year, here.month)), None)
        return min(years, key=lambda y: abs((y - here.year) * 365 + (month - here.month) * 30 + day - here.day))

    def _tense(self, match: re.Match[str]) -> int:
        """1 where the words before a month, or else those after it, look ahead, -1 where they look back, else 0."""
        near = self.low[max(0, match.start() - 80) : match.start()].rpartition(". ")[2]
        if " have" in near and forms.WAS_TO_HAVE.search(near):
            return -1
        if not (forms.AHEAD.search(near) or forms.BEHIND.search(near)):
            near = self.low[match.end() : match.end() + 60].partition(". ")[0]
        near = forms.TO_BE.sub("be", forms.WAS_AHEAD.sub("was", near))
        ahead = max((hit.start() for hit in forms.AHEAD.finditer(near)), default=-1)
        behind = max((hit.start() for hit in forms.BEHIND.finditer(near)), default=-1)
        return 0 if ahead == behind == -1 else 1 if ahead >= behind else -1

    def _year_of_list(self, end: int, month: int) -> int | None:
        """The year printed at the end of a list or range of months that starts here."""
        tail = forms.YEAR_OF_LIST.match(self.text, end, end + 70)
        return int(tail[1]) if tail else None


def _day(reading: _Reading, match: re.Match[str]) -> str | None:
    month = forms.MONTH_NUMBERS[match["month"][:3].lower()]
    day = int(match["day"])
    printed = match["year"] or match.groupdict().get("year2")
    year = int(printed) if printed else reading.year_for(match, month, day)
    return date(year, month, day).isoformat() if year else None


def _month(reading: _Reading, match: re.Match[str]) -> str | None:
    name = match["month"]
    month = forms.MONTH_NUMBERS[name[:3].lower()]
    if match["year"]:
        year: int | None = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)
    else:
        if not _stands_alone(reading.text, match):
            return None
        year = reading.year_for(match, month)
    if year is None:
        return None
    if reading.part("edge") in ("end", "close"):
        return month_end(year, month).isoformat()
    return f"{year:04d}-{month:02d}"


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether a month without a year is a month and not a verb, a march or a person."""
    name = match["month"]
    if len(name) <= 3 and name != "May":
        return False
    before = text[max(0, match.start("month") - 12) : match.start("month")]
    after = text[match.end() : match.end() + 12]
    if name.title() in ("May", "March", "August") or not after.strip():
        return bool(forms.ALONE.search(before)) or bool(forms.NEXT_MONTH.match(after))
    return True


def _numeric(_: _Reading, match: re.Match[str]) -> str | None:
    if match["y"]:
        return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    year = int(match["y2"])
    return date(year + 2000 if year < 100 else year, int(match["m2"]), int(match["d2"])).isoformat()


def _season(reading: _Reading, match: re.Match[str]) -> str | None:
    season = match["season"].lower()
    if match["year"]:
        return f"{match['year']}-{season}"
    before = reading.text[max(0, match.start() - 14) : match.start()]
    if not re.search(r"\b(?:in|by|over|during|for|the|this|next|last|until|from|of)\s+$", before):
        return None
    year = reading.year_for(match, _SEASON_MONTH[season])
    return f"{year}-{season}" if year else None


def _feast(reading: _Reading, match: re.Match[str]) -> str | None:
    """Christmas is December, the New Year January, and Easter falls in spring."""
    feast = match["feast"].split()[-1].lower()
    month = {"christmas": 12, "year": 1, "easter": 4}[feast]
    year = int(match["year"]) if match["year"] else reading.year_for(match, month)
    if not year:
        return None
    return f"{year}-spring" if feast == "easter" else f"{year:04d}-{month:02d}"


def _quarter(reading: _Reading, match: re.Match[str]) -> str | None:
    number = int(match["q"] or 0) or _QUARTERS.get(match["q2"] or match["q3"] or "") or int(match["q2"] or 0)
    if match["year"]:
        year = int(match["year"])
        return f"{year + 2000 if year < 100 else year}-Q{number}"
    if reading.paper_date is None or not (match["q"] or (match["q2"] or "").isdigit()):
        return None
    return f"{FinancialYear.containing(reading.paper_date).start}-Q{number}"


def _financial(reading: _Reading, match: re.Match[str]) -> str | None:
    start = int(match["year"] or f"20{match['short']}")
    end = match["end"] or match["short_end"]
    if int(end) not in (start + 1, (start + 1) % 100):
        return None
    year = FinancialYear(start)
    return year.last_day.isoformat() if reading.part("edge") in ("end", "close") else f"FY{year}"


def _year(reading: _Reading, match: re.Match[str]) -> str | None:
    if forms.ACT.search(reading.text, max(0, match.start("year") - 20), match.start("year")):
        return None
    year = match["year"]
    edge, part = reading.part("edge"), reading.part("part")
    if edge in ("end", "close"):
        near = reading.low[max(0, match.start() - _TOWARDS) : match.start()]
        return f"{year}-late" if "toward" in near else f"{year}-12-31"
    if part or edge == "middle":
        return f"{year}-{part or 'mid'}"
    return f"{year}-early" if edge else year


def _relative(reading: _Reading, match: re.Match[str]) -> str | None:
    here = reading.paper_date
    if here is None:
        return None
    count = match["count"] or match["count2"] or match["count3"]
    unit = match["unit"] or match["unit2"] or match["unit3"]
    if unit:
        number = int(count) if count.isdigit() else WORD_NUMBERS[count.lower()]
        if unit.lower() == "week":
            return (here + timedelta(weeks=number)).isoformat()[:7]
        months = number * {"month": 1, "quarter": 3, "year": 12}[unit.lower()]
        return month_start(here.year, here.month + months).isoformat()[:7]
    if match["close"]:
        calendar = "calendar" in match["close"].lower()
        return f"{here.year}-12-31" if calendar else FinancialYear.containing(here).last_day.isoformat()
    if match["new"]:
        financial = "financial" in match["new"].lower()
        return f"FY{FinancialYear(FinancialYear.containing(here).start + 1)}" if financial else f"{here.year + 1}-early"
    near = _near(here, match["which"].lower(), " ".join(match["span"].lower().split()))
    part = forms.PART_BEFORE.search(reading.low, max(0, match.start() - 12), match.start())
    return f"{near}-{part[1]}" if part and len(near) == len("2018") else near


def _near(here: date, which: str, span: str) -> str:
    """Next month, this quarter, last year: one step from the date of the paper."""
    step = {"next": 1, "coming": 1, "this": 0, "current": 0}.get(which, -1)
    if span == "month":
        return (
            month_start(here.year, here.month + step).isoformat()[:7]
            if here.month + step > 0
            else f"{here.year - 1}-12"
        )
    year = FinancialYear.containing(here)
    if span == "quarter":
        number = year.start * 4 + (here.month - 4) % 12 // 3 + step
        return f"{number // 4}-Q{number % 4 + 1}"
    if span == "financial year":
        return f"FY{FinancialYear(year.start + step)}"
    return str(here.year + step)


def _bare_day(reading: _Reading, match: re.Match[str]) -> str | None:
    """ "Before the 23rd": the month of the last full date printed before it."""
    earlier = [found for found in reading.found if found.end <= match.start() and len(found.text) == len("2019-05-23")]
    if not earlier:
        return None
    last = date.fromisoformat(max(earlier).text)
    return last.replace(day=int(match["day"])).isoformat()


class _Rule(NamedTuple):
    """How a form is found and read: where a cue is near, where ``needs`` is found, in small letters if ``small``."""

    pattern: re.Pattern[str]
    read: Callable[[_Reading, re.Match[str]], str | None]
    cue: int
    before: re.Pattern[str] | None = None
    needs: re.Pattern[str] | None = None
    small: bool = False


_RULES = (
    _Rule(forms.NUMERIC, _numeric, int(Cue.RANGE), needs=forms.IN_NUMERIC),
    _Rule(forms.DAY_MONTH, _day, int(Cue.MONTH)),
    _Rule(forms.MONTH_DAY, _day, int(Cue.MONTH)),
    _Rule(forms.SEASON, _season, int(Cue.SEASON)),
    _Rule(forms.QUARTER, _quarter, int(Cue.QUARTER)),
    _Rule(forms.FINANCIAL, _financial, int(Cue.RANGE), before=forms.BEFORE_FINANCIAL, needs=forms.IN_FINANCIAL),
    _Rule(forms.MONTH_YEAR, _month, int(Cue.MONTH), before=forms.BEFORE_MONTH),
    _Rule(forms.FEAST, _feast, int(Cue.FEAST), needs=forms.IN_FEAST),
    _Rule(forms.RELATIVE, _relative, int(Cue.SPAN | Cue.QUARTER), needs=forms.IN_RELATIVE, small=True),
    _Rule(forms.YEAR_ONLY, _year, int(Cue.YEAR | Cue.RANGE), before=forms.BEFORE_YEAR),
    _Rule(forms.BARE_DAY, _bare_day, int(Cue.MONTH), needs=forms.IN_BARE_DAY),
)
