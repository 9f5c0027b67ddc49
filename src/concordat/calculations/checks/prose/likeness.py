"""Whether two sentences speak of one thing: the words that carry meaning, cut to their stems."""

from __future__ import annotations

import re

from concordat.calculations.little_words import LITTLE, MONTH_WORDS, word_set

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{2,}")
_ENDINGS = re.compile(r"(?:ations?|itions?|ments?|ings?|edly|ed|es|s|ly|e|ion|ions)$")
_EMPTY = (
    LITTLE
    | MONTH_WORDS
    | word_set(
        "whom onto upon without across third currently still already force forces police service services constabulary "
        "authority fire rescue commissioner board committee panel paper report update monday tuesday wednesday "
        "thursday friday saturday sunday year years month months week weeks day days early late mid end start due work "
        "works working place made make number well"
    )
)


def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning."""
    words = (word.lower().replace("’", "'").strip("'-").removesuffix("'s") for word in _WORD.findall(text))
    return frozenset(_stem(word) for word in words if word not in _EMPTY)


def alike(first: str, second: str) -> int:
    """How many stems two texts share."""
    return len(stems(first) & stems(second))


def _stem(word: str) -> str:
    cut = _ENDINGS.sub("", word)
    return cut if len(cut) >= 3 else word
