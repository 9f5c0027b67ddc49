"""Abbreviations that a paper defines: Long Form (LF), Long Form ("LF"), LF (Long Form)."""

from __future__ import annotations

import re
from collections.abc import Iterable

_AFTER = re.compile(r"\(\s*[\"“”'‘’]?(?P<short>[A-Z0-9][A-Za-z0-9&./-]{1,9})[\"“”'‘’]?\s*\)")
_BEFORE = re.compile(r"\b(?P<short>[A-Z][A-Z0-9&]{1,8})\s+\((?P<long>[A-Z][^()\"“”]{5,90})\)")
_LED = re.compile(r"(?:(?!The |A |An |This |Our |In |For |With |By |Each |Both |All )[A-Z][a-z]+[ -]){1,3}$")
_LONGEST = 120  # letters of a long form
_NEAR = 400  # letters before the bracket in which it and the names before it stand
_SKIPPED = frozenset("of and the for in to on a an &".split())  # noqa: SIM905


def find_acronyms(texts: Iterable[str]) -> dict[str, str]:
    """Abbreviation to long form, the first definition of each."""
    found: dict[str, str] = {}
    for text in texts:
        if "(" not in text:
            continue
        for match in _AFTER.finditer(text):
            long = _long_form(text[max(0, match.start() - _LONGEST) : match.start()], match["short"])
            if long:
                before = text[max(0, match.start() - _NEAR) : match.start()]
                found.setdefault(match["short"].strip("."), _with_place(before, long))
        for match in _BEFORE.finditer(text):
            if _spells(match["long"], match["short"]):
                found.setdefault(match["short"], match["long"].strip())
    return found


def _with_place(before: str, long: str) -> str:
    """The long form with the names that stand straight before it: "Wensum Valley Joint Stores (JS)"."""
    if not long[0].isupper():
        return long
    at = before.rfind(long)
    led = _LED.search(before, 0, at)
    return before[led.start() : at] + long if led else long


def _long_form(before: str, short: str) -> str | None:
    """The words straight before the bracket whose letters spell the abbreviation (Schwartz and Hearst, 2003)."""
    if sum(c.isupper() or c.isdigit() for c in short) < 2:
        return None
    text = before.rstrip()
    place = len(text) - 1
    letters = [c.lower() for c in short if c.isalnum()]
    for index in range(len(letters) - 1, -1, -1):
        while place >= 0 and (
            text[place].lower() != letters[index] or (index == 0 and place > 0 and text[place - 1].isalnum())
        ):
            place -= 1
        if place < 0:
            return None
        place -= 1
    start = place + 1
    long = text[start:].strip(" “\"'‘")
    words = long.split()
    return long if 2 <= len(words) <= 2 * len(letters) + 2 and not re.search(r"[.;:]\s", long) else None


def _spells(long: str, short: str) -> bool:
    """Whether the first letters of the words hold most of the abbreviation, in order."""
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z0-9]+", long) if word.lower() not in _SKIPPED).upper()
    letters = [c for c in short if c.isalnum()]
    place, hits = 0, 0
    for letter in letters:
        at = initials.find(letter, place)
        if at >= 0:
            hits, place = hits + 1, at + 1
    return hits >= max(2, len(letters) - 1)


def initials_of(phrase: str) -> str:
    """SCD for "Serious Crime Directorate": the capitals of a name."""
    words = [word for word in re.findall(r"[A-Za-z0-9]+", phrase) if word.lower() not in _SKIPPED]
    return "".join(word[0].upper() for word in words)
