"""How the narrative rules are written down: named patterns of alternatives, and sets of trigger words."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SIGNALS: dict[frozenset[str], int] = {}  # each set of trigger words has one bit
_BITS: dict[str, int] = {}
_MOST_KEPT = 4096  # combinations of signals whose rules are kept at hand


def words(text: str) -> frozenset[str]:
    """The words of a text as a set: a cheap test before any pattern is tried."""
    return frozenset(text.split())


def signal(text: str) -> int:
    """A mask that meets the mask of every sentence with one of these whole words (see ``signals_in``)."""
    wanted = words(text)
    if wanted not in _SIGNALS:
        _SIGNALS[wanted] = 1 << len(_SIGNALS)
        for word in wanted:
            _BITS[word] = _BITS.get(word, 0) | _SIGNALS[wanted]
    return _SIGNALS[wanted]


def signals_in(present: Iterable[str]) -> int:
    """The signals of a sentence, from its words in small letters."""
    found = 0
    for word in present:
        if word in _BITS:
            found |= _BITS[word]
    return found


def holds(low: str, *bits: str) -> bool:
    """Whether a text in small letters has one of these bits, also within a word: the cheap test before a pattern."""
    return any(map(low.__contains__, bits))


def any_of(*alternatives: str, flags: int = 0) -> re.Pattern[str]:
    """One pattern for all alternatives.

    Where all begin with ``\\b`` (one for the beginning of a text too: ``\\b^``) the engine tries them only where a word
    begins.
    """
    return re.compile("|".join(alternatives), flags)


def choice(text: str) -> str:
    """A group of alternatives from words separated by white space; "_" stands for a space within one."""
    return "(?:" + "|".join(word.replace("_", " ") for word in text.split()) + ")"


class Rules:
    """The patterns of one kind of statement in the order in which they are tried, each with its name.

    Each rule is given as its trigger words (one of them must stand in the sentence) and its alternatives.
    """

    def __init__(self, kind: str, **rules: tuple[str, ...]) -> None:
        self._rules = [(f"{kind}.{name}", signal(rule[0]), any_of(*rule[1:])) for name, rule in rules.items()]
        self._fitting: dict[int, list[tuple[str, re.Pattern[str]]]] = {}
        self.triggers = 0
        for _, trigger, _ in self._rules:
            self.triggers |= trigger
        self.names = [name for name, _, _ in self._rules]

    def fitting(self, signals: int) -> list[tuple[str, re.Pattern[str]]]:
        """The rules of which a trigger word is present, in order."""
        mask = signals & self.triggers
        if mask not in self._fitting:
            if len(self._fitting) >= _MOST_KEPT:
                self._fitting.clear()
            self._fitting[mask] = [(name, pattern) for name, trigger, pattern in self._rules if trigger & mask]
        return self._fitting[mask]

    def first(self, low: str, signals: int) -> tuple[str, re.Match[str]] | None:
        """The name and the match of the first rule that holds for a text in small letters.

        ``signals`` are those of its sentence.
        """
        for name, pattern in self.fitting(signals):
            if match := pattern.search(low):
                return name, match
        return None
