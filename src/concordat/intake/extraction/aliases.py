"""Shorter names that a paper uses of the work it has named in full: "the Hub", "the Pool", "EstuaryFM"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from concordat.intake.extraction.names import find_names
from concordat.intake.readers.blocks import Block

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
_OF_ALLIANCE = re.compile(
    r"\bAlliance(?: [A-Z][\w-]*)+(?:(?:, [A-Z][\w-]*(?: [A-Z][\w-]*)*)* and [A-Z][\w-]*(?: [A-Z][\w-]*)*)?"
)
_ORGAN = re.compile(
    r"\b(?:Board|Executive|Group|Committee|Panel|Director|Manager|Lead|Team|Programme|Partnership|Agreement|Alliance)s?$"
    r"|\b(?:Board|Executive|Director|Manager)\b"
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


def shared_functions(texts: Iterable[str]) -> list[str]:
    """What a paper names as the alliance's own: "Alliance Fleet", "Alliance Audit, Insurance and Risk"."""
    found: dict[str, None] = {}
    for text in texts:
        if "Alliance " in text:
            for match in _OF_ALLIANCE.finditer(text):
                if not _ORGAN.search(match[0]):
                    found.setdefault(match[0])
    return list(found)


def short_forms(acronyms: dict[str, str], blocks: list[Block]) -> dict[str, str]:
    """Abbreviation of each body: the one that the paper defines, or one of the gazetteer that it prints."""
    found: dict[str, str] = {}
    for block in blocks:
        for mention in find_names(block.text):
            printed = block.text[mention.start : mention.end]
            if printed.isupper() and " " not in printed and mention.kind != "alliance":
                found.setdefault(mention.name.lower(), printed)
            elif printed in acronyms.values():
                found.setdefault(mention.name.lower(), next(s for s, long in acronyms.items() if long == printed))
    return found
