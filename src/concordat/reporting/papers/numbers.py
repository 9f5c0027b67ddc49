"""How a paper counts its sections and paragraphs, and how one part of it names another. Pure."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from concordat.rendering.documents.tree import Text

# Words that stand for a place until the whole paper is counted; the brackets are of no keyboard.
_PLACE = re.compile("⟦([a-z0-9-]+)⟧")
T = TypeVar("T")


class Numbering(StrEnum):
    """What is counted: 1 with 1.1 under it; 1.0 with parts 1.1 under it; or paragraphs alone, from first to last."""

    SECTIONS = "sections and their paragraphs"
    ROUND = "sections and their parts"
    PARAGRAPHS = "paragraphs throughout"


class Numbers:
    """Gives out the numbers while a paper is composed, and remembers the places that are named elsewhere."""

    def __init__(self, way: Numbering) -> None:
        self.way = way
        self.sections = self.parts = self.paragraphs = 0
        self.places: dict[str, str] = {}

    def section(self, heading: str, *marks: str) -> str:
        """The number of the next section, "" where sections have none; ``marks`` are what stands in it."""
        self.sections, self.parts = self.sections + 1, 0
        if self.way is Numbering.PARAGRAPHS:
            number, place = "", f"“{heading}”"
        else:
            self.paragraphs = 0
            number = f"{self.sections}.0" if self.way is Numbering.ROUND else f"{self.sections}"
            place = f"section {number}"
        self.places.update({mark: self.places.get(mark, place) for mark in marks})
        return number

    def part(self) -> str:
        """The number of the next part of the section, "" where parts have none."""
        self.parts += 1
        return f"{self.sections}.{self.parts}" if self.way is Numbering.ROUND else ""

    def next(self, mark: str = "") -> str:
        """The number of the next paragraph, "" where paragraphs have none."""
        self.paragraphs += 1
        if self.way is Numbering.ROUND:
            self.places[mark] = f"section {self.sections}.0"
            return ""
        number = f"{self.sections}.{self.paragraphs}" if self.way is Numbering.SECTIONS else f"{self.paragraphs}"
        self.places[mark] = f"paragraph {number}"
        return number if self.way is Numbering.SECTIONS else f"{number}."

    @staticmethod
    def at(mark: str) -> str:
        """Words that become "paragraph 8.2" or "section 8.0" when the paper is settled."""
        return f"⟦{mark}⟧"

    def settled(self, value: T) -> T:
        """The blocks with every named place in words; what only looks like a place is left."""
        made: Any = value
        if isinstance(value, Text):
            made = replace(value, text=_PLACE.sub(lambda found: self.places.get(found[1], found[0]), value.text))
        elif isinstance(value, tuple):
            made = tuple(self.settled(part) for part in value)
        elif is_dataclass(value) and not isinstance(value, type):
            parts = {field.name: getattr(value, field.name) for field in fields(value)}
            changed = {n: self.settled(p) for n, p in parts.items() if isinstance(p, tuple) or is_dataclass(p)}
            made = replace(value, **changed)
        return made  # type: ignore[no-any-return]
