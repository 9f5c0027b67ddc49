"""Every date that a passage prints, at the precision it is printed with, as canonical texts of ``kernel.dates``.

A year that is not printed is taken from the tense of the words before it and the date of the paper; "the next three
months" counts from the date of the paper. Without a date of the paper such forms are left out, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from concordat.intake.extraction.numerals import WORD_NUMBERS
from concordat.kernel.dates import MONTHS
from concordat.kernel.periods import FinancialYear, month_end, month_start


class FoundDate(NamedTuple):
    """A span of the text and the date it states; ``start`` includes words such as "end of"."""

    start: int
    end: int
    text: str


_MONTH_NUMBERS = {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)}
_NAMES = "|".join(sorted([*MONTHS, *(name[:3] for name in MONTHS), "Sept"], key=len, reverse=True))
_MONTH = rf"(?:{_NAMES})"
_ORD = r"(?:\s?(?:<sup>)?(?:st|nd|rd|th)(?:</sup>)?)"
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_PART = r"(?:(?P<edge>end|close|start|beginning|middle)(?:\s+of)?|(?P<part>early|mid|late))[\s-]*"
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(WORD_NUMBERS)})"

_DAY_MONTH = re.compile(
    rf"(?<![\d/£.])(?P<day>[0-3]?\d)(?:{_ORD}|\b)(?:\s+(?:day\s+)?of)?[\s-]+(?P<month>{_MONTH})\b\.?(?:,?[\s-]+(?P<year>{_YEAR}))?"
)
_MONTH_DAY = re.compile(
    rf"\b(?P<month>{_MONTH})\s+(?P<day>[0-3]?\d)(?:{_ORD}(?:,?\s+(?P<year>{_YEAR}))?|,\s*(?P<year2>{_YEAR}))\b"
)
_MONTH_YEAR = re.compile(rf"(?:\b{_PART})?\b(?P<month>{_MONTH})\b\.?(?:,?[\s-]*'?(?P<year>{_YEAR}|(?<=[-'])\d\d)\b)?")
_NUMERIC = re.compile(
    r"(?<![\d/.])(?:(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)|(?P<d2>[0-3]?\d)[/.](?P<m2>[01]?\d)[/.](?P<y2>(?:20)?\d\d))(?![\d/])"
)
_SEASON = re.compile(
    rf"\b(?:early\s+|mid[\s-]*|late\s+)?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)\b(?:\s+(?:term|period))?"
    rf"(?:\s+(?:of\s+|in\s+)?(?P<year>{_YEAR})(?:[/-]\d\d(?:\d\d)?\b)?)?"
)
_QUARTER = re.compile(
    rf"\b(?:Q(?P<q>[1-4])|[Qq]uarter\s+(?P<q2>[1-4]|one|two|three|four)|(?P<q3>first|second|third|fourth|final|last)\s+quarter)\b"
    rf"(?:\s*(?:of\s+)?(?:the\s+financial\s+year\s+)?(?:FY\s?)?(?P<year>{_YEAR}|(?<!\d)\d\d(?=[/-]\d\d))(?:[/-](?P<end>\d\d(?:\d\d)?))?\b)?"
)
_FINANCIAL = re.compile(
    rf"(?<![\d/£])(?:{_PART}(?:the\s+)?(?:financial\s+year\s+)?)?(?:(?:FY\s?)?(?P<year>{_YEAR})\s?[/–-]\s?(?P<end>\d\d(?:\d\d)?)"
    r"|(?P<short>[0-4]\d)/(?P<short_end>[0-4]\d))(?![\d/]|-\d)"
)
_YEAR_ONLY = re.compile(
    rf"(?:\b{_PART}(?:in\s+)?|"
    r"\b(?:by|in|since|during|until|till|from|to|of|for|the|before|after|and|between|calendar year)\s+|(?<=\())"
    rf"(?P<year>{_YEAR})\b(?![/–-]\d|,\d)"
)
_RELATIVE = re.compile(
    rf"\b(?:(?:(?:over|during|in|within|for)\s+)?the\s+(?:next|coming|following)\s+{_COUNT}(?:\s*\(\d+\))?\s*(?P<unit>week|month|year|quarter)s?"
    rf"|within\s+(?:the\s+next\s+)?{_COUNT.replace('count', 'count2')}\s*(?P<unit2>week|month|year)s?"
    r"|(?P<which>next|this|coming|current|last|previous)\s+(?P<span>month|quarter|financial\s+year|calendar\s+year|year)\b"
    r"|(?P<close>(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?(?:financial\s+)?year[\s-]end|end\s+of\s+(?:the|this)\s+(?:current\s+)?(?:financial|calendar)?\s*year)\b"
    r"|(?P<new>the\s+new\s+(?:calendar\s+|financial\s+)?year)\b)",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(
    rf"\b(?:on|before|by|until|after|from)\s+the\s+(?P<day>[0-3]?\d){_ORD}(?=\s*(?:[,.;:)]|$|\s(?:to|and|but|or|in|at|for)\b))"
)

_AHEAD = re.compile(
    r"\b(?:will|shall|to be|to go|due|"
    r"plan(?:ned|s)?|planning|expect\w*|schedul\w+|intend\w*|aim\w*|target\w*|forecast|hoped?|propos\w+|"
    r"by(?=\s+(?:the\s+)?(?:end|close|start|early|mid|late)?\W*(?:of\s+)?\W*$)|"
    r"until|next|anticipat\w+|being held|upcoming|should|would|may be|could be|prior to|predicted)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\b(?:was|were|has|have|had|since|last|previous\w*|past|ago|held|took place|launched|started|joined|signed|agreed|"
    r"presented|submitted|completed|attended|visited|delivered|discussed|approved)\b",
    re.IGNORECASE,
)
_WAS_AHEAD = re.compile(r"\b(?:was|were|had been)\s+(?:\w+ly\s)?(?:due|planned|scheduled|expected|intended|to)\b")
_ACT = re.compile(r"(?:Act|Order|Regulations?|Guidance|Bill|Strategy|Code|Plan|Directive|Rules)(?:\s+of)?\s*$")
_ALONE = re.compile(
    r"(?:\b(?:in|by|from|to|until|since|of|during|for|and|this|last|next|before|after|late|early|mid|end|through|between|the|or)|[,/&–-])\s*$",
    re.IGNORECASE,
)
# One pass tells which rules are worth trying.
_CUE = re.compile(
    r"(?P<digit>\d+)|\b(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?P<season>pring|ummer|utumn|inter)\b|"
    r"(?P<quarter>uarter|\bQ(?=[1-4]))|\b(?P<span>[Yy]ear|[Mm]onth|[Ww]eek)"
)
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
_SEASON_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def find_dates(text: str, paper_date: date | None) -> list[FoundDate]:
    """All dates in ``text`` in order, none inside another.

    ``paper_date`` settles years that are not printed. In a list ("June, July and end August 2019") the year printed
    last holds for all of it.
    """
    cues = {match.lastgroup for match in _CUE.finditer(text)}
    if not cues:
        return []
    reading = _Reading(text, paper_date)
    for rule in _RULES:
        if rule.cues <= cues:
            for match in rule.pattern.finditer(text):
                reading.offer(match, rule.read)
    return reading.result()


class _Reading:
    """The dates of one text so far; an earlier rule keeps its span against a later one."""

    def __init__(self, text: str, paper_date: date | None) -> None:
        self.text = text
        self.paper_date = paper_date
        self.found: list[FoundDate] = []

    def offer(self, match: re.Match[str], read: Callable[[_Reading, re.Match[str]], str | None]) -> None:
        if any(match.start() < found.end and found.start < match.end() for found in self.found):
            return
        try:
            canonical = read(self, match)
        except ValueError:  # 31 February, quarter 7: printed, but no date
            return
        if canonical:
            start = _first_of_date(match)
            self.found.append(FoundDate(start, match.end(), canonical))

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
        before = self.text[max(0, match.start() - 80) : match.start()].rpartition(". ")[2]
        if not (_AHEAD.search(before) or _BEHIND.search(before)):
            before = self.text[match.end() : match.end() + 60].partition(". ")[0]
        before = _WAS_AHEAD.sub("was", before)
        ahead = [hit.start() for hit in _AHEAD.finditer(before)]
        behind = [hit.start() for hit in _BEHIND.finditer(before)]
        years = (here.year - 1, here.year, here.year + 1)
        if ahead and (not behind or ahead[-1] >= behind[-1]):
            # A plan for this month or one just gone is still this year's: papers are written before their board.
            return next((y for y in years if (y - here.year) * 12 + month - here.month >= -1), None)
        if behind:
            return next((y for y in reversed(years) if (y, month) <= (here.year, here.month)), None)
        return min(years, key=lambda y: abs((y - here.year) * 365 + (month - here.month) * 30 + day - here.day))

    def _year_of_list(self, end: int, month: int) -> int | None:
        """The year printed at the end of a list or range of months that starts here."""
        tail = re.match(
            rf"(?:\s*(?:,|and|or|to|/|–|-|&|end|until)\s*(?:(?:the\s)?\d{{0,2}}{_ORD}?\s*)?{_MONTH}?\s*)+({_YEAR})\b",
            self.text[end : end + 70],
        )
        return int(tail[1]) if tail else None


def _first_of_date(match: re.Match[str]) -> int:
    """Where the date itself begins: a preposition that the rule needed is not part of it."""
    if match.re is _YEAR_ONLY and not (match["edge"] or match["part"]):
        return match.start("year")
    return match.start("day") if match.re is _BARE_DAY else match.start()


def _day(reading: _Reading, match: re.Match[str]) -> str | None:
    month = _MONTH_NUMBERS[match["month"][:3].lower()]
    day = int(match["day"])
    printed = match["year"] or match.groupdict().get("year2")
    year = int(printed) if printed else reading.year_for(match, month, day)
    return date(year, month, day).isoformat() if year else None


def _month(reading: _Reading, match: re.Match[str]) -> str | None:
    name = match["month"]
    month = _MONTH_NUMBERS[name[:3].lower()]
    if match["year"]:
        year: int | None = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)
    else:
        if not _stands_alone(reading.text, match):
            return None
        year = reading.year_for(match, month)
    if year is None:
        return None
    if match["edge"] in ("end", "close"):
        return month_end(year, month).isoformat()
    return f"{year:04d}-{month:02d}"


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether a month without a year is a month and not a verb, a march or a person."""
    name = match["month"]
    if len(name) <= 3 and name != "May":
        return False
    before = text[max(0, match.start("month") - 12) : match.start("month")]
    after = text[match.end() : match.end() + 12]
    if name in ("May", "March", "August") or not after.strip():
        return bool(_ALONE.search(before)) or bool(re.match(rf"\s*(?:/|,|and|to|–|-)\s*{_MONTH}", after))
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


