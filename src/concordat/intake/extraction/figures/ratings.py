"""RAG ratings: strips with one cell a line, tables with rating columns, and ratings in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.figures.rating_heads import (
    EARLIER,
    bare,
    colour_of,
    colour_under_head,
    dimension_of,
    is_done,
)
from concordat.intake.extraction.figures.rating_words import RATES, TRIGGERS, in_words
from concordat.intake.extraction.figures.strips import Strip, strip_of
from concordat.intake.extraction.triggers import small
from concordat.intake.readers.blocks import Block, BlockKind, Cell
from concordat.kernel.rag import Colour, Dimension
from concordat.kernel.statements import Kind, Statement

# What a row is of where it is a step on the way and no collaboration: its rating is one of time.
_STEPS = re.compile(
    r"(?:key |main |next )?"
    r"(?:milestones?|gates?|gateways?|actions?|tasks?|activit(?:y|ies)|steps?|key dates?|deliverables?)"
    r"(?: (?:description|title|name))?\s*:?",
    re.IGNORECASE,
)
_SAID = re.compile(r"(?P<head>[A-Za-z][A-Za-z ()]{2,40}?)\s*[:–=-]\s*(?P<colour>[A-Za-z/ ]{1,20})\W*")


@dataclass(slots=True)
class _Heads:
    """The columns of ratings under the last row of heads; ``steps``: the rows are steps, not collaborations."""

    rated: dict[int, Dimension] = field(default_factory=dict)
    earlier: set[int] = field(default_factory=set)
    steps: bool = False


def read(block: Block, context: Context) -> list[Statement]:
    """Every rating of a block."""
    if block.kind is BlockKind.TABLE:
        strip = strip_of(block)
        return list(_from_strip(strip) if strip else _from_table(block))
    if not context.triggers(block).mask & TRIGGERS or not RATES.search(context.low(block)):
        return []
    found = in_words(block, context)
    return [_status(r.dimension, r.colour, r.start, r.end, r.confidence, r.subject) for r in found]


def _status(
    dimension: Dimension, colour: Colour, start: int, end: int, confidence: float, subject: str | None = None
) -> Statement:
    return Statement(
        kind=Kind.STATUS,
        dimension=str(dimension),
        colour=str(colour),
        what=f"{dimension} rated {colour.word.lower()}",
        start=start,
        end=end,
        subject=subject,
        reason="row" if subject else None,
        confidence=confidence,
    )


def _from_strip(strip: Strip) -> Iterator[Statement]:
    """Each head with the first colour below it; a head without one was rated by colour alone and is not stated."""
    for part in strip.parts:
        dimension = dimension_of(part.head.text)
        if dimension is None:
            continue
        coloured = [(cell, colour) for cell in part.cells if (colour := colour_of(cell.text))]
        if coloured:
            firm = [pair for pair in coloured if pair[1] is not Colour.TO_BE_DETERMINED] or coloured
            cell, colour = firm[0]
            yield _status(dimension, colour, cell.start, cell.end, 0.97)
        else:
            yield _status(dimension, Colour.NOT_STATED, part.head.start, part.head.end, 0.9)


def _from_table(block: Block) -> Iterator[Statement]:
    """Columns (or rows) headed by dimensions, a collaboration a row (or the whole table one)."""
    rows: dict[int, list[Cell]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).append(cell)
    heads = _Heads()
    first = rows[min(rows)] if rows else []
    for place, row in sorted(rows.items()):
        if found := _heads(row, place, rows):
            heads = found
            yield from _said(row)
        elif heads.rated:
            yield from _row(row, heads)
        else:
            yield from _across(row, first) or _pairs(row)
            yield from _said(row)


def _heads(row: list[Cell], place: int, rows: dict[int, list[Cell]]) -> _Heads | None:
    """A row of heads: two dimensions or more, one that says RAG or status, or one over nothing but colours."""
    named = {cell.column: found for cell in row if (found := dimension_of(cell.text))}
    if not named:
        return None
    steps = {cell.column for cell in row if _STEPS.fullmatch(cell.text.strip())}
    named = {column: found for column, found in named.items() if column not in steps}
    if not named or any(colour_of(cell.text) for cell in row):
        return None
    marked = any("rag" in cell.text.lower() or "status" in cell.text.lower() for cell in row)
    if len(named) == 1 and not marked and not _all_coloured(next(iter(named)), place, rows):
        return None
    if steps:  # "RAG" beside a milestone is a rating of time
        named = {column: Dimension.TIME if found is Dimension.OVERALL else found for column, found in named.items()}
    earlier = {cell.column for cell in row if EARLIER.fullmatch(small(cell.text.strip()))}
    return _Heads(named, earlier, bool(steps))


def _all_coloured(column: int, place: int, rows: dict[int, list[Cell]]) -> bool:
    """Whether a column holds colours in two rows or more below a place, and nothing else."""
    below = [cell for later, row in rows.items() if later > place for cell in row if cell.column == column]
    filled = [cell.text for cell in below if cell.text.strip()]
    return len(filled) > 1 and all(colour_of(text) for text in filled)


def _row(row: list[Cell], heads: _Heads) -> Iterator[Statement]:
    others = [cell for cell in row if cell.text and cell.column not in {*heads.rated, *heads.earlier}]
    label = next((cell.text for cell in others if not colour_of(cell.text)), None)
    part = dimension_of(label or "")  # "Dimension | Rating": the row tells what is rated
    if any(found is not Dimension.OVERALL for found in heads.rated.values()):
        part = None
    for cell in row:
        colour = colour_under_head(cell.text)
        if colour and cell.column in heads.rated and not (heads.steps and is_done(cell.text)):
            subject = None if heads.steps or part else label
            yield _status(part or heads.rated[cell.column], colour, cell.start, cell.end, 0.95, subject)


def _across(row: list[Cell], first: list[Cell]) -> list[Statement]:
    """A row "Time | A | G" under the names of two collaborations or more, or under "Last quarter | Now"."""
    dimension = dimension_of(row[0].text) if row and row[0].column == 0 else None
    heads = {cell.column: cell.text.strip() for cell in first if cell.column and cell.text.strip()}
    coloured = [(cell, colour) for cell in row[1:] if (colour := colour_of(cell.text)) and cell.column in heads]
    if dimension is None or len(coloured) < 2 or any(cell in first for cell in row):
        return []
    earlier = {column for column, text in heads.items() if EARLIER.fullmatch(small(text))}
    coloured = [pair for pair in coloured if pair[0].column not in earlier]
    named = len(coloured) > 1
    return [
        _status(dimension, colour, cell.start, cell.end, 0.9, heads[cell.column] if named else None)
        for cell, colour in coloured
    ]


def _pairs(row: list[Cell]) -> Iterator[Statement]:
    """A row "Time | A": the cell after a dimension is its colour."""
    filled = [cell for cell in row if cell.text]
    for head, cell in pairwise(filled):
        dimension, colour = dimension_of(head.text), colour_of(cell.text)
        if dimension and colour:
            yield _status(dimension, colour, cell.start, cell.end, 0.95)


def _said(row: list[Cell]) -> Iterator[Statement]:
    """A cell that holds head and colour: "Delivery confidence: Green"."""
    for cell in row:
        if (match := _SAID.fullmatch(cell.text)) and len(bare(match["colour"])) > 1:
            dimension, colour = dimension_of(match["head"]), colour_of(match["colour"])
            if dimension and colour:
                yield _status(dimension, colour, cell.start, cell.end, 0.9)
