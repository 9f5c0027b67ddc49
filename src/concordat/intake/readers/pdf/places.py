"""What stands where on a page. All places are in points, x to the right and y downwards, as the text is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(slots=True)
class Piece:
    """Words on one baseline without a wide gap between them.

    ``left`` and ``right`` are the edges of its letters, ``base`` its baseline, ``size`` the size of its letters;
    ``bold`` are spans of ``text``; ``raised`` where it stands above the line, as the mark of a note does.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: tuple[tuple[int, int], ...] = ()
    raised: bool = False

    @property
    def middle(self) -> float:
        """Half way between its edges."""
        return (self.left + self.right) / 2

    @property
    def height(self) -> float:
        """Where the body of its small letters is."""
        return self.base - 0.3 * self.size


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def share_of(self, other: Box) -> float:
        """How much of ``other`` it covers, 0 to 1."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        area = (other.right - other.left) * (other.bottom - other.top)
        return max(across, 0.0) * max(down, 0.0) / area if area > 0 else 0.0


@dataclass(slots=True)
class Drawn:
    """Lines and coloured areas: ``across`` and ``down`` are the thin boxes of rulings, ``fills`` pairs box and hex."""

    across: list[Box] = field(default_factory=list)
    down: list[Box] = field(default_factory=list)
    fills: list[tuple[Box, str]] = field(default_factory=list)
    pictures: float = 0.0  # share of the page that pictures cover


@dataclass(slots=True)
class Leaf:
    """One page as taken from the file: ``box`` is its outline, ``known`` the words of the whole paper."""

    number: int
    box: Box
    pieces: list[Piece] = field(default_factory=list)
    drawn: Drawn = field(default_factory=Drawn)
    known: frozenset[str] = frozenset()
