"""The numbers that a word processor prints before its paragraphs, counted as it counts them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from concordat.intake.readers.docx.styles import Style, Styles, listed
from concordat.intake.readers.docx.tags import VALUE, is_on, number_of, value_of

_PLACE = re.compile(r"%(\d)")
_NUMBER_ID, _ABSTRACT_ID, _LEVEL_ID = qn("w:numId"), qn("w:abstractNumId"), qn("w:ilvl")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_WORDS = (
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
)  # fmt: skip
_PRIVATE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: the ``form`` of its number and the ``pattern`` of the label, "%1.%2"."""

    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    style: str | None = None


class Numbering:
    """Counters of every list of one Word file; call ``label`` once for each paragraph, in order."""

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        self._levels: dict[str, dict[int, Level]] = {}
        self._abstract: dict[str, str] = {}
        self._own: dict[str, dict[int, Level]] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        if root is not None:
            self._load(root)

    def _load(self, root: Any) -> None:
        linked: dict[str, str] = {}
        for definition in root.findall(qn("w:abstractNum")):
            key = definition.get(_ABSTRACT_ID)
            self._levels[key] = {int(level.get(_LEVEL_ID)): _level(level) for level in definition.findall(qn("w:lvl"))}
            if link := value_of(definition, qn("w:numStyleLink")):
                linked[key] = link
        for number in root.findall(qn("w:num")):
            key = number.get(_NUMBER_ID)
            self._abstract[key] = value_of(number, _ABSTRACT_ID) or ""
            self._own[key], self._restarts[key] = _overrides(number)
        for key, style_id in linked.items():
            held = self._styles.of(style_id).numbered
            if held:
                self._levels[key] = self._levels.get(self._abstract.get(held[0], ""), {})

    def label(self, properties: Any, style: Style) -> tuple[str | None, bool]:
        """The number printed before a paragraph (None where there is none) and whether it has a bullet."""
        found = self._place(listed(properties), style)
        if found is None:
            return None, False
        number, place = found
        levels = self._levels_of(number)
        level = levels.get(place)
        if level is None:
            return None, False
        if level.form == "bullet":
            return None, True
        self._count(number, place, levels)
        if level.form == "none" or not level.pattern:
            return None, False
        return self._printed(number, level, levels) or None, False

    def _place(self, own: tuple[str | None, int | None] | None, style: Style) -> tuple[str, int] | None:
        """(list, level) of a paragraph: its own properties before those of its style."""
        brought = style.numbered
        if own is not None and own[0] is not None:
            return None if own[0] == "0" else (own[0], own[1] or 0)
        if brought is None:
            return None
        number, level = brought
        if own is not None and own[1] is not None:
            return number, own[1]
        for place, candidate in self._levels_of(number).items():
            if candidate.style is not None and candidate.style == style.of_list:
                return number, place
        return number, level or 0

    def _levels_of(self, number: str) -> dict[int, Level]:
        levels = self._levels.get(self._abstract.get(number, ""), {})
        own = self._own.get(number)
        return {**levels, **own} if own else levels

    def _count(self, number: str, place: int, levels: dict[int, Level]) -> None:
        """Lists of one definition count on together; one that says so starts again where it is used first."""
        counts = self._counts[self._abstract.get(number, "")]
        restarts = self._restarts.get(number, {})
        if place in restarts:
            counts[place] = restarts.pop(place) - 1
        for higher in range(place):
            if higher in levels and higher not in counts:
                counts[higher] = levels[higher].start
        counts[place] = counts.get(place, levels[place].start - 1) + 1
        for deeper in [other for other in counts if other > place]:
            after = levels[deeper].restart if deeper in levels else None
            if after is None or 0 < place + 1 <= after:
                del counts[deeper]

    def _printed(self, number: str, level: Level, levels: dict[int, Level]) -> str:
        counts = self._counts[self._abstract.get(number, "")]

        def one(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            at = levels.get(place, Level())
            return as_printed("decimal" if level.legal else at.form, counts.get(place, at.start))

        return _PRIVATE.sub("", _PLACE.sub(one, level.pattern)).strip()


def _level(element: Any) -> Level:
    restart = element.find(qn("w:lvlRestart"))
    return Level(
        form=value_of(element, qn("w:numFmt")) or "decimal",
        pattern=value_of(element, qn("w:lvlText")) or "",
        start=number_of(element, qn("w:start"), 1),
        restart=int(restart.get(VALUE)) if restart is not None and (restart.get(VALUE) or "").isdigit() else None,
        legal=is_on(element.find(qn("w:isLgl"))),
        style=value_of(element, qn("w:pStyle")),
    )


def _overrides(number: Any) -> tuple[dict[int, Level], dict[int, int]]:
    own: dict[int, Level] = {}
    restarts: dict[int, int] = {}
    for override in number.findall(qn("w:lvlOverride")):
        place = int(override.get(_LEVEL_ID) or 0)
        if (level := override.find(qn("w:lvl"))) is not None:
            own[place] = _level(level)
        if override.find(qn("w:startOverride")) is not None:
            restarts[place] = number_of(override, qn("w:startOverride"), 1)
    return own, restarts


def as_printed(form: str, number: int) -> str:
    """A number in the form that a list prints it: decimal, letters, roman, ordinal or words."""
    if form in {"lowerLetter", "upperLetter"} and number > 0:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)  # after z comes aa, then bb
        return letters.upper() if form == "upperLetter" else letters
    if form in {"lowerRoman", "upperRoman"} and 0 < number < 4000:
        return _roman(number).upper() if form == "upperRoman" else _roman(number)
    if form == "decimalZero":
        return f"{number:02d}"
    if form == "ordinal":
        ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{ending}"
    if form == "cardinalText" and 0 <= number < len(_WORDS):
        return _WORDS[number]
    return "" if form in {"none", "bullet"} else str(number)


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text
