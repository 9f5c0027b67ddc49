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
    """The patterns of one kind of statement in the order in which they are tried, each with its name.

    Each rule is given as its trigger words (one of them must stand in the sentence) and its alternatives.
    """

    def __init__(self, kind: str, **rules: tuple[str, ...]) -> None:
        self._rules = [(f"{kind}.{name}", words(rule[0]), any_of(*rule[1:])) for name, rule in rules.items()]
        self.triggers: frozenset[str] = frozenset().union(*(triggers for _, triggers, _ in self._rules))
        self.names = [name for name, _, _ in self._rules]

    def fitting(self, present: frozenset[str]) -> list[tuple[str, re.Pattern[str]]]:
        """The rules of which a trigger word is present, in order."""
        return [(name, pattern) for name, triggers, pattern in self._rules if not triggers.isdisjoint(present)]

    def first(self, low: str, present: frozenset[str]) -> tuple[str, re.Match[str]] | None:
        """The name and the match of the first rule that holds for a text in small letters.

        ``present`` are the words of its sentence.
        """
        for name, triggers, pattern in self._rules:
            if not triggers.isdisjoint(present):
                match = pattern.search(low)
                if match:
                    return name, match
        return None
