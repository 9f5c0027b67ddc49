"""What is printed before and after a name of joint work: numbers, labels, days, and what is said of it."""

from __future__ import annotations

import re

from concordat.intake.extraction.names import find_names
from concordat.intake.extraction.outline import ITEM_LABEL

NUMBER = re.compile(
    r"^\s*(?:(?:agenda\s+)?(?:item|appendix|annex|section|part|project|workstream)\s+(?:\d{1,2}[a-z]?|"
    r"[A-H])\s*[:.)–—-]\s*"
    r"|(?:\d++\.(?:\d++\.?)*+|[A-Z]\d+[.)]|\(?(?-i:[A-Z]{1,2})[.)](?!\s*[A-Z]\.))\s+|\(?\d{1,2}[.)]\s+"
    r"|\d{1,2}\s+(?!(?:force|forces|county|counties|corporations?|boroughs?)\b)(?=[A-Z]))",
    re.IGNORECASE,
)
# "04/12/2015 - Fleet", "WXP3-0094 Fleet": the day or the register's own number before what a heading says
_REGISTERED = re.compile(r"\s*(?:\d{1,2}/\d{1,2}/\d{2,4}|[A-Z]{2,6}\d{0,2}[-/]\d{2,6}[A-Z]?)\s*(?:[-–—:]\s*|\s)(?=\S)")
# "Search Network S22 Agreement": what two bodies agree on, with the kind of their agreement
_AGREED_ON = re.compile(
    r"\s*[-–—,:]?\s*\b(?:sections?|s\.?)\s?2[23]\s?[A-Z]?\s+(?:collaboration\s+)?agreements?\b.*$", re.IGNORECASE
)
_FIRST_WORDS = re.compile(
    r"^(?:The|This|That|These|A|An|Our|Its|Their|In|On|For|Of|And|By|From|With|As|At|All|Both)\s+"
)
# What is said of joint work before its name, in a phrase of capitals
_SAID_OF = re.compile(
    r"^(?:(?:Full|Outline|Strategic|Draft|Final|Initial)\s+)*(?:Business Cases?|Viewings?|Establishment|"
    r"Creation|Launch|"
    r"Members|Officers|Staff|Chair|Head|Director|Leader)\s+(?:of|for|from|and|at)\s+(?:the\s+|a\s+)?"
)
_FOR_THE = re.compile(r"\s+(?:for|on behalf of|at|in)\s+(?:the\s+)?(?=[A-Z])")
_PLACE = re.compile(r"\b(?:City|Town|Shopping|Leisure|Civic|Sports|Medical|Health|Visitor)\s+Centre$")


def unlabelled(heading: str) -> str:
    """A heading without its number, its item's label, its day and the register's number of it."""
    label = ITEM_LABEL.match(heading)
    text = heading[label.end() :] if label else heading
    registered = _REGISTERED.match(text)
    text = text[registered.end() :] if registered else text
    number = NUMBER.match(text)
    text = (text[number.end() :] if number else text).strip()
    named = _AGREED_ON.sub("", text) if "greement" in text or "GREEMENT" in text else text
    return named if len(named.split()) > 1 else text


def bare_phrase(printed: str) -> str:
    """A name of joint work without what is said before it: "Dog Unit" for "Business Case for the Dog Unit"."""
    phrase = _SAID_OF.sub("", _FIRST_WORDS.sub("", printed))
    first = next((m for m in find_names(phrase) if m.start == 0), None)
    joined = _FOR_THE.match(phrase, first.end) if first else None
    phrase = phrase[joined.end() :] if joined else phrase
    return "" if _PLACE.search(phrase) else phrase
