"""Where in a text a rule can find anything: one pass for all the words without which some rule finds nothing.

A rule registers its words once, when its module is loaded, and holds the mask that it is given. A text is searched
for the words of all rules together; a rule is tried only where its mask meets the mask of the text. Words are found as
bits of text, in small letters and also within other words, so "implement" stands for "implementation".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Final

import ahocorasick

_LARGE = re.compile(r"(?P<kept>\\.|\(\?P)|[A-Z]+")  # what follows a backslash, and what names a group, stays
_MASKS: dict[str, int] = {}
_WORDS: dict[int, frozenset[str]] = {}
_BY_WORDS: dict[frozenset[str], int] = {}
_BUILT: list[ahocorasick.Automaton] = []  # the one automaton, once the first text is searched


def trigger(*words: str) -> int:
    """The mask of a rule that finds nothing in a text without one of these words (in small letters).

    Masks are joined with ``|``; the same words have the same mask. ValueError names a word that can never be found.
    """
    wanted = frozenset(words)
    if never := sorted(word for word in wanted if not word or word != word.lower()):
        raise ValueError(f"a trigger is a bit of text in small letters, not {never}")
    if wanted not in _BY_WORDS:
        mask = 1 << len(_BY_WORDS)
        _BY_WORDS[wanted], _WORDS[mask] = mask, wanted
        for word in wanted:
            _MASKS[word] = _MASKS.get(word, 0) | mask
        _BUILT.clear()
    return _BY_WORDS[wanted]


def words_of(mask: int) -> frozenset[str]:
    """The words that a mask stands for."""
    return frozenset(word for bit, words in _WORDS.items() if mask & bit for word in words)


DIGIT: Final = trigger(*"0123456789")
POUND: Final = trigger("£")


_DOTTED = "\u0130"  # the one letter that is longer when it is small


def small(text: str) -> str:
    """A text in small letters, of the same length, so that places in it are places in the text."""
    if _DOTTED not in text:
        return text.lower()
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def lowered(pattern: str) -> re.Pattern[str]:
    """A pattern for texts in small letters: the same words, found several times as fast as with re.IGNORECASE."""
    return re.compile(_LARGE.sub(lambda match: match["kept"] or match[0].lower(), pattern))


class Triggers:
    """The triggers of one text: ``mask`` of the whole, and that of any span of it.

    ``low`` is the text in small letters, of the same length (see ``small``).
    """

    __slots__ = ("_lasts", "_masks", "mask")

    def __init__(self, low: str) -> None:
        found = list(_automaton().iter(low))
        self._lasts: Sequence[int] = ()
        self._masks: Sequence[int] = ()
        if found:
            self._lasts, self._masks = zip(*found, strict=True)
        self.mask: int = reduce(or_, self._masks, 0)

    def within(self, start: int, end: int) -> int:
        """The mask of the triggers that end in the span ``start`` to ``end``."""
        lasts = self._lasts
        return reduce(or_, self._masks[bisect_left(lasts, start) : bisect_left(lasts, end)], 0)


def mask_of(low: str) -> int:
    """The mask of a text in small letters, where the places of its triggers do not matter."""
    found = 0
    for _, mask in _automaton().iter(low):
        found |= mask
    return found


def _automaton() -> ahocorasick.Automaton:
    if not _BUILT:
        automaton = ahocorasick.Automaton()
        for word, mask in _MASKS.items():
            automaton.add_word(word, mask)
        automaton.make_automaton()
        _BUILT.append(automaton)
    return _BUILT[0]
