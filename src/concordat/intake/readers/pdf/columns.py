"""Reading order: pages in two or three columns are read column by column, below and above what goes over all."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.intake.readers.pdf.places import Piece
from concordat.intake.readers.pdf.rows import rows_of

_LEAST_ROWS = 6  # lines of each column
_LEAST_WORDS = 18  # mean letters of a line: less is a table
_MIDDLE = (0.2, 0.8)  # of the width: a gutter stands between these
_NARROWEST = 7.0


def bands_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces parted into what is read one after the other: whole width, left column, right column, whole width."""
    if len(pieces) < 2 * _LEAST_ROWS:
        return [list(pieces)] if pieces else []
    gutter = _gutter(pieces)
    if gutter is None:
        return [list(pieces)]
    found: list[list[Piece]] = []
    whole: list[Piece] = []
    left: list[Piece] = []
    right: list[Piece] = []
    for row in rows_of_columns(pieces, gutter):
        if any(piece.left < gutter < piece.right for piece in row):
            found += [left, right]
            left, right = [], []
            whole += row
        else:
            if whole:
                found.append(whole)
                whole = []
            left += [piece for piece in row if piece.middle <= gutter]
            right += [piece for piece in row if piece.middle > gutter]
    parts = [*found, left, right, whole]
    return [band for part in parts if part for band in bands_of_half(part, pieces)]


def bands_of_half(part: list[Piece], pieces: Sequence[Piece]) -> list[list[Piece]]:
    """A column may hold columns itself: three columns are two gutters."""
    return bands_of(part) if len(part) < len(pieces) else [part]


def rows_of_columns(pieces: Sequence[Piece], gutter: float) -> list[list[Piece]]:
    """Pieces in order of height, what crosses the gutter by itself."""
    return [[piece] for piece in sorted(pieces, key=lambda piece: (piece.base, piece.left > gutter))]


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """The middle of the widest upright gap that few pieces cross and that has prose on both sides; None without one."""
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    width = right - left
    if width <= 0 or sum(piece.right - piece.left > 0.6 * width for piece in pieces) > len(pieces) // 3:
        return None
    edges = sorted({piece.right for piece in pieces if _MIDDLE[0] < (piece.right - left) / width < _MIDDLE[1]})
    best: tuple[float, float] | None = None
    allowed = max(3, len(pieces) // 4)
    for edge in edges:
        following = [piece.left for piece in pieces if piece.left > edge]
        crossing = sum(piece.left <= edge + 1 < piece.right for piece in pieces)
        if not following or crossing > allowed:
            continue
        gap = min(following) - edge
        if gap >= _NARROWEST and (best is None or gap > best[0]):
            best = (gap, edge + gap / 2)
    if best is None or not _both_sides_are_prose(pieces, best[1], width):
        return None
    return best[1]


def _both_sides_are_prose(pieces: Sequence[Piece], gutter: float, width: float) -> bool:
    for side in (0, 1):
        half = [p for p in pieces if (p.left > gutter if side else p.right < gutter)]
        rows = rows_of(half)
        if len(rows) < _LEAST_ROWS or sum(len(p.text) for p in half) < _LEAST_WORDS * len(rows):
            return False
        reach = max(p.right for p in half) - min(p.left for p in half)
        full = sum(row.right - row.left > 0.7 * reach for row in rows)
        if full < 0.4 * len(rows) or reach < 0.15 * width:
            return False
    return True
