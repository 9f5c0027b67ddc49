"""The numbers that a word processor prints before its paragraphs, counted as it counts them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from docx.oxml.ns import qn

_LEVEL = re.compile(r"%(\d)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbering:
    """Counters of every list of one Word file; call ``label`` once for each paragraph, in order."""

    def __init__(self, word: Any) -> None:
        self.levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self.abstract: dict[str, str] = {}
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        part = getattr(word.part, "numbering_part", None) if _has_numbering(word) else None
        if part is not None:
            self._load(part.element)

    def _load(self, root: Any) -> None:
        for definition in root.findall(qn("w:abstractNum")):
            levels = {}
            for level in definition.findall(qn("w:lvl")):
                levels[int(level.get(qn("w:ilvl")))] = (
                    _value(level, "w:numFmt", "decimal"),
                    _value(level, "w:lvlText", ""),
                    int(_value(level, "w:start", "1")),
                )  # fmt: skip
            self.levels[definition.get(qn("w:abstractNumId"))] = levels
        for number in root.findall(qn("w:num")):
            self.abstract[number.get(qn("w:numId"))] = _value(number, "w:abstractNumId", "")

    def label(self, paragraph: Any, style: Any) -> tuple[str | None, bool]:
        """The number printed before this paragraph (None where there is none) and whether it has a bullet."""
        found = _reference(paragraph) or (_reference(style) if style is not None else None)
        if found is None:
            return None, False
        number, level = found
        levels = self.levels.get(self.abstract.get(number, ""), {})
        if level not in levels:
            return None, False
        form, pattern, _ = levels[level]
        if form == "bullet":
            return None, True
        if form == "none" or not pattern:
            return None, False
        self._count(self.abstract[number], level, levels)
        return self._printed(self.abstract[number], pattern, levels) or None, False

    def _count(self, key: str, level: int, levels: dict[int, tuple[str, str, int]]) -> None:
        counts = self.counts[key]
        counts[level] = counts.get(level, levels[level][2] - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]

    def _printed(self, key: str, pattern: str, levels: dict[int, tuple[str, str, int]]) -> str:
        def one(match: re.Match[str]) -> str:
            level = int(match.group(1)) - 1
            form, _, start = levels.get(level, ("decimal", "", 1))
            return _as(form, self.counts[key].get(level, start))

        return _LEVEL.sub(one, pattern).strip()


def _has_numbering(word: Any) -> bool:
    return any(relation.reltype.endswith("/numbering") for relation in word.part.rels.values())


def _value(element: Any, tag: str, default: str) -> str:
    child = element.find(qn(tag))
    return default if child is None else child.get(qn("w:val")) or default


def _reference(element: Any) -> tuple[str, int] | None:
    """(list id, level) of a paragraph or of a style."""
    properties = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    if properties is None:
        return None
    number = _value(properties, "w:numId", "0")
    return (number, int(_value(properties, "w:ilvl", "0"))) if number != "0" else None


def _as(form: str, number: int) -> str:
    if form in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (number - 1) % 26)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"lowerRoman", "upperRoman"}:
        text = ""
        for value, sign in _ROMAN:
            text += sign * (number // value)
            number %= value
        return text.upper() if form == "upperRoman" else text
    return str(number)
