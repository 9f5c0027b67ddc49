"""How the narrative rules are written down: named patterns of alternatives, and sets of trigger words."""

from __future__ import annotations

import re


def words(text: str) -> frozenset[str]:
    """The words of a text as a set: a cheap test before any pattern is tried."""
    return frozenset(text.split())


def any_of(*alternatives: str, flags: int = 0) -> re.Pattern[str]:
    """One pattern for all alternatives."""
    return re.compile("|".join(alternatives), flags)


def choice(text: str) -> str:
    """A group of alternatives from words separated by white space; "_" stands for a space within one."""
    return "(?:" + "|".join(word.replace("_", " ") for word in text.split()) + ")"


class Rules:
    """The patterns of one kind of statement in the order in which they are tried, each with its name."""

    def __init__(self, kind: str, **alternatives: tuple[str, ...]) -> None:
        self.patterns = [(f"{kind}.{name}", any_of(*patterns)) for name, patterns in alternatives.items()]

    def first(self, low: str) -> tuple[str, re.Match[str]] | None:
        """The name and the match of the first rule that holds for a text in small letters."""
        for name, pattern in self.patterns:
            match = pattern.search(low)
            if match:
                return name, match
        return None
