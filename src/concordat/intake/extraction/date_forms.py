"""The forms in which papers print dates, as patterns; and the words by which a date is ahead or behind."""

from __future__ import annotations

import re
from enum import IntFlag

import ahocorasick

from concordat.intake.extraction.numerals import WORD_NUMBERS
from concordat.intake.extraction.triggers import lowered
from concordat.kernel.dates import MONTHS

MONTH_NUMBERS = {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)}
NAMES = "|".join(
    sorted([*MONTHS, *(name.upper() for name in MONTHS), *(name[:3] for name in MONTHS), "Sept"], key=len, reverse=True)
)
MONTH = rf"(?:{NAMES})"


def _by_first_letter() -> str:
    """A month at the beginning of a word, so written that the engine skips all that no month begins with."""
    names = NAMES.split("|")
    letters = sorted({name[0] for name in names})
    rests = [f"(?<={letter})(?:{'|'.join(name[1:] for name in names if name[0] == letter)})" for letter in letters]
    return rf"(?P<month>[{''.join(letters)}](?<!\w.)(?:{'|'.join(rests)}))"


ORD = r"(?:\s?(?:<sup>)?(?:st|nd|rd|th)(?:</sup>)?)"
YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
PART = r"(?i:(?P<edge>end|close|start|beginning|middle)(?:\s+of)?|(?P<part>early|mid|late))[\s-]*"
COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(WORD_NUMBERS)})"

DAY_MONTH = re.compile(
    rf"(?P<day>\d(?<![\d/£.]\d)(?:(?<=[0-3])\d)?)(?:{ORD}|"
    rf"\b)(?:\s+(?:day\s+)?of)?[\s-]+(?P<month>{MONTH})\b\.?(?:,?[\s-]+(?P<year>{YEAR}))?"
)
MONTH_DAY = re.compile(
    rf"{_by_first_letter()}\s+(?P<day>[0-3]?\d)(?:{ORD}(?:,?\s+(?P<year>{YEAR}))?|,\s*(?P<year2>{YEAR}))\b"
)
MONTH_YEAR = re.compile(rf"{_by_first_letter()}\b\.?(?:,?[\s-]*'?(?P<year>{YEAR}|(?<=[-'])\d\d)\b)?")
NUMERIC = re.compile(
    r"(?<![\d/.])(?:(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)|"
    r"(?P<d2>[0-3]?\d)[/.](?P<m2>[01]?\d)[/.](?P<y2>(?:20)?\d\d))(?![\d/])"
)
SEASON = re.compile(
    rf"\b(?:early\s+|mid[\s-]*|late\s+)?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)\b(?:\s+(?:term|period))?"
    rf"(?:\s+(?:of\s+|in\s+)?(?P<year>{YEAR})(?:[/-]\d\d(?:\d\d)?\b)?)?"
)
QUARTER = re.compile(
    rf"\b(?:Q(?P<q>[1-4])|[Qq]uarter\s+(?P<q2>[1-4]|one|two|three|four)|(?P<q3>first|second|third|fourth|final|"
    rf"last)\s+quarter)\b"
    rf"(?:\s*(?:of\s+)?(?:the\s+financial\s+year\s+)?(?:FY\s?)?(?P<year>{YEAR}|"
    rf"(?<!\d)\d\d(?=[/-]\d\d))(?:[/-](?P<end>\d\d(?:\d\d)?))?\b)?"
)
FINANCIAL = re.compile(
    rf"(?<![\d/£])(?:(?:FY\s?)?(?P<year>{YEAR})\s?[/–-]\s?(?P<end>\d\d(?:\d\d)?)"
    r"|(?P<short>[0-4]\d)/(?P<short_end>[0-4]\d))(?![\d/]|-\d)"
)
YEAR_ONLY = re.compile(rf"(?P<year>{YEAR})\b(?![/–-]\d|,\d)")
# What stands straight before such a date: "end of", "mid-", or for a year alone the preposition that it needs.
BEFORE_MONTH = re.compile(rf"\b{PART}$")
BEFORE_FINANCIAL = re.compile(rf"(?<![\d/£]){PART}(?:the\s+)?(?:financial\s+year\s+)?$")
BEFORE_YEAR = re.compile(
    rf"(?:\b{PART}(?:in\s+)?|"
    r"\b(?:by|in|since|during|until|till|from|to|of|for|the|before|after|and|between|calendar year)\s+|(?<=\())$"
)
# How what these find must end, but for spaces and dashes, in small letters: the cheap test.
BEFORE_ENDS = (
    "end", "close", "start", "beginning", "middle", "of", "early", "mid", "late", "the", "year", "by", "in", "since",
    "during", "until", "till", "from", "to", "for", "before", "after", "and", "between", "(",
)  # fmt: skip
# Without one of these there is none of the date in a text; quickly told.
IN_NUMERIC = re.compile(r"\d[/.-]\d\d?[/.-]\d")
IN_FINANCIAL = re.compile(r"\d\d\s?[/–-]\s?\d\d")
IN_BARE_DAY = re.compile(r"the\s+[0-9]")
IN_RELATIVE = re.compile(r"next|\stime|coming|following|within|this|current|last|previous|year[\s-]end|end\s+of|new\s")
RELATIVE = lowered(  # for text in small letters
    rf"\b(?:(?:(?:over|during|in|within|for)\s+)?the\s+(?:next|coming|"
    rf"following)\s+{COUNT}(?:\s*\(\d+\))?\s*(?P<unit>week|month|year|quarter)s?"
    rf"|within\s+(?:the\s+next\s+)?{COUNT.replace('count', 'count2')}\s*(?P<unit2>week|month|year)s?"
    rf"|in\s+{COUNT.replace('count', 'count3')}\s+(?P<unit3>week|month|year)s?['’]?\s+time\b"
    r"|(?P<which>next|this|coming|current|last|previous)\s+(?P<span>month|quarter|financial\s+year|"
    r"calendar\s+year|year)\b"
    r"|(?P<close>(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?(?:financial\s+)?year[\s-]end|end\s+of\s+(?:the|"
    r"this)\s+(?:current\s+)?(?:financial|calendar)?\s*year)\b"
    r"|(?P<new>the\s+new\s+(?:calendar\s+|financial\s+)?year)\b)"
)
# days of the calendar that papers name instead of a month; a year may follow
FEAST = re.compile(
    rf"\b(?P<feast>Christmas|(?:the\s+)?New\s+Year|Easter)\b(?!\s+(?:Eve|Day|Honours))(?:\s+(?P<year>{YEAR}))?"
)
IN_FEAST = re.compile(r"Christmas|New\s+Year|Easter")
PART_BEFORE = re.compile(r"\b(early|late|mid)[\s-](?:in\s)?$")
BARE_DAY = re.compile(
    rf"\b(?:on|before|by|until|after|from)\s+the\s+(?P<day>[0-3]?\d){ORD}(?=\s*(?:[,.;:)]|$|\s(?:to|and|but|or|"
    rf"in|at|for)\b))"
)

