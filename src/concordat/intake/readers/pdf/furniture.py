"""What stands at the same height of most pages: running heads, running feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from concordat.intake.readers.pdf.places import Leaf, Piece

_ZONE = 0.13  # of the height of a page, at its head and at its foot
_GAP = 1.6  # of the size of letters: the least space between a running head and the text
_OUTER = 3  # lines from the edge of the text
_NUMBER = re.compile(
    r"(?:page\s*)?[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|/)\s*\d{1,4})?\s*[-–—|]?", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_SHARE = 0.5  # of the pages on which it must stand

Key = tuple[bool, int, str]


def without_furniture(leaves: Sequence[Leaf]) -> list[str]:
    """Take page numbers and running feet off all pages, and running heads off all but the first that has them.

    Returns heads and feet in their words, once each: they may hold the title or the date of the paper.
    """
    keys = [_keys(leaf) for leaf in leaves]
    counts: Counter[Key] = Counter()
    for found in keys:
        counts.update(set(found.values()))
    least = max(2, _SHARE * sum(bool(leaf.pieces) for leaf in leaves))
    seen: dict[str, str] = {}
    for leaf, found in zip(leaves, keys, strict=True):
        kept = []
        for place, piece in enumerate(leaf.pieces):
            key = found.get(place)
            runs = key is not None and counts[key] + _near(key, counts) >= least
            number = _NUMBER.fullmatch(piece.text)
            if key and number and (runs or (len(leaves) == 1 and _alone_below(piece, leaf))):
                continue
            if key and runs:
                foot, _, words = key
                if foot or words in seen:
                    seen.setdefault(words, piece.text)
                    continue
                seen[words] = piece.text
            kept.append(piece)
        leaf.pieces = kept or [piece for piece in leaf.pieces if not _NUMBER.fullmatch(piece.text)]
    return list(seen.values())


def _near(key: Key, counts: Counter[Key]) -> int:
    """The same words a step higher or lower: heights are rounded."""
    foot, height, words = key
    return counts[foot, height - 1, words] + counts[foot, height + 1, words]


def _keys(leaf: Leaf) -> dict[int, Key]:
    """For the pieces of the outer lines in the zones: foot or head, height, words without figures."""
    zone = _ZONE * (leaf.box.bottom - leaf.box.top)
    high, low = leaf.box.top + zone, leaf.box.bottom - zone
    places = [n for n, piece in enumerate(leaf.pieces) if not (high < piece.base < low or piece.raised)]
    if not places:
        return {}
    steps: dict[int, float] = {}
    for piece in leaf.pieces:
        steps[round(piece.base)] = max(piece.size, steps.get(round(piece.base), 0.0))
    bases = sorted(steps)
    outer = {base for base in _set_apart(bases, steps) if base <= high}
    outer |= {base for base in _set_apart(bases[::-1], steps) if base >= low}
    return {
        n: (piece.base >= low, round((piece.base - leaf.box.top) / 4), _DIGITS.sub("#", piece.text))
        for n in places
        if round((piece := leaf.pieces[n]).base) in outer
    }


def _set_apart(bases: list[int], sizes: dict[int, float]) -> list[int]:
    """The outermost lines, down to a gap wider than between the lines of a text; none where there is no such gap."""
    for count, (base, after) in enumerate(pairwise(bases), 1):
        if abs(after - base) >= _GAP * max(sizes[base], sizes[after]):
            return bases[:count]
        if count == _OUTER:
            return []
    return bases[:1]


def _alone_below(piece: Piece, leaf: Leaf) -> bool:
    """Nothing stands lower on the page."""
    return all(other.base <= piece.base + 1 for other in leaf.pieces)
