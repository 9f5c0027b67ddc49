"""Amounts, counts, percentages and lengths of time as prose prints them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.money import Money

_SCALES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000,
           "bn": 1_000_000_000, "billion": 1_000_000_000}  # fmt: skip
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_MONEY = re.compile(
    rf"£\s?(?P<digits>{_NUMBER})\s?(?P<scale>(?:k|thousand|mn?|million|bn"
    rf"|billion)\b)?",
    re.IGNORECASE,
)
NUMBER = _NUMBER
NEAR = 120  # characters
_PERCENT = re.compile(rf"(?<!\d)(?P<digits>{_NUMBER})\s?(?:%|per ?cent\b)", re.IGNORECASE)
_COUNT = re.compile(rf"(?<![£\d.,/:-])(?P<digits>{_NUMBER})(?![\d%/:]|\s?(?:%|per ?cent)|[.,]\d)", re.IGNORECASE)
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "twenty-four": 24, "thirty": 30,
    "thirty-six": 36, "thirteen": 13, "fourteen": 14, "sixteen": 16, "seventeen": 17, "nineteen": 19, "forty": 40,
    "fifty": 50,
}  # fmt: skip
WORDED = rf"(?:\d+|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money as printed, with its place in the text."""

    text: str
    amount: Money
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Number:
    """A count or a percentage; ``places`` is how many decimals are printed."""

    text: str
    value: Decimal
    places: int
    start: int
    end: int


def just_before(text: str, start: int) -> str:
    """The words before a place in which it is looked what a figure is: few, so that many figures take no time."""
    return text[max(0, start - NEAR) : start]


def just_after(text: str, end: int) -> str:
    """The words after a place, as many."""
    return text[end : end + NEAR]


def sums_in(text: str) -> list[Sum]:
    """Every amount in pounds."""
    found = []
    for match in _MONEY.finditer(text):
        scale = _SCALES.get((match["scale"] or "").lower(), 1)
        pence = Decimal(match["digits"].replace(",", "")) * scale * 100
        found.append(Sum(match[0].strip(), Money(int(pence)), match.start(), match.end()))
    return found


def percentages_in(text: str) -> list[Number]:
    """Every percentage."""
    return [_number(match) for match in _PERCENT.finditer(text)]


def counts_in(text: str) -> list[Number]:
    """Every plain number that is no money, no percentage and no year."""
    found = (_number(match) for match in _COUNT.finditer(text))
    return [one for one in found if not (one.places == 0 and 1990 <= one.value <= 2050 and "," not in one.text)]


def worded(text: str) -> int:
    """ "six" and "6" are 6."""
    return int(text) if text.isdigit() else _WORDS[text.lower()]


def valued(text: str) -> Decimal | None:
    """The number that "£1.2m", "1,240" or "ten" says; None where it says none."""
    found = sums_in(text)
    if found:
        return Decimal(found[0].amount.pence) / 100
    plain = text.strip().replace(",", "").rstrip(".")
    if plain.lower() in _WORDS:
        return Decimal(_WORDS[plain.lower()])
    return Decimal(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None


def _number(match: re.Match[str]) -> Number:
    digits = match["digits"].replace(",", "")
    return Number(match[0].strip(), Decimal(digits), len(digits.partition(".")[2]), match.start(), match.end())
