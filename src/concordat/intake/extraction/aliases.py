"""Shorter names that a paper uses of the work it has named in full: "the Hub", "the Pool", "EstuaryFM"."""

from __future__ import annotations

import re
from collections.abc import Iterable

# X ("the Y"), X ("the A Y" or "the Y"), X (\u201cthe Y\u201d), X (the "Y")
_DEFINED = re.compile(
    r"(?P<long>(?:[A-Z0-9][\w’'&/-]*[ ,]+(?:(?:of|and|for|the|in|on|at|to|&)[ ]+)*){1,9})"
    r"\(\s*(?:hereafter |hereinafter |known as |called |referred to as )?"
    r"(?P<terms>(?:the\s+)?[\"“‘'](?:the\s+)?[A-Z][^()]{1,60})\)"
)
_TERM = re.compile(r"[\"“‘'](?:[Tt]he\s+)?(?P<term>[A-Z][\w&’ -]{1,40}?)[\"”’']")
# "The Pool" is the X
_IS = re.compile(
    r"[\"“‘][Tt]he\s+(?P<term>[A-Z][\w -]{1,30})[\"”’]\s+(?:is|means|refers to)\s+(?:the\s+)?"
    r"(?P<long>[A-Z][\w’'&/-]*(?:\s+(?:(?:of|and|for|the|&)\s+)*[A-Z][\w’'&/-]*){1,8})"
)
_TRADES = re.compile(  # "X trades as Y"
    r"(?P<long>[A-Z][\w’'&/-]*(?:\s+[\w’'&/-]+){1,7}?)\s+"
    r"(?:\(?trades|trading|is known|also known)\s+as\s+(?P<term>[A-Z]\w{3,20})\b"
)
_FIRST = re.compile(r"^(?:The|A|An|Our|This|In|For|Under|Both)\s+")


def defined_terms(texts: Iterable[str]) -> dict[str, str]:
    """Each term that the paper defines, with what it stands for; the first definition of each."""
    found: dict[str, str] = {}
    for text in texts:
        if '"' in text or "“" in text or "‘" in text or "'" in text:
            for match in _DEFINED.finditer(text) if "(" in text else ():
                for term in _TERM.finditer(match["terms"]):
                    found.setdefault(term["term"].strip(), _FIRST.sub("", match["long"]).strip(" ,"))
            for match in _IS.finditer(text):
                found.setdefault(match["term"].strip(), match["long"].strip())
        if "trad" in text or "known" in text:
            for match in _TRADES.finditer(text):
                found.setdefault(match["term"], _FIRST.sub("", match["long"]).strip())
    return found
