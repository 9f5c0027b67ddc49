"""How wide each column of a Word table is: as its share says, but never narrower than its longest word. Pure."""

from __future__ import annotations

import re

from concordat.rendering.documents.tree import Cell, RagCell, Table, cell_words

# A letter of the table's text is about 0.55 of its size of 9.5 points, bold ones and capitals more; the gaps of a cell
# are 8.5 points on both sides together.
_LETTER, _BOLD, _GAPS = 5.3, 5.9, 9.0
_POINT = 12_700  # Word counts in English Metric Units
_WORDS = re.compile(r"[\s/–-]+")


def widths(table: Table, whole: int) -> list[int]:
    """The width of each column in English Metric Units; they fill ``whole``.

    Where the longest words do not fit beside each other, every column has its share and words break.
    """
    shares = [column.width for column in table.columns]
    least = [_longest(table, place) for place in range(len(shares))]
    if sum(least) >= whole:
        return [int(whole * share / sum(shares)) for share in shares]
    fixed: dict[int, int] = {}
    while True:
        left = whole - sum(fixed.values())
        open_shares = sum(share for place, share in enumerate(shares) if place not in fixed)
        found = [fixed.get(place, int(left * share / open_shares)) for place, share in enumerate(shares)]
        tight = [place for place, width in enumerate(found) if place not in fixed and width < least[place]]
        if not tight:
            return found
        fixed |= {place: least[place] for place in tight}


def _longest(table: Table, place: int) -> int:
    """The room that the longest word of a column needs."""
    rows = [*table.rows, *([table.total] if table.total else [])]
    heading = _room(table.columns[place].heading, _BOLD)
    return int(max([heading, *(_room(cell_words(row[place]), _size(row[place])) for row in rows)]) * _POINT)


def _room(words: str, letter: float) -> float:
    """Points, with the gaps of the cell; of no more than twenty letters, as an address may be longer than a page."""
    longest = max((len(word) for word in _WORDS.split(words)), default=0)
    return min(longest, 20) * letter + _GAPS


def _size(cell: Cell) -> float:
    return _BOLD if isinstance(cell, RagCell) else _LETTER
