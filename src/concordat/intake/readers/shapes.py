"""What a line is by its look: its printed number or bullet, a heading, a heading run into its paragraph."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from concordat.intake.readers.lines import Line

RUN_IN = 9  # level of a heading that stands in its paragraph's first words
PLAIN = 6  # level of a heading that has neither number nor mark
CAPITALS = 4

_NUMBER = re.compile(
    r"(?:[-–—·•*]\s+)?(?P<label>\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,3}[.)]|[A-Z]\d{1,2}[.)])(?:\s+|$)(?=\D|\d)"
)
_LETTER = re.compile(r"(?:[-–—·•*]\s+)?(?P<label>\([a-z0-9]{1,4}\)|[a-z][.)]|[ivx]{1,5}[.)])\s+")
_BULLET = re.compile(r"(?:[-–—−·•*▪◦●‣■□✓➢]|o(?=\s{2,}|\t))\s+(?=\S)")
# The cheap test: how a line must begin to have any of these.
_MAY_BE_MARKED = re.compile(r"[^A-Za-z]|[A-Z]\d|[a-z][.)]|[ivx]{2,5}[.)]|o\s")
_RULE = re.compile(r"[-=_*~]{3,}$")
_STROKES = ("-", "=", "_", "*", "~")
_META = re.compile(
    r"(?:to|from|date|title|subject|report (?:of|by|to|author|title)|author|meeting|agenda item)\b[^:]{0,30}:", re.I
)
# "Project 04: Shared Stores": work that is numbered and named in one line.
_NUMBERED_WORK = re.compile(
    r"(?:project|programme|scheme|work ?stream|collaboration|initiative|work package)\s+(?:no\.?\s*)?"
    r"(?:\d{1,3}|[A-Z])\s*[:–—-]\s*(?P<name>\S.{2,80})",
    re.IGNORECASE,
)
_FACT = re.compile(
    r"(?:(?:project |programme |executive |strategic |force |delivery |lead )?(?:lead|owner|sponsor|manager|sro)|"
    r"lead (?:force|body|partner|agency)|partners?|"
    r"(?:overall |current |delivery )?(?:b?rag|status|rating|confidence|stage|phase)(?: rating| status)?|"
    r"(?:(?:total|annual|one-?off|capital|revenue|running|whole[- ]life|cashable|non-cashable|expected|net|set-?up|"
    r"estimated) )*(?:costs?|savings?|benefits?|budget|income|funding|spend)(?: to date)?|"
    r"(?:start|end|due|go-live|review)(?: date)?|risks?|timescales?|impact|likelihood)\s*:\s*(?=\S)",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"(?:table|figure|chart|exhibit|fig\.)\s+[A-Z]?\d+[a-z]?\s*(?:[:.–—-]|$)", re.IGNORECASE)
_RAG_TAIL = re.compile(r"\(?\b(?:overall )?b?rag\b[^()]{0,20}\)?\s*[:.]?$", re.IGNORECASE)
_RUN_IN_TEXT = re.compile(
    r"(?P<name>[A-Z0-9](?:[^.:;()–-]|(?<=\w)-(?=\w)|\([^()]{1,60}\)){1,90}?)\s*(?:[-–—]\s|:\s)\s*(?=[\"'“‘(]?[A-Z0-9£])"
)
_SHORT_FACT = 100
_PARTERS = (":", "-", "–", "—")  # what parts a heading from the text that it is run into
_SMALL = frozenset(
    "a an and as at by for from in into of on or the to with e.g. eg i.e. via per & / - – —".split()  # noqa: SIM905
)
_END = re.compile(r"[.!?;,…][\"'”’)]*$")


class Marker(StrEnum):
    """What a line begins with."""

    NONE = "none"
    NUMBER = "number"
    LETTER = "letter"
    BULLET = "bullet"


class Shape(NamedTuple):
    """``start`` is where the words begin after number or bullet; ``label`` the number as printed, without its dot."""

    marker: Marker
    start: int
    label: str | None = None

    @property
    def depth(self) -> int:
        """1 for "3." and "3.0", 2 for "3.1"."""
        parts = (self.label or "").split(".")
        return len(parts) - (len(parts) > 1 and parts[-1] == "0")


_UNMARKED = Shape(Marker.NONE, 0)


def shape_of(line: Line) -> Shape:
    """Its number, letter or bullet; a word processor's own label counts as printed."""
    if line.label:
        marker = Marker.NUMBER if line.label[0].isdigit() else Marker.LETTER
        return Shape(marker, 0, line.label.strip("()").rstrip(".)"))
    if line.bullet:
        return Shape(Marker.BULLET, 0)
    if not _MAY_BE_MARKED.match(line.text):
        return _UNMARKED
    if match := _NUMBER.match(line.text):
        return Shape(Marker.NUMBER, match.end(), match["label"].rstrip(".)"))
    if match := _LETTER.match(line.text):
        return Shape(Marker.LETTER, match.end(), match["label"].lstrip("(").rstrip(".)"))
    if match := _BULLET.match(line.text):
        return Shape(Marker.BULLET, match.end())
    return _UNMARKED


