"""The clause around a place in a sentence: what the words beside a figure belong to."""

from __future__ import annotations

import re

_CUT = re.compile(
    # begins with what a cut may begin with, so that the engine skips everything else
    r"[;:.,\s](?:(?<=[;:.])\s"
    r"|(?<=,)\s(?=(?:with|while|whilst|but|against|compared|which|of which|and|though|although|so)\b)"
    r"|(?<=\s)(?:[–—]\s|(?=(?:against|compared (?:to|with)|versus|whereas|but)\b)))"
)

_WORD = re.compile(r"\S+")


def clause_span(text: str, start: int, stop: int, begin: int, end: int) -> tuple[int, int]:
    """The clause of the sentence ``start`` to ``stop`` that holds ``begin`` to ``end``."""
    left, right = start, stop
    for match in _CUT.finditer(text, start, stop):
        if match.end() <= begin:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    while left < right and text[left].isspace():
        left += 1
    while right > left and text[right - 1] in " \t\n":
        right -= 1
    return left, right


def shortened(text: str, start: int, stop: int, begin: int, end: int, *, words: int = 28) -> tuple[int, int]:
    """A span of at most so many words that holds ``begin`` to ``end``; cut at spaces, more kept before than after."""
    said = text[start:stop]
    if len(said.split(None, words)) <= words:
        return start, stop
    spans = [(m.start() + start, m.end() + start) for m in _WORD.finditer(said)]
    first = next((n for n, (_, b) in enumerate(spans) if b > begin), 0)
    last = next((n for n in range(len(spans) - 1, -1, -1) if spans[n][0] < end), len(spans) - 1)
    room = max(words - (last - first + 1), 0)
    left = max(0, first - (2 * room) // 3)
    right = min(len(spans) - 1, last + room - (first - left))
    return spans[left][0], spans[right][1]
