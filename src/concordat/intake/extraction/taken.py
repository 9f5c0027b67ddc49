"""Spans of a text that are given to something already: asked of one after the other, however many there are."""

from __future__ import annotations

from bisect import bisect_left


class Taken:
    """Spans that do not overlap, kept in order."""

    __slots__ = ("_ends", "_starts")

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def meets(self, start: int, end: int) -> bool:
        """Whether a span overlaps one of them; spans that only touch do not."""
        place = bisect_left(self._starts, end)
        return place > 0 and self._ends[place - 1] > start

    def add(self, start: int, end: int) -> None:
        """Keep a span that meets none of them."""
        place = bisect_left(self._starts, start)
        self._starts.insert(place, start)
        self._ends.insert(place, end)
