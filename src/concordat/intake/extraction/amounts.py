"""Amounts of money as papers print them: value in full pounds, qualifier, range, and the text as written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from concordat.intake.extraction.triggers import POUND, small, trigger

_SCALES = {
    "k": 1_000, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000, "bn": 1_000_000_000,
    "b": 1_000_000_000, "billion": 1_000_000_000,
}  # fmt: skip
_SCALE = r"(?:\s?(?P<{0}>k|mn?|bn?|K|Mn?|Bn?|BN|thousand|million|billion|Million|Billion)\b(?!['’]s\b))?"
_DIGITS = r"(?P<{0}>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_QUALIFIERS = (
    (
        r"up to|as much as|a maximum of|maximum of|(?:no|not) more than|not exceeding|capped at|at most|not over",
        "up_to",
    ),
    (r"in excess of|more than|(?:just |well )?over|above|exceed(?:s|ed|ing)?|upwards of|greater than", "over"),
    (r"at least|a minimum of|minimum of|(?:no|not) (?:less|fewer) than|not below", "at_least"),
    (r"(?:just |a little |well )?under|less than|fewer than|below", "under"),
    (r"circa|ca\.?|c\.?", "circa"),
    (
        r"around|about|in the (?:region|order) of|approximately|approx\.?|some|roughly|nearly|almost|broadly|~",
        "approximately",
    ),
    (r"an average of|on average|average of|averaging", "average"),
)
_BEFORE = "|".join(f"(?P<q{n}>{words})" for n, (words, _) in enumerate(_QUALIFIERS))
_QUALIFIER = re.compile(rf"(?:^|(?<=[\s(\[]))(?:{_BEFORE})\s*$")
# How what stands before an amount must end to have one of these: the cheap test.
_QUALIFIED = (
    "to", "as", "of", "than", "exceeding", "at", "most", "over", "above", "exceed", "exceeds", "exceeded", "least",
    "below", "under", "ca", "ca.", "c", "c.", "around", "about", "approximately", "approx", "approx.", "some",
    "roughly", "nearly", "almost", "broadly", "~", "average", "averaging",
)  # fmt: skip
_AMOUNT = re.compile(
    rf"(?P<open>\(\s?)?(?P<minus>[-–−]\s?)?£\s?(?P<minus2>[-–−]\s?)?(?P<open2>\(\s?)?{_DIGITS.format('low')}"
    rf"{_SCALE.format('scale')}"
    rf"(?:\s?(?P<between>-|–|—|to|and)\s?£?\s?{_DIGITS.format('high')}{_SCALE.format('scale2')}(?![/%\d]))?(?P<close>\s?\))?(?P<plus>\+)?"
)
_WORDED = re.compile(
    r"\b(?:(?P<half>half a|a quarter of a|three quarters of a|a|one|two|three|four|five|six|seven|eight|nine|ten)\s+"
    r"(?P<unit>million|billion)(?P<more>\s+and a half)?\s+pounds?|(?P<half2>half a)\s+(?P<unit2>million|billion)\b"
    rf"|{_DIGITS.format('digits')}\s?(?P<unit3>k|m|million|bn|billion|thousand)?\s+pounds\b"
    rf"|GBP\s?{_DIGITS.format('digits2')}{_SCALE.format('unit4')}"
    r"|(?P<pence>\d+(?:\.\d+)?)p\b)",
    re.IGNORECASE,
)
_WORDS = {
    "half a": Decimal("0.5"), "a quarter of a": Decimal("0.25"), "three quarters of a": Decimal("0.75"),
    "a": Decimal(1), "one": Decimal(1), "two": Decimal(2), "three": Decimal(3), "four": Decimal(4), "five": Decimal(5),
    "six": Decimal(6), "seven": Decimal(7), "eight": Decimal(8), "nine": Decimal(9), "ten": Decimal(10),
}  # fmt: skip
OPEN_STATE = re.compile(
    r"\b(?:tb[cda]|to be (?:confirmed|determined|agreed|advised|quantified|finalised))\b"
    r"|\b(?:not yet (?:known|quantified|confirmed))\b"
)  # for text in small letters


def is_open(text: str) -> bool:
    """Whether a text says that an amount is still to be told: "TBC", "to be confirmed", "not yet known"."""
    low = text.lower()
    return ("tb" in low or "to be " in low or "not yet " in low) and bool(OPEN_STATE.search(low))


@dataclass(frozen=True, slots=True)
class Amount:
    """``start`` to ``end`` hold the amount and its qualifier; ``value`` in full pounds, None for a range."""

    start: int
    end: int
    written: str
    value: float | int | None
    lower: float | int | None = None
    upper: float | int | None = None
    qualifier: str | None = None


_MOVED = re.compile(
    r"\b(?:rise|risen|rose|increas\w+|grew|grown|up|fall\w*|fell|reduc\w+|cut|down|dropp\w+|chang\w+|mov\w+|revis\w+|went|"
    r"gone|go|goes)\b[^.;]{0,60}\bfrom\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_BALANCE = re.compile(r"\b(?:variance|position|balance|movement|net)\s+(?:of|is|was|at)\s*$", re.IGNORECASE)
_LEAD = 200  # letters before an amount that say how it moved
_OPENING = 4  # a bracket and a minus, each with a space, may stand before the pound sign
_BETWEEN = re.compile(r"between\s*$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST = 10**15
_ZEROS = re.compile(r"0{2,}")  # "£000" is a unit


TRIGGERS = POUND | trigger("pound", "illion", "gbp")


def find_amounts(text: str, begin: int = 0) -> list[Amount]:
    """Every amount from ``begin`` on, in order. "£2-3m" is a range; "(£40k)" in a column of figures is negative."""
    found: list[Amount] = []
    if "£" in text:
        found += _printed(text, begin)
    if "pound" in text or "illion" in text or "GBP" in text:
        for match in _WORDED.finditer(text, begin):
            amount = _worded(text, match)
            if amount and not any(amount.start < other.end and other.start < amount.end for other in found):
                found.append(amount)
    return sorted(filter(_is_money, found), key=lambda amount: amount.start) if found else found


def _is_money(amount: Amount) -> bool:
    """No public body has a thousand million millions: so long a row of digits is something else."""
    return all(value is None or abs(value) < _MOST for value in (amount.value, amount.lower, amount.upper))


def _printed(text: str, begin: int) -> list[Amount]:
    found: list[Amount] = []
    place = begin
    while (pound := text.find("£", place)) >= 0:
        match = _AMOUNT.search(text, max(place, pound - _OPENING))
        if match is None:
            break
        if not _ZEROS.fullmatch(match["low"]):
            found.append(_read(text, match))
        place = max(found[-1].end, match.end("low")) if found else match.end("low")
    return found


def number(value: Decimal) -> float | int:
    """Whole pounds as an integer, else with pence."""
    return int(value) if value == value.to_integral_value() else float(value)


def _scaled(digits: str, scale: str | None) -> Decimal:
    return Decimal(digits.replace(",", "")) * _SCALES.get((scale or "").lower(), 1)


def _read(text: str, match: re.Match[str]) -> Amount:
    low_scale, high = match["scale"], match["high"]
    between = match["between"]
    start, end = match.start(), match.end()
    bracketed = (match["open"] or match["open2"]) and match["close"]
    if match["open"] and not match["close"]:
        start += len(match["open"])
    if match["close"] and not bracketed:
        end = match.start("close")
    if high and (between == "and" and not _BETWEEN.search(text, max(0, start - 20), start)):
        high, end = None, match.end("scale") if low_scale else match.end("low")
    if high and between == "to" and _MOVED.search(text[max(0, start - _LEAD) : start]):
        high, end = None, match.end("scale") if low_scale else match.end("low")  # "risen from £2m to £3m"
    if high and not low_scale and not match["scale2"] and _scaled(high, None) <= _scaled(match["low"], None):
        high, end = None, match.end("low")  # "£500 - 3 vehicles"
    if high and not match["scale2"] and _YEAR.fullmatch(high):
        high, end = None, match.end("scale") if low_scale else match.end("low")  # "£5m to 2020"
    low = _scaled(match["low"], low_scale or (match["scale2"] if high else None))
    if match["minus"] and len(match["minus"]) == 1 and not (start and text[start - 1].isalnum()):
        low = -low
    elif match["minus"]:
        start += len(match["minus"])
    if match["minus2"] or (
        bracketed and (_in_column(text, match) or _BALANCE.search(text[max(0, start - _LEAD) : start]))
    ):
        low = -low
    elif bracketed:
        start, end = start + len(match["open"] or ""), match.start("close")
    lower = upper = None
    value: float | int | None = number(low)
    if high:
        lower, upper, value = number(low), number(_scaled(high, match["scale2"] or low_scale)), None
    return _qualified(text, start, end, value, lower, upper, plus=bool(match["plus"]))


def _in_column(text: str, match: re.Match[str]) -> bool:
    """Brackets mean negative where nothing but the figure stands in the cell or line."""
    line_start = max(text.rfind("\n", 0, match.start()), text.rfind("\t", 0, match.start())) + 1
    ends = [place for place in (text.find("\n", match.end()), text.find("\t", match.end())) if place >= 0]
    return not text[line_start : match.start()].strip() and not text[match.end() : min(ends, default=len(text))].strip()


def _qualified(
    text: str,
    start: int,
    end: int,
    value: float | int | None,
    lower: float | int | None,
    upper: float | int | None,
    *,
    plus: bool = False,
) -> Amount:
    said = small(text[max(0, start - 24) : start])
    before = _QUALIFIER.search(said) if said.rstrip().endswith(_QUALIFIED) else None
    qualifier = "over" if plus else None
    if before:
        qualifier = next(word for n, (_, word) in enumerate(_QUALIFIERS) if before[f"q{n}"])
        start -= min(24, start) - before.start()
    return Amount(start, end, text[start:end], value, lower, upper, qualifier)


def _worded(text: str, match: re.Match[str]) -> Amount | None:
    if match["pence"]:
        return None
    half = match["half"] or match["half2"]
    unit = match["unit"] or match["unit2"]
    if half:
        value = _WORDS[half.lower()] * _SCALES[unit.lower()]
        if match["more"]:
            value += Decimal("0.5") * _SCALES[unit.lower()]
    else:
        value = _scaled(match["digits"] or match["digits2"], match["unit3"] or match["unit4"])
    return _qualified(text, match.start(), match.end(), number(value), None, None)
