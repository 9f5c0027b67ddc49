"""What the head of a column, row or cell rates, and which colour a cell is."""

from __future__ import annotations

import re

from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.triggers import lowered, small
from concordat.kernel.rag import Colour, Dimension

_CONFIDENCE = r"(?:overall )?(?:delivery )?confidence(?: assessment)?|dca"
_DIMENSIONS = (
    (Dimension.OVERALL, rf"overall(?: project| programme| delivery)?(?: health)?|status|rating|{_CONFIDENCE}"),
    (
        Dimension.TIME,
        r"time(?:scales?|liness|line)?|schedule|delivery|timetable|programme plan|milestones?|progress",
    ),
    (Dimension.COSTS, r"costs?|budgets?|spend|financ(?:e|es|ial)|resourc(?:es?|ing)|affordability"),
    (Dimension.SAVINGS, r"(?:cashable |non-?cashable )?savings?|efficienc(?:y|ies)"),
    (Dimension.BENEFITS, r"benefits?(?: realisation)?|quality|outcomes?"),
)
_LABEL = r"\bb?rag\b(?:\s+(?:status|rating))?"
_NOW = lowered(r"\b(?:current|latest|this (?:period|month|quarter|report|time)|present)\b\s*")
_LABELS = lowered(_LABEL)
_SAYS = ("status", "rating", "assessment")
_STATUS = lowered(r"\s+(?:status|rating|assessment)$")
# One group for each dimension, in their order.
_HEADS = lowered("|".join(f"({re.sub(r'[(](?![?])', '(?:', words)})" for _, words in _DIMENSIONS))
EARLIER = lowered(
    r"(?:(?:previous|prior|last|earlier)\b"
    r"(?: (?:b?rag|status|rating|period|month|quarter|report|time|meeting|overall))*"
    r"|(?:b?rag|status|rating)(?: (?:status|rating))? \(?(?:last|previous|prior)\b.*)"
)
_COLOURS = {
    "r": Colour.RED, "red": Colour.RED, "a": Colour.AMBER, "amber": Colour.AMBER, "yellow": Colour.AMBER,
    "g": Colour.GREEN, "green": Colour.GREEN, "b": Colour.BLUE, "blue": Colour.BLUE, "complete": Colour.BLUE,
    "completed": Colour.BLUE, "n/a": Colour.NOT_APPLICABLE, "na": Colour.NOT_APPLICABLE,
    "not applicable": Colour.NOT_APPLICABLE, "tbd": Colour.TO_BE_DETERMINED, "tbc": Colour.TO_BE_DETERMINED,
    "tba": Colour.TO_BE_DETERMINED, "to be determined": Colour.TO_BE_DETERMINED,
    "to be confirmed": Colour.TO_BE_DETERMINED, "not yet determined": Colour.TO_BE_DETERMINED,
    "not yet rated": Colour.TO_BE_DETERMINED, "a/g": Colour.AMBER, "amber/green": Colour.AMBER,
    "not rated": Colour.NOT_STATED, "not started": Colour.NOT_STATED, "not stated": Colour.NOT_STATED,
    "a/r": Colour.AMBER, "amber/red": Colour.AMBER, "green/amber": Colour.AMBER, "red/amber": Colour.AMBER,
}  # fmt: skip
_DONE = frozenset({"complete", "completed"})
# The cheap test: how a cell begins that is a colour and no more.
_MAY_BE_COLOUR = re.compile(
    r"[\s(\[●■⬤.*↑↓↔→←▲▼►◄]*(?:[Rr](?:[Ee][Dd])?|[Aa](?:[Mm][Bb][Ee][Rr])?|[Yy][Ee]|[Gg](?:[Rr][Ee][Ee][Nn])?|"
    r"[Bb](?:[Ll][Uu][Ee])?|[Cc][Oo][Mm]|[Nn](?:/?[Aa]|[Oo][Tt])|[Tt](?:[Bb]|[Oo]\s))"
)
_AROUND = re.compile(r"[\s.*↑↓↔→←▲▼►◄●■⬤]+$|^[\s(\[●■⬤]+|[)\]]+$")
_BESIDE = re.compile(
    r"(?<=\w)\s*[(\[]?(?:derived|was|from|previous(?:ly)?|last (?:period|quarter|month)|no change|unchanged|"
    r"improv(?:ed|ing)|worsen(?:ed|ing))\b.*$",
    re.IGNORECASE,
)


@kept
def dimension_of(text: str) -> Dimension | None:
    """The dimension that a head of a column, row or cell names: "Time", "RAG (savings)", "Overall RAG status"."""
    low = small(text.strip())
    if "t" in low and ("current" in low or "latest" in low or "this " in low or "present" in low):
        low = _NOW.sub("", low)
    low = " ".join(low.strip(" :*").split())
    if not low:
        return None
    core = (" ".join(_LABELS.sub(" ", low).split()) if "rag" in low else low).strip(" ()[]:–-")
    if not core:
        return Dimension.OVERALL
    found = _HEADS.fullmatch(core) or (_HEADS.fullmatch(_STATUS.sub("", core)) if core.endswith(_SAYS) else None)
    return _DIMENSIONS[(found.lastindex or 0) - 1][0] if found else None


_LEADING = re.compile(r"(?P<colour>red|amber|green|blue|amber/green|amber/red)\s*[-–—:(,;.]\s*\S.*", re.I | re.S)
_TURNED = re.compile(r"(?P<was>[A-Za-z/]{1,11})\s*(?:\bto\b|→|->|➔|>)\s*(?P<now>[A-Za-z/]{1,11})\W*", re.IGNORECASE)


@kept
def colour_of(text: str) -> Colour | None:
    """The colour of a cell that holds nothing else, but for what it was before or what follows from the figures."""
    return _COLOURS.get(bare(text)) if _MAY_BE_COLOUR.match(text) else None


@kept
def colour_under_head(text: str) -> Colour | None:
    """The colour of a cell in a column of ratings: "Amber - two weeks late"; of "Green to Amber" the new one."""
    if turned := _TURNED.fullmatch(text.strip()):
        return colour_of(turned["now"]) if colour_of(turned["was"]) else None
    leading = None if (whole := colour_of(text)) else _LEADING.fullmatch(text.strip())
    return colour_of(leading["colour"]) if leading else whole


def is_done(text: str) -> bool:
    """Whether a cell says that something is complete, which among milestones is no rating."""
    return bare(text) in _DONE


def bare(text: str) -> str:
    """A cell in small letters without marks, arrows and what it adds about the period before."""
    return _AROUND.sub("", _BESIDE.sub("", text)).lower()
