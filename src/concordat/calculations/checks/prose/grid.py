"""The rows of a table as printed: the cells of each, and the figure that a cell is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from concordat.calculations.checks.prose.papers import TABLE, Block

_FIGURE = re.compile(
    r"(?P<minus>[-−–(])?\s*£?\s*"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?P<unit>[km]|bn|%)?\s*\)?",
    re.I,
)
_SCALES = {"": 1, "%": 1, "k": 1_000, "m": 1_000_000, "bn": 1_000_000_000}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is one figure; ``step`` is what its last printed digit is worth."""

    text: str
    value: Decimal
    step: Decimal
    percent: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One row under the head of a table, with where it starts in the text of its block."""

    texts: tuple[str, ...]
    start: int

    @property
    def cells(self) -> tuple[Cell | None, ...]:
        return tuple(map(cell_of, self.texts))


def grid_of(block: Block) -> tuple[tuple[str, ...], tuple[Line, ...]]:
    """The head of a table and its rows; both empty where rows differ in length from the head or there is no table."""
    if block.kind != TABLE:
        return (), ()
    start, lines = 0, []
    for text in block.text.split("\n"):
        lines.append(Line(tuple(cell.strip() for cell in text.split("\t")), start))
        start += len(text) + 1
    head = lines[0].texts
    if any(cell_of(text) for text in head):
        return (), ()
    return head, tuple(line for line in lines[1:] if len(line.texts) == len(head))


def cell_of(text: str) -> Cell | None:
    """The figure of a cell, None where it has words."""
    match = _FIGURE.fullmatch(text.strip())
    if match is None:
        return None
    unit, digits = (match["unit"] or "").lower(), match["digits"].replace(",", "")
    step = Decimal(_SCALES[unit]) / 10 ** len(digits.partition(".")[2])
    value = Decimal(digits) * _SCALES[unit] * (-1 if match["minus"] else 1)
    return Cell(text.strip(), value, step, unit == "%")
