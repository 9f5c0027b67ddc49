"""The forms in which papers print dates, as patterns; and the words by which a date is ahead or behind."""

from __future__ import annotations

import re

from concordat.intake.extraction.numerals import WORD_NUMBERS
from concordat.kernel.dates import MONTHS

MONTH_NUMBERS = {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)}
NAMES = "|".join(
    sorted([*MONTHS, *(name.upper() for name in MONTHS), *(name[:3] for name in MONTHS), "Sept"], key=len, reverse=True)
)
MONTH = rf"(?:{NAMES})"
ORD = r"(?:\s?(?:<sup>)?(?:st|nd|rd|th)(?:</sup>)?)"
YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
PART = r"(?:(?P<edge>end|close|start|beginning|middle)(?:\s+of)?|(?P<part>early|mid|late))[\s-]*"
COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(WORD_NUMBERS)})"

DAY_MONTH = re.compile(
    rf"(?<![\d/£.])(?P<day>[0-3]?\d)(?:{ORD}|\b)(?:\s+(?:day\s+)?of)?[\s-]+(?P<month>{MONTH})\b\.?(?:,?[\s-]+(?P<year>{YEAR}))?"
)
MONTH_DAY = re.compile(
    rf"\b(?P<month>{MONTH})\s+(?P<day>[0-3]?\d)(?:{ORD}(?:,?\s+(?P<year>{YEAR}))?|,\s*(?P<year2>{YEAR}))\b"
)
MONTH_YEAR = re.compile(rf"(?:\b{PART})?\b(?P<month>{MONTH})\b\.?(?:,?[\s-]*'?(?P<year>{YEAR}|(?<=[-'])\d\d)\b)?")
NUMERIC = re.compile(
    r"(?<![\d/.])(?:(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)|(?P<d2>[0-3]?\d)[/.](?P<m2>[01]?\d)[/.](?P<y2>(?:20)?\d\d))(?![\d/])"
)
SEASON = re.compile(
    rf"\b(?:early\s+|mid[\s-]*|late\s+)?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)\b(?:\s+(?:term|period))?"
    rf"(?:\s+(?:of\s+|in\s+)?(?P<year>{YEAR})(?:[/-]\d\d(?:\d\d)?\b)?)?"
)
QUARTER = re.compile(
    rf"\b(?:Q(?P<q>[1-4])|[Qq]uarter\s+(?P<q2>[1-4]|one|two|three|four)|(?P<q3>first|second|third|fourth|final|last)\s+quarter)\b"
    rf"(?:\s*(?:of\s+)?(?:the\s+financial\s+year\s+)?(?:FY\s?)?(?P<year>{YEAR}|(?<!\d)\d\d(?=[/-]\d\d))(?:[/-](?P<end>\d\d(?:\d\d)?))?\b)?"
)
FINANCIAL = re.compile(
    rf"(?<![\d/£])(?:{PART}(?:the\s+)?(?:financial\s+year\s+)?)?(?:(?:FY\s?)?(?P<year>{YEAR})\s?[/–-]\s?(?P<end>\d\d(?:\d\d)?)"
    r"|(?P<short>[0-4]\d)/(?P<short_end>[0-4]\d))(?![\d/]|-\d)"
)
YEAR_ONLY = re.compile(
    rf"(?:\b{PART}(?:in\s+)?|"
    r"\b(?:by|in|since|during|until|till|from|to|of|for|the|before|after|and|between|calendar year)\s+|(?<=\())"
    rf"(?P<year>{YEAR})\b(?![/–-]\d|,\d)"
)
RELATIVE = re.compile(
    rf"\b(?:(?:(?:over|during|in|within|for)\s+)?the\s+(?:next|coming|following)\s+{COUNT}(?:\s*\(\d+\))?\s*(?P<unit>week|month|year|quarter)s?"
    rf"|within\s+(?:the\s+next\s+)?{COUNT.replace('count', 'count2')}\s*(?P<unit2>week|month|year)s?"
    r"|(?P<which>next|this|coming|current|last|previous)\s+(?P<span>month|quarter|financial\s+year|calendar\s+year|year)\b"
    r"|(?P<close>(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?(?:financial\s+)?year[\s-]end|end\s+of\s+(?:the|this)\s+(?:current\s+)?(?:financial|calendar)?\s*year)\b"
    r"|(?P<new>the\s+new\s+(?:calendar\s+|financial\s+)?year)\b)",
    re.IGNORECASE,
)
BARE_DAY = re.compile(
    rf"\b(?:on|before|by|until|after|from)\s+the\s+(?P<day>[0-3]?\d){ORD}(?=\s*(?:[,.;:)]|$|\s(?:to|and|but|or|in|at|for)\b))"
)