# These three are for text in small letters.
AHEAD = lowered(
    r"\b(?:will|shall|to be|to go|due|"
    r"plan(?:ned|s)?|planning|expect\w*|schedul\w+|intend\w*|aim\w*|target\w*|forecast|hoped?|propos\w+|"
    r"(?:by|before|no later than)(?=\s+(?:the\s+)?(?:end|close|start|early|mid|late)?\W*(?:of\s+)?\W*$)|"
    r"until|next|anticipat\w+|being held|upcoming|should|would|may be|could be|prior to|predicted)\b"
)
BEHIND = lowered(
    r"\b(?:was|were|has|have|had|since|last|previous\w*|past|ago|held|took place|launched|started|joined|signed|agreed|"
    r"presented|submitted|completed|attended|visited|delivered|discussed|approved)\b"
)
TO_BE = re.compile(r"\b(?:be|being)\s+(?:\w+ly\s+)?[a-z]+")
WAS_AHEAD = lowered(r"\b(?:was|were|had been)\s+(?:\w+ly\s)?(?:due|planned|scheduled|expected|intended|to)\b")
# "was to have been finished by December": its time has gone by, whatever stands straight before the month
WAS_TO_HAVE = lowered(
    r"\b(?:(?:was|were) (?:originally |first )?to have|(?:should|ought to|would) (?:\w+ly )?have|had been (?:due|"
    r"planned|"
    r"promised|expected|intended))\b[^.;]{0,60}$"
)
ACT = re.compile(r"(?:Act|Order|Regulations?|Guidance|Bill|Strategy|Code|Plan|Directive|Rules)(?:\s+of)?\s*$")
ALONE = re.compile(
    r"(?:\b(?:in|by|from|to|until|since|of|during|for|and|this|last|next|before|after|late|early|mid|end|"
    r"through|between|the|or)|[,/&–-])\s*$",
    re.IGNORECASE,
)
YEAR_OF_LIST = re.compile(
    # No part can match what another could, or a row of commas would take twice as long with each
    rf"(?:\s*+(?:,|and|or|to|/|–|-|&|end|until)\s*+(?:the\s)?+\s*+(?:\d{{1,2}}(?!\d))?+{ORD}?+\s*+{MONTH}?+\s*+)+"
    rf"({YEAR})\b"
)
NEXT_MONTH = re.compile(rf"\s*(?:/|,|and|to|–|-)\s*{MONTH}")


class Cue(IntFlag):
    """What a date shows itself by: 2017/18 or 3.4.19, a year, other digits, a month, a season, a quarter or a span."""

    RANGE = 1
    YEAR = 2
    DIGITS = 4
    MONTH = 8
    SEASON = 16
    QUARTER = 32
    SPAN = 64
    FEAST = 128


SIGHT = 48  # what lies further from a cue is not looked at
_DIGITS = re.compile(r"[0-9]+(?:\s?[/.–-]\s?[0-9])?")
_WORDS = (
    dict.fromkeys(("pring", "ummer", "utumn", "inter"), Cue.SEASON)
    | dict.fromkeys(("year", "Year", "month", "Month", "week", "Week"), Cue.SPAN)
    | dict.fromkeys(("Christmas", "Easter", "New Year"), Cue.FEAST)
    | dict.fromkeys(("uarter", "Q1", "Q2", "Q3", "Q4"), Cue.QUARTER)
    | dict.fromkeys((form for name in MONTHS for form in (name[:3], name[:3].upper())), Cue.MONTH)
)


def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word, cue in _WORDS.items():
        automaton.add_word(word, (len(word), int(cue)))
    automaton.make_automaton()
    return automaton


_CUES = _automaton()


def cues(text: str) -> list[tuple[int, int, int]]:
    """Start, end and nature (a ``Cue``) of each cue in order."""
    found = [(last + 1 - size, last + 1, cue) for last, (size, cue) in _CUES.iter(text)]
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        whole = match[0].isdigit()
        found.append((start, end, _RANGE if not whole else _YEAR if end - start == 4 else _OTHER))
    found.sort()
    return found


_RANGE, _YEAR, _OTHER = int(Cue.RANGE), int(Cue.YEAR), int(Cue.DIGITS)
