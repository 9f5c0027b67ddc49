"""Whether words around an amount say for which time it is, and whether it is a saving that they tell of."""

from __future__ import annotations

import re

from concordat.kernel.dates import MONTHS

_MONTHS = "|".join((*MONTHS, *(name[:3] for name in MONTHS)))
_TIMED = re.compile(
    r"\b(?:a|per|each|every) (?:year|month|week|quarter|day|annum)\b|\bp\.?a\.?\b|\bannum\b|\bannual(?:ly|ised)?\b"
    r"|\b(?:monthly|quarterly|yearly|recurring|recurrent|cumulative(?:ly)?|one[- ]off|once|year[- ]to[- ]date)\b"
    r"|\b(?:to|by) (?:date|the same date)\b|\bso far\b"
    r"|\b(?:in|for|over|during|of|within) (?:the|this|that|these|those|last|next)"
    r" (?:\w+ ){0,3}(?:years?|months?|weeks?|quarters?|half[- ]year|half|period|term)\b"
    r"|\bover (?:\w+ )?(?:years?|months?)\b|\b(?:19|20)\d\d(?:\s?[/-]\s?\d\d(?:\d\d)?)?\b|\bQ[1-4]\b|\bwhole[- ]life\b"
    rf"|\b(?:in|by|to|from|since|until|of|between|for|and|end of|\d{{1,2}}(?:st|nd|rd|th)?) (?:{_MONTHS})\b",
    re.IGNORECASE,
)
# What is built or bought is paid for once.
_ONCE = re.compile(
    r"\b(?:works|building|construction|refurbish\w*|conversion|fit[- ]?out|purchas\w+|bought|capital|set[- ]up"
    r"|installation|grant of|receipts?|proceeds)\b",
    re.IGNORECASE,
)
_SAVED = re.compile(
    r"\b(?:sav(?:e|es|ed|ing|ings)|achieved|released|avoided|realised|benefits?|cash(?:able)?)\b", re.IGNORECASE
)
_SPENT = re.compile(
    r"\b(?:cost(?:s|ing)?|spen[dt]\w*|budget\w*|paid|pays?|fees?|charges?|price|overtime)\b", re.IGNORECASE
)
_STOP = re.compile(r"[.!?][”\"'’)]?\s+(?=[A-Z£“\"'(\d])|\n")


def tells_time(text: str) -> bool:
    """Whether words give a period, a date or a recurrence, or tell of what is paid once."""
    return bool(_TIMED.search(text) or _ONCE.search(text))


def tells_a_saving(text: str) -> bool:
    """Whether words tell of what is saved, and of nothing that is spent."""
    return bool(_SAVED.search(text)) and not _SPENT.search(text)


def sentence_at(text: str, start: int) -> str:
    """The sentence of a text that a place of it stands in."""
    ends = [0, *(match.end() for match in _STOP.finditer(text)), len(text)]
    first = max(end for end in ends[:-1] if end <= max(start, 0))
    return text[first : next((end for end in ends if end > first and end > start), len(text))].strip()