AHEAD = re.compile(
    r"\b(?:will|shall|to be|to go|due|"
    r"plan(?:ned|s)?|planning|expect\w*|schedul\w+|intend\w*|aim\w*|target\w*|forecast|hoped?|propos\w+|"
    r"by(?=\s+(?:the\s+)?(?:end|close|start|early|mid|late)?\W*(?:of\s+)?\W*$)|"
    r"until|next|anticipat\w+|being held|upcoming|should|would|may be|could be|prior to|predicted)\b",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"\b(?:was|were|has|have|had|since|last|previous\w*|past|ago|held|took place|launched|started|joined|signed|agreed|"
    r"presented|submitted|completed|attended|visited|delivered|discussed|approved)\b",
    re.IGNORECASE,
)
WAS_AHEAD = re.compile(r"\b(?:was|were|had been)\s+(?:\w+ly\s)?(?:due|planned|scheduled|expected|intended|to)\b")
ACT = re.compile(r"(?:Act|Order|Regulations?|Guidance|Bill|Strategy|Code|Plan|Directive|Rules)(?:\s+of)?\s*$")
ALONE = re.compile(
    r"(?:\b(?:in|by|from|to|until|since|of|during|for|and|this|last|next|before|after|late|early|mid|end|through|between|the|or)|[,/&–-])\s*$",
    re.IGNORECASE,
)
YEAR_OF_LIST = re.compile(
    rf"(?:\s*(?:,|and|or|to|/|–|-|&|end|until)\s*(?:(?:the\s)?\d{{0,2}}{ORD}?\s*)?{MONTH}?\s*)+({YEAR})\b"
)
NEXT_MONTH = re.compile(rf"\s*(?:/|,|and|to|–|-)\s*{MONTH}")
# What a date shows itself by; what lies further from one than SIGHT is not looked at. The pattern begins with the few
# letters that it may begin with, so that the engine skips everything else.
_CUE = re.compile(
    r"[0-9JFMASONDQ](?:(?<=[0-9])[0-9]*(?:\s?[/.–-]\s?[0-9])?|(?<=J)(?:an|u[nl]|AN|U[NL])|"
    r"(?<=F)(?:eb|EB)|(?<=M)(?:a[ry]|A[RY])|(?<=A)(?:pr|ug|PR|UG)|(?<=S)(?:ep|EP)|(?<=O)(?:ct|CT)|(?<=N)(?:ov|OV)|"
    r"(?<=D)(?:ec|EC)|(?<=Q)[1-4])"
)
_WORDS = {
    "pring": "season", "ummer": "season", "utumn": "season", "inter": "season", "uarter": "quarter",
    "year": "span", "Year": "span", "month": "span", "Month": "span", "week": "span", "Week": "span",
}  # fmt: skip
SIGHT = 48


def cues(text: str) -> list[tuple[int, int, str]]:
    """Start, end and nature of each cue: range (2017/18, 3.4.19), year, digit, month, season, quarter or span."""
    found = [(match.start(), match.end(), _nature(match[0])) for match in _CUE.finditer(text)]
    for word, nature in _WORDS.items():
        place = text.find(word)
        while place >= 0:
            found.append((place, place + len(word), nature))
            place = text.find(word, place + 1)
    return sorted(found)


def _nature(printed: str) -> str:
    if printed[0].isdigit():
        return "range" if not printed.isdigit() else "year" if len(printed) == 4 else "digit"
    return "quarter" if printed[0] == "Q" else "month"
