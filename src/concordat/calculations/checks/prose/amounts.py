"""Amounts of money and counts of a sentence as numbers that can be reckoned with, dates and years left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from concordat.calculations.checks.prose.days import days_in, years_in
from concordat.calculations.checks.prose.figures import NUMBER, WORDED, just_after, just_before, sums_in, valued

_SCALES = (("bn", 1_000_000_000), ("billion", 1_000_000_000), ("k", 1_000), ("thousand", 1_000), ("m", 1_000_000))
_COUNT = re.compile(
    rf"(?<![£\d.,/:#-])\b(?P<number>{NUMBER}|{WORDED.replace('|one|', '|')})"
    r"(?![\d%/:]|\s?(?:%|per ?cent)|[.,]\d|-)(?=\s+[a-z(]|[,;.)]|$)",
    re.I,
)
_NO_COUNT = re.compile(
    r"^\s*(?:st|nd|rd|th|am|pm|days?|weeks?|months?|years?|hours?|minutes?|miles?|points?|times?|percentage|pence"
    r"|million|thousand|k|m|bn)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:section|paragraph|annex|appendix|table|figure|page|item|option|phase|stage|lot|version|level|tier|step|part"
    r"|options|phases|stages|lots|no\.?|number|project|risk|recommendation|act|schedule|article|building|band|unit|floor)"
    r"\s+(?:[\d.]+(?:,| and| or| to)\s+)*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed: pounds or things; ``step`` is what its last printed digit is worth."""

    text: str
    value: Decimal
    step: Decimal
    start: int
    end: int
    money: bool


def money_of(text: str) -> list[Printed]:
    """The amounts in pounds."""
    return [
        Printed(one.text, Decimal(one.amount.pence) / 100, step_of(one.text), one.start, one.end, True)
        for one in sums_in(text)
    ]  # fmt: skip


def counts_of(text: str) -> list[Printed]:
    """The numbers of things, in figures or in words: no money, date, year, share, length of time or place in a list."""
    taken = [(day.start, day.end) for day in days_in(text)] + [(one.start, one.end) for one in sums_in(text)]
    years = {year for _, _, year in years_in(text)}
    found = []
    for match in _COUNT.finditer(text):
        value = valued(match["number"])
        if value is None or match["number"] in years or _NO_COUNT.search(just_after(text, match.end())):
            continue
        if _NUMBERED.search(just_before(text, match.start())) or any(a <= match.start() < b for a, b in taken):
            continue
        found.append(Printed(match["number"], value, step_of(match["number"]), match.start(), match.end(), False))
    return found


def step_of(text: str) -> Decimal:
    """What the last printed digit is worth: 100,000 for £1.2m, 1 for 412, 1 for a number in words."""
    digits = re.sub(r"[^\d.]", "", text)
    words = re.sub(r"[^a-z]", "", text.lower())
    scale = next((scale for unit, scale in _SCALES if digits and words.startswith(unit)), 1)
    return Decimal(scale) / Decimal(10) ** len(digits.partition(".")[2])