def is_rule(text: str) -> bool:
    """A line drawn with dashes or stars."""
    return text.startswith(_STROKES) and bool(_RULE.match(text))


def is_meta(text: str) -> bool:
    """A line of the head of a paper: "To: ...", "Date: ..."."""
    return ":" in text and bool(_META.match(text))


def ends_sentence(text: str) -> bool:
    """Whether a full stop or the like, or a colon, stands at the end."""
    return bool(_END.search(text)) or text.endswith(":")


def is_caption(text: str) -> bool:
    """The line over a table or a chart that numbers it."""
    return bool(_CAPTION.match(text))


def is_fact(text: str) -> bool:
    """A short line that gives one thing that is said of the work above: "Lead: ...", "Cost: TBC", "RAG: Red"."""
    return ":" in text and len(text) <= _SHORT_FACT and bool(_FACT.match(text))


def _is_numbered_work(text: str) -> bool:
    match = _NUMBERED_WORK.fullmatch(text)
    return match is not None and not ends_sentence(text) and is_title_case(match["name"])


def is_capitals(text: str) -> bool:
    """At least four letters and nearly all of them capitals."""
    letters = sum(map(str.isalpha, text))
    return letters >= 4 and sum(map(str.isupper, text)) >= 0.8 * letters


def is_title_case(text: str) -> bool:
    """Every word but the small ones begins with a capital or a digit."""
    words = [w.strip("()[]\"'“”‘’,:") for w in text.split()]
    large = [w for w in words if w and w.lower() not in _SMALL and any(c.isalnum() for c in w)]
    return (
        bool(large)
        and sum(w[0].isupper() or w[0].isdigit() for w in large) >= 0.75 * len(large)
        and large[0][0].isalnum()
    )


def heading_level(line: Line, shape: Shape, *, alone: bool, before_text: bool) -> int | None:
    """The level if the whole line is a heading, else None.

    ``alone``: the line before is empty; ``before_text``: a longer line or a table follows.
    """
    text = line.text[shape.start :].strip()
    if line.heading is None and (
        not text
        or len(text) > 130
        or shape.marker is Marker.BULLET
        or shape.marker is Marker.LETTER
        or not any(map(str.isalpha, text))
    ):
        return None
    if is_caption(text) or (line.heading is None and is_fact(text)):
        return None
    if line.heading is not None:
        return shape.depth if shape.label and shape.marker is Marker.NUMBER else line.heading
    bold = any(start <= shape.start and end >= len(line.text.rstrip(" :.")) for start, end in line.bold)
    words = len(text.split())
    if _is_numbered_work(text):
        return CAPITALS if is_capitals(text) else PLAIN
    if shape.marker is Marker.NUMBER:
        short = words <= 12 and not ends_sentence(text) and (is_title_case(text) or is_capitals(text) or words <= 5)
        return shape.depth if (bold and words <= 16) or short else None
    if is_meta(text):
        return None
    if bold and words <= 20:
        return CAPITALS + 1
    if words <= 20 and is_capitals(text) and not text.endswith((".", ",", ";")):
        return CAPITALS
    if words <= 20 and "rag" in text.lower() and _RAG_TAIL.search(text):
        return PLAIN
    return PLAIN if _plain_heading(text, words, alone=alone, before_text=before_text) else None


def _plain_heading(text: str, words: int, *, alone: bool, before_text: bool) -> bool:
    if _END.search(text) or text[0].islower() or not before_text or "£" in text or "@" in text or words > 12:
        return False
    if is_title_case(text):
        return words >= 2 or alone
    return alone and words <= 8 and text[0].isupper() and not text.endswith(":")


def run_in(line: Line, shape: Shape) -> int | None:
    """Where the body starts after a heading run into its line: "**5.1 Name.** text", "Name (RAG) - Text"."""
    text = line.text
    if is_caption(text[shape.start :]) or is_fact(text[shape.start :]):
        return None
    for start, end in line.bold:
        if start <= shape.start < end < len(text) - 1 and end - shape.start <= 120:
            return _after(text, end)
    if not any(map(text.__contains__, _PARTERS)):
        return None
    match = _RUN_IN_TEXT.match(text, shape.start)
    if not match or len(text) - match.end() < 20 or _META.match(text, shape.start):
        return None
    name = match["name"].strip()
    return match.end() if is_title_case(name) and 1 <= len(name.split()) <= 14 else None


def _after(text: str, place: int) -> int:
    while place < len(text) and text[place] in " :.-–—\t":
        place += 1
    return place
