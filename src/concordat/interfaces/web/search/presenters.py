"""What was found, by kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from concordat.interfaces.web.components.cells import Link

MOST = 20


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of one kind; ``more`` is how many are not shown."""

    title: str
    links: tuple[Link, ...]
    more: int = 0


def hits(title: str, words: str, rows: Iterable[tuple[str, str, str]]) -> Found:
    """The rows (searched text, shown text, address) that hold every word, at most MOST of them."""
    wanted = words.casefold().split()
    found = [Link(shown, href) for searched, shown, href in rows if all(w in searched.casefold() for w in wanted)]
    return Found(title, tuple(found[:MOST]), max(0, len(found) - MOST))
