"""The one shape that every reader gives: a paper as a list of blocks in reading order."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter

_START = attrgetter("start")


class BlockKind(StrEnum):
    """What a block is by its look."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; ``start`` and ``end`` are its span in the block's text, ``line`` its line in the file.

    ``address`` is where a workbook holds it, as a person says it: "sheet 'Savings', cell C7".
    """

    row: int
    column: int
    text: str
    line: int
    start: int
    end: int
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, bullet or table.

    ``text`` is as printed, without its number or bullet mark. ``section`` is the nearest heading as printed,
    ``paragraph`` the printed paragraph number in force (a bullet under 17 carries 17), ``level`` the depth of a heading
    or bullet. ``line_starts`` pairs an offset in ``text`` with the 1-based line of the file that starts there.
    """

    ordinal: int
    kind: BlockKind
    text: str
    line: int
    section: str | None = None
    paragraph: str | None = None
    level: int = 0
    page: int | None = None
    cells: tuple[Cell, ...] = ()
    line_starts: tuple[tuple[int, int], ...] = ()

    def line_at(self, offset: int) -> int:
        """The line of the file that holds this offset of the text."""
        starts = self.line_starts
        if not starts:
            return self.line
        if len(starts) == 1 or offset < starts[1][0]:
            return starts[0][1]
        return starts[bisect_right(starts, (offset, sys.maxsize)) - 1][1]

    def cell_at(self, offset: int) -> Cell | None:
        """The cell of a table that holds this offset of the text; None between cells and where there is no table."""
        place = bisect_left(self.cells, offset, key=_START)
        if place and offset < self.cells[place - 1].end:
            return self.cells[place - 1]
        found = self.cells[place] if place < len(self.cells) else None
        return found if found and found.start == offset else None


@dataclass(slots=True)
class Document:
    """A paper as read: its blocks and what the reader had to say about it (``notes``, plain sentences).

    ``has_lines``: the lines of its blocks are lines of a text file, and not places in a word processor's file.
    """

    name: str
    blocks: list[Block]
    sha256: str
    size: int
    notes: list[str] = field(default_factory=list)
    has_lines: bool = True
