"""A rating strip flattened to one cell a line: heads (Overall RAG, Time, Costs ...) and the cells below each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from concordat.intake.readers.blocks import Block, Cell

_HEAD = re.compile(
    r"(?:overall|b?rag|overall b?rag|time(?:scales?)?|costs?|savings?|(?:non-?)?cashable savings?|benefits?|budget|"
    r"schedule|"
    r"quality|delivery|resources?|scope|risks?)(?:\s+b?rag)?(?:\s+(?:status|rating))?\s*:?",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"(?:non-?\s?)?cashable|cash|non-?cash", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One head and what stands below it; ``prefix`` a word of the head on a line of its own ("Cashable")."""

    head: Cell
    cells: tuple[Cell, ...]
    prefix: str | None = None


@dataclass(frozen=True, slots=True)
class Strip:
    """The parts in order."""

    parts: tuple[Part, ...]


def strip_of(block: Block) -> Strip | None:
    """The strip that a flattened table is; None if it has fewer than two heads."""
    if block.level != 1:
        return None
    parts: list[Part] = []
    head: Cell | None = None
    prefix: str | None = None
    cells: list[Cell] = []
    waiting: str | None = None
    for cell in block.cells:
        text = cell.text.strip()
        if _PREFIX.fullmatch(text):
            waiting = text
        elif _HEAD.fullmatch(text):
            if head is not None:
                parts.append(Part(head, tuple(cells), prefix))
            head, prefix, cells, waiting = cell, waiting, [], None
        elif head is not None:
            cells.append(cell)
    if head is not None:
        parts.append(Part(head, tuple(cells), prefix))
    return Strip(tuple(parts)) if len(parts) >= 2 else None
