"""Ratings in running text: "RAG: amber", "time is RED", "Time G, Cost A", "has gone to Amber"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.figures.rating_heads import colour_of, dimension_of
from concordat.intake.extraction.triggers import lowered, trigger
from concordat.intake.readers.blocks import Block
from concordat.kernel.rag import Colour, Dimension

_WORDS = r"(?P<colour>(?:red|green)/amber|amber/(?:red|green)|red|amber|green|blue|yellow)"
_PARTS = (
    r"overall|time(?:scales?|liness)?|costs?|savings?|benefits?|budget|schedule|delivery|finances?|quality|resources"
)
_NO_COLOUR = r"tbd|tbc|n/a|not applicable|not rated|not yet (?:determined|rated)|to be (?:determined|confirmed)"
# These are for text in small letters; a letter alone counts only where it is printed as a capital.
_NAMED = lowered(
    rf"(?:(?P<dim>{_PARTS})\s+)?\bB?RAG\b"
    rf"(?:\s*[-–:]\s*|\s+)(?:(?:status|rating|rated|assessment)\b\s*)?"
    rf"(?:(?:the (?:project|programme|scheme)|is|was|remains|of|as|at|currently|now|rated|:|-|–)\s*){{0,4}}"
    rf"(?:(?P<dim2>{_PARTS})\s*[-–:]?\s*)?(?:{_WORDS}\b|(?P<letter>[RAGB])\b)"
)
_RATED = lowered(
    rf"\b(?:rated|rating of|rating is|rated as|assessed as|status (?:is|remains|of|as)|confidence (?:is|remains|of|as)|"
    rf"reported as|moved (?:from \w+ )?to|remains at|"
    rf"currently at|flagged as)\s+(?:an?\s+)?(?:overall\s+)?[‘'“\"]?{_WORDS}\b"
)
_PAIR = lowered(
    rf"\b(?P<dim>{_PARTS})\s*[-–:=]\s*(?:{_WORDS}\b|(?P<letter>[RAGB])(?=[\s,;.)]|$)|(?P<none>{_NO_COLOUR})\b)"
)
_BESIDE = lowered(
    rf"\b(?P<dim>{_PARTS})\s+(?:(?:is|are)\s+)?(?:{_WORDS}(?=[,;.)]|\sand\s|$)|(?P<letter>[RAGB])(?=[,;.)]|\sand\s|$)"
    rf"|(?P<none>{_NO_COLOUR})(?=[,;.)]|\sand\s|$))"
)
_AFTER_MARK = lowered(rf"[-–:=]\s*(?:{_WORDS}\b|[RAGB](?=[\s,;.)]|$))")
_AFTER_SPACE = lowered(rf"[\s‘'“\"]{_WORDS}\b")
# "Shared stores: Amber" on a line of its own; "the scheme remains AMBER" in capitals, "is now Green" with one
_LISTED = re.compile(
    r"(?P<name>[A-Z0-9][^:;.]{2,70}?)\s*[:–—-]\s*(?P<colour>(?:[Rr]ed|RED|[Aa]mber|AMBER|[Gg]reen|GREEN)"
    r"(?:/(?:[Rr]ed|RED|[Aa]mber|AMBER|[Gg]reen|GREEN))?|[Bb]lue|BLUE)\W*"
)
_TITLED = re.compile(
    r"(?P<name>[A-Z0-9].{2,90}?)\s*[(\[](?:B?RAG(?: status| rating)?\s*[:–-]?\s*)?"
    r"(?P<colour>(?:[Aa]mber|AMBER)(?:/(?:[Rr]ed|RED|[Gg]reen|GREEN))?|[Rr]ed|RED|[Gg]reen|GREEN|[Bb]lue|BLUE)[)\]]\W*"
)
_SHOWN = (
    r"(?:RED|AMBER|GREEN|BLUE|Red|Amber|Green|Blue)(?:/(?:RED|AMBER|GREEN|Red|Amber|Green))?"
    r"\b(?!\s(?:[A-Z]|diesel|light|book|paper|list|line|tape|bag|space|belt|energy|fleet)|[-/’'])"
)
_LOUD = re.compile(
    rf"(?:\b(?P<dim>(?i:{_PARTS}))\s+)?\b(?P<verb>remains?|stays?|is|are|was|now|currently|at|as|to|turned|turns)\s+"
    rf"(?:(?:at|now|still|currently|rated|overall|back to|again)\s+){{0,2}}(?P<colour>{_SHOWN})"
)
# in small letters only of what is rated: "the project is amber", "delivery confidence has slipped to red"
_PLAIN = lowered(
    rf"\b(?P<dim>{_PARTS}|project|programme|scheme|work\s?stream|status|rating|confidence)\s+"
    rf"(?:is|are|remains?|stays?|turned|went|moved|slipped|has\s(?:gone|moved|turned|slipped|fallen|risen|returned|improved))\s+"
    rf"(?:(?:now|still|currently|at|to|back|from\s\w+\sto)\s+){{0,3}}{_WORDS}"
    rf"(?=[,;.:)]|\s(?:because|as|on|for|and|overall|due|owing|since|while|but|at|this|until)\b|\s*$)"
)
_CHANGED = re.compile(
    r"\b(?:gone|went|go|goes|moved|moves|turned|turns|changed|changes|dropped|slipped|fallen|fell|rose|risen|improved|"
    r"worsened|deteriorated|downgraded|upgraded|escalated|returned|reduced|raised|back|set|stands?|is|are|remains?|"
    r"currently|now|still|stays?|rated|assessed|reported|shown|marked|flagged)"
    r"(?:\s+(?:from|off)\s+[A-Za-z/]{3,11}){0,1}\s*$"
)
_SHOWS = re.compile(r"R(?:ED|ed)|A(?:MBER|mber)|G(?:REEN|reen)|B(?:LUE|lue)")
_OWN = re.compile(r"(?:the|this|that|it|our|its|overall|delivery|status|rating|confidence)\b", re.IGNORECASE)
_NAMED_WORK = re.compile(r"(?P<name>[A-Z][\w&’'/-]*(?: [\w&’'/-]+){0,6}?)\s*$")
_RAG = re.compile(r"\bB?RAG\b")
RATES = re.compile(r"rag\b|rated|rating|red|amber|green|blue|\b(?:time|costs?|savings?|benefits?|overall)\s+[rag]\b")
_COLOUR = trigger("red", "amber", "green", "blue")
_LETTERS = trigger("rag")
_SPACED = trigger(
    *(f"{part} {letter}" for part in ("time", "cost", "costs", "benefits", "savings") for letter in "ragb")
)
TRIGGERS = trigger("rag", "rated", "rating") | _COLOUR | _SPACED


class Rating(NamedTuple):
    """A rating and the span of text that gives it; ``subject``: the work named just before it."""

    dimension: Dimension
    colour: Colour
    start: int
    end: int
    confidence: float
    subject: str | None = None


def in_words(block: Block, context: Context) -> Iterator[Rating]:
    """The ratings of a paragraph, a bullet or a heading."""
    text, low, mask = block.text, context.low(block), context.triggers(block).mask
    if mask & _COLOUR and (line := _LISTED.fullmatch(text) or _TITLED.fullmatch(text)):
        colour = colour_of(line["colour"]) or Colour.NOT_STATED
        dimension = dimension_of(line["name"])
        name = None if dimension else line["name"].strip()
        yield Rating(dimension or Dimension.OVERALL, colour, *line.span("colour" if name else 0), 0.85, name)
        return
    taken: list[tuple[int, int]] = []
    for rating in (*_loud(block, context), *_worded(block, context, low, mask)):
        if not any(rating.start < end and start < rating.end for start, end in taken):
            taken.append((rating.start, rating.end))
            yield rating


def _loud(block: Block, context: Context) -> Iterator[Rating]:
    """A colour with a capital after "is", "remains" or "has gone to"; one that was, only in capitals throughout."""
    text = block.text
    for match in _LOUD.finditer(text) if _SHOWS.search(text) else ():
        verb, loud = match["verb"].lower(), match["colour"].isupper()
        if not loud and verb in {"was", "at", "as", "to"} and not _CHANGED.search(text[: match.start("verb")]):
            continue
        dimension = (dimension_of(match["dim"]) if match["dim"] else None) or Dimension.OVERALL
        colour = colour_of(match["colour"]) or Colour.NOT_STATED
        start = match.start("dim") if match["dim"] else match.start()
        yield Rating(dimension, colour, start, match.end(), 0.9, _name_before(block, context, match))


def _name_before(block: Block, context: Context, match: re.Match[str]) -> str | None:
    """The work that a sentence begins with and then rates: "Joint stores remains Amber"."""
    start, _ = context.sentence_at(block, match.start())
    named = _NAMED_WORK.fullmatch(block.text, start, match.start())
    if match["dim"] or not named or _OWN.match(named["name"]):
        return None
    return context.subjects.heading_name(named["name"], context.headings(block))


def _worded(block: Block, context: Context, low: str, mask: int) -> Iterator[Rating]:
    for pattern, confidence in _worth_trying(block, low, mask):
        for match in pattern.finditer(low):
            found = match.groupdict()
            printed = found.get("colour") or found.get("letter") or found.get("none") or ""
            colour = colour_of(printed)
            if colour is None or (found.get("letter") and block.text[match.start("letter")].islower()):
                continue
            named = dimension_of(found.get("dim") or found.get("dim2") or "overall") or Dimension.OVERALL
            yield Rating(named, colour, match.start(), match.end(), confidence)


def _worth_trying(block: Block, low: str, mask: int) -> Iterator[tuple[re.Pattern[str], float]]:
    """The wordings that can match in a text, with how sure they are; a pair counts beside another, or beside RAG."""
    headed = any("RAG" in text and _RAG.search(text) for text in (block.text, block.section or ""))
    if mask & (_COLOUR | _SPACED) and (headed or len(list(_BESIDE.finditer(low))) > 1):
        yield _BESIDE, 0.85
    if mask & _LETTERS:
        yield _NAMED, 0.95
    if _AFTER_MARK.search(low) and (headed or len(_PAIR.findall(low)) > 1):
        yield _PAIR, 0.85
    if (mask & _COLOUR or "yellow" in low) and _AFTER_SPACE.search(low):
        yield _RATED, 0.85
        yield _PLAIN, 0.8