def _quarter(reading: _Reading, match: re.Match[str]) -> str | None:
    number = int(match["q"] or 0) or _QUARTERS.get(match["q2"] or match["q3"] or "") or int(match["q2"] or 0)
    if match["year"]:
        year = int(match["year"])
        return f"{year + 2000 if year < 100 else year}-Q{number}"
    if reading.paper_date is None or not match["q"]:
        return None
    return f"{FinancialYear.containing(reading.paper_date).start}-Q{number}"


def _financial(_: _Reading, match: re.Match[str]) -> str | None:
    start = int(match["year"] or f"20{match['short']}")
    end = match["end"] or match["short_end"]
    if int(end) not in (start + 1, (start + 1) % 100):
        return None
    year = FinancialYear(start)
    return year.last_day.isoformat() if match["edge"] in ("end", "close") else f"FY{year}"


def _year(reading: _Reading, match: re.Match[str]) -> str | None:
    if _ACT.search(reading.text, 0, match.start("year")):
        return None
    year = match["year"]
    if match["edge"] in ("end", "close"):
        return f"{year}-12-31"
    if match["part"] or match["edge"] == "middle":
        return f"{year}-{match['part'] or 'mid'}"
    return f"{year}-early" if match["edge"] else year


def _relative(reading: _Reading, match: re.Match[str]) -> str | None:
    here = reading.paper_date
    if here is None:
        return None
    count, unit = match["count"] or match["count2"], match["unit"] or match["unit2"]
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
    return _near(here, match["which"].lower(), " ".join(match["span"].lower().split()))


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
    pattern: re.Pattern[str]
    read: Callable[[_Reading, re.Match[str]], str | None]
    cues: frozenset[str]


def _rule(pattern: re.Pattern[str], read: Callable[[_Reading, re.Match[str]], str | None], *cues: str) -> _Rule:
    return _Rule(pattern, read, frozenset(cues))


_RULES = (
    _rule(_NUMERIC, _numeric, "digit"),
    _rule(_DAY_MONTH, _day, "digit", "month"),
    _rule(_MONTH_DAY, _day, "digit", "month"),
    _rule(_SEASON, _season, "season"),
    _rule(_QUARTER, _quarter, "quarter"),
    _rule(_FINANCIAL, _financial, "digit"),
    _rule(_MONTH_YEAR, _month, "month"),
    _rule(_RELATIVE, _relative, "span"),
    _rule(_RELATIVE, _relative, "quarter"),
    _rule(_YEAR_ONLY, _year, "digit"),
    _rule(_BARE_DAY, _bare_day, "digit", "month"),
)
