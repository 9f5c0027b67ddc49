"""What stands at the same height of most pages: running heads, running feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from concordat.intake.readers.pdf.places import Leaf, Piece

_ZONE = 0.13  # of the height of a page, at its head and at its foot
_NUMBER = re.compile(
    r"(?:page\s*)?[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|/)\s*\d{1,4})?\s*[-–—|]?", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_SHARE = 0.5  # of the pages on which it must stand

Key = tuple[bool, int, str]


def without_furniture(leaves: Sequence[Leaf]) -> list[str]:
    """Take running heads and feet off every page but the first that has them, and page numbers off all.

    Returns them in their words, once each, as they may hold the title or the date of the paper.
    """
    counts: Counter[Key] = Counter()
    for leaf in leaves:
        counts.update({key for piece in leaf.pieces if (key := _key(piece, leaf))})
    least = max(2, _SHARE * sum(bool(leaf.pieces) for leaf in leaves))
    running = {key for key, count in counts.items() if count + _near(key, counts) >= least}
    seen: dict[str, str] = {}
    for leaf in leaves:
        edges = _outermost(leaf)
        kept = []
        for piece in leaf.pieces:
            key = _key(piece, leaf)
            if key and _NUMBER.fullmatch(piece.text) and (key in running or (len(leaves) == 1 and piece in edges)):
                continue
            if key in running and key:
                if key[2] in seen:
                    continue
                seen[key[2]] = piece.text
            kept.append(piece)
        leaf.pieces = kept
    return list(seen.values())


def _near(key: Key, counts: Counter[Key]) -> int:
    """The same words a step higher or lower: heights are rounded."""
    foot, height, words = key
    return counts[foot, height - 1, words] + counts[foot, height + 1, words]


def _key(piece: Piece, leaf: Leaf) -> Key | None:
    """Zone, height and words without figures; None for what stands between the zones."""
    box = leaf.box
    zone = _ZONE * (box.bottom - box.top)
    if box.top + zone < piece.base < box.bottom - zone:
        return None
    return piece.base > box.top + zone, round((piece.base - box.top) / 4), _DIGITS.sub("#", piece.text)


def _outermost(leaf: Leaf) -> list[Piece]:
    """The lowest piece of a page, and those on its line."""
    if not leaf.pieces:
        return []
    lowest = max(piece.base for piece in leaf.pieces)
    return [piece for piece in leaf.pieces if lowest - piece.base < 1]
