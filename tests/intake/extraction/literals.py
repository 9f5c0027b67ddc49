"""Which bits of text a regular expression cannot do without, told from its parse tree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any

_PARSER: Any = import_module("re._parser")
_ONE_PATTERN = {"SUBPATTERN": 3, "ATOMIC_GROUP": 0}
_MOST = 64
_REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}


def needs_one_of(pattern: re.Pattern[str], words: Iterable[str]) -> bool:
    """Whether every match of a pattern holds one of ``words`` (in small letters)."""
    return _needs(_PARSER.parse(pattern.pattern, pattern.flags & ~re.UNICODE), frozenset(words))


def _needs(items: Iterable[Any], words: frozenset[str], before: tuple[str, ...] = ("",)) -> bool:
    """Whether a sequence does: a run of its letters holds a word, or one of its parts needs one.

    ``before`` are the letters that may stand straight before it.
    """
    runs = list(before)
    for name, argument in ((str(operator), argument) for operator, argument in items):
        letters = _letters(name, argument)
        if letters is not None:
            runs = [run + letter for run in runs for letter in letters]
            runs = runs if len(runs) <= _MOST else [""]
            if all(any(word in run for word in words) for run in runs):
                return True
            continue
        if _part_needs(name, argument, words, tuple(runs)):
            return True
        if name not in {"AT", "ASSERT", "ASSERT_NOT"}:
            runs = [""]
    return False


def _letters(name: str, argument: Any) -> list[str] | None:
    """The letters that a single place may hold, where they are few."""
    if name == "LITERAL":
        return [chr(argument).lower()]
    if name == "IN" and len(argument) <= 4 and all(str(kind) == "LITERAL" for kind, _ in argument):
        return [chr(code).lower() for _, code in argument]
    if name == "IN" and argument == [(_PARSER.CATEGORY, _PARSER.CATEGORY_SPACE)]:
        return [" "]
    if name in _REPEATS and argument[:2] == (0, 1) and len(argument[2]) == 1:
        operator, inner = argument[2][0]
        letters = _letters(str(operator), inner)
        return ["", *letters] if letters else None
    if name in _REPEATS and argument[0] == 1 and len(argument[2]) == 1:
        operator, inner = argument[2][0]
        return [" "] if _letters(str(operator), inner) == [" "] else None
    return None


def _part_needs(name: str, argument: Any, words: frozenset[str], before: tuple[str, ...]) -> bool:
    if name in _ONE_PATTERN:
        return _needs(argument[_ONE_PATTERN[name]] if name == "SUBPATTERN" else argument, words, before)
    if name == "BRANCH":
        return all(_needs(branch, words, before) for branch in argument[1])
    if name in _REPEATS:
        return argument[0] > 0 and _needs(argument[2], words)
    return name == "ASSERT" and argument[0] > 0 and _needs(argument[1], words)
