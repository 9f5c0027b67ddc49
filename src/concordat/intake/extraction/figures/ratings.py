"""RAG ratings: strips with one cell a line, tables with rating columns, and ratings in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from concordat.intake.extraction.context import Context
from concordat.intake.extraction.figures.strips import Strip, strip_of
from concordat.intake.extraction.memory import kept
from concordat.intake.extraction.triggers import lowered, small, trigger
from concordat.intake.readers.blocks import Block, BlockKind, Cell
from concordat.kernel.rag import Colour, Dimension
from concordat.kernel.statements import Kind, Statement

_DIMENSIONS = (
    (Dimension.OVERALL, r"overall(?: b?rag)?(?: (?:status|rating))?|b?rag(?: (?:status|rating))?|status|rating"),
    (Dimension.TIME, r"time(?:scales?|liness)?|schedule|delivery|timetable|programme plan|milestones?"),
    (Dimension.COSTS, r"costs?|budget|spend|finance|financial|resources?"),
    (Dimension.SAVINGS, r"(?:cashable |non-?cashable )?savings?|efficienc(?:y|ies)"),
    (Dimension.BENEFITS, r"benefits?(?: realisation)?|quality|outcomes?"),
)
_HEADS = tuple(
    (dimension, lowered(rf"(?:{words})(?:\s+b?rag)?(?:\s+(?:status|rating))?\s*:?")) for dimension, words in _DIMENSIONS
)
_COLOURS = {
    "r": Colour.RED, "red": Colour.RED, "a": Colour.AMBER, "amber": Colour.AMBER, "yellow": Colour.AMBER,
    "g": Colour.GREEN, "green": Colour.GREEN, "b": Colour.BLUE, "blue": Colour.BLUE, "complete": Colour.BLUE,
    "completed": Colour.BLUE, "n/a": Colour.NOT_APPLICABLE, "na": Colour.NOT_APPLICABLE,
    "not applicable": Colour.NOT_APPLICABLE, "tbd": Colour.TO_BE_DETERMINED, "tbc": Colour.TO_BE_DETERMINED,
    "tba": Colour.TO_BE_DETERMINED, "to be determined": Colour.TO_BE_DETERMINED,
    "to be confirmed": Colour.TO_BE_DETERMINED, "a/g": Colour.AMBER, "amber/green": Colour.AMBER,
    "not rated": Colour.NOT_STATED, "not started": Colour.NOT_STATED,
    "a/r": Colour.AMBER, "amber/red": Colour.AMBER, "green/amber": Colour.AMBER, "red/amber": Colour.AMBER,
}  # fmt: skip
_AROUND = re.compile(r"[\s.*]+$|^[\s(\[]+|[)\]]+$")
_BESIDE = re.compile(
    r"(?<=\w)\s*[(\[]?(?:derived|was|previous(?:ly)?|last (?:period|quarter|month))\b.*$", re.IGNORECASE
)
_WORDS = r"(?P<colour>(?:red|green)/amber|amber/(?:red|green)|red|amber|green|blue|yellow)"
# These are for text in small letters; a letter alone counts only where it is printed as a capital.
_NAMED = lowered(
    rf"(?:(?P<dim>overall|time(?:scales?)?|costs?|savings?|benefits?|budget|schedule|delivery)\s+)?\bB?RAG\b"
    rf"(?:\s*[-–:]\s*|\s+)(?:(?:status|rating|rated|assessment)\b\s*)?(?:(?:is|was|remains|of|as|at|currently|now|rated|:|-|–)\s*){{0,3}}"
    rf"(?:(?P<dim2>overall|time|costs?|savings?|benefits?)\s*[-–:]?\s*)?(?:{_WORDS}\b|(?P<letter>[RAGB])\b)"
)
_RATED = lowered(
    rf"\b(?:rated|rating of|rating is|rated as|assessed as|status (?:is|remains|of|as)|reported as|"
    rf"moved (?:from \w+ )?to|remains at|"
    rf"currently at|flagged as)\s+(?:an?\s+)?(?:overall\s+)?[‘'“\"]?{_WORDS}\b"
)
_PAIR = lowered(
    rf"\b(?P<dim>overall|time(?:scales?)?|costs?|savings?|benefits?|budget|schedule|delivery|finance|quality|resources)\s*[-–:=]\s*(?:{_WORDS}\b|(?P<letter>[RAGB])(?=[\s,;.)]|$))"
)
_AFTER_MARK = lowered(rf"[-–:=]\s*(?:{_WORDS}\b|[RAGB](?=[\s,;.)]|$))")
_AFTER_SPACE = lowered(rf"[\s‘'“\"]{_WORDS}\b")
# "Shared stores: Amber" on a line of its own; "the scheme remains AMBER" in capitals
_LISTED = re.compile(
    r"(?P<name>[A-Z0-9][^:;.]{2,70}?)\s*[:–—-]\s*(?P<colour>[Rr]ed|RED|[Aa]mber|AMBER|[Gg]reen|GREEN|[Bb]lue|BLUE)\W*"
)
_LOUD = re.compile(r"\b(?:remains?|is|are|was|now|currently|at|as|to)\s+(?P<colour>RED|AMBER|GREEN|BLUE)\b")
_LARGE = re.compile(r"RED|AMBER|GREEN|BLUE")
_RAG = re.compile(r"\bB?RAG\b")
_RATES = re.compile(r"rag\b|rated|rating|red|amber|green|blue")
_COLOUR = trigger("red", "amber", "green", "blue")
_LETTERS = trigger("rag")
TRIGGERS = trigger("rag", "rated", "rating") | _COLOUR


@kept
def dimension_of(text: str) -> Dimension | None:
    """The dimension that a head of a column, row or cell names."""
    low = small(text.strip())
    return next((dimension for dimension, pattern in _HEADS if pattern.fullmatch(low)), None)


@kept
def colour_of(text: str) -> Colour | None:
    """The colour of a cell that holds nothing else, but for what it was before or what follows from the figures."""
    text = _BESIDE.sub("", text)
    return _COLOURS.get(_AROUND.sub("", text).lower())


def read(block: Block, context: Context) -> list[Statement]:
    """Every rating of a block."""
    if block.kind is BlockKind.TABLE:
        strip = strip_of(block)
        return list(_from_strip(block, strip) if strip else _from_table(block))
    if not context.triggers(block).mask & TRIGGERS or not _RATES.search(context.low(block)):
        return []
    return list(_from_words(block, context))


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


def _from_strip(block: Block, strip: Strip) -> Iterator[Statement]:
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
    heads: dict[int, Dimension] = {}
    for _, row in sorted(rows.items()):
        named = {cell.column: d for cell in row if (d := dimension_of(cell.text))}
        rated = [cell for cell in row if colour_of(cell.text)]
        if (
            named
            and not rated
            and (len(named) > 1 or any("rag" in cell.text.lower() or "status" in cell.text.lower() for cell in row))
        ):
            heads = named
            continue
        yield from _pairs(row) if not heads else _row(row, heads)


def _row(row: list[Cell], heads: dict[int, Dimension]) -> Iterator[Statement]:
    label = next(
        (cell.text for cell in row if cell.text and cell.column not in heads and not colour_of(cell.text)), None
    )
    for cell in row:
        colour = colour_of(cell.text)
        if colour and cell.column in heads:
            yield _status(heads[cell.column], colour, cell.start, cell.end, 0.95, label)


def _pairs(row: list[Cell]) -> Iterator[Statement]:
    """A row "Time | A": the cell after a dimension is its colour."""
    filled = [cell for cell in row if cell.text]
    for head, cell in pairwise(filled):
        dimension, colour = dimension_of(head.text), colour_of(cell.text)
        if dimension and colour:
            yield _status(dimension, colour, cell.start, cell.end, 0.95)


def _from_words(block: Block, context: Context) -> Iterator[Statement]:
    text, low, mask = block.text, context.low(block), context.triggers(block).mask
    taken: list[tuple[int, int]] = []
    if mask & _COLOUR and (line := _LISTED.fullmatch(text)) and not dimension_of(line["name"]):
        listed = _COLOURS[line["colour"].lower()]
        yield _status(Dimension.OVERALL, listed, *line.span("colour"), 0.85, line["name"].strip())
        return
    for loud in _LOUD.finditer(text) if mask & _COLOUR and _LARGE.search(text) else ():
        taken.append(loud.span())
        yield _status(Dimension.OVERALL, _COLOURS[loud["colour"].lower()], *loud.span(), 0.9)
    for pattern, confidence in _worth_trying(text, low, mask):
        for match in pattern.finditer(low):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            found = match.groupdict()
            colour = _COLOURS.get(found.get("colour") or found.get("letter") or "")
            if colour is None or (found.get("letter") and text[match.start("letter")].islower()):
                continue
            taken.append((match.start(), match.end()))
            named = dimension_of(found.get("dim") or found.get("dim2") or "overall") or Dimension.OVERALL
            yield _status(named, colour, match.start(), match.end(), confidence)


def _worth_trying(text: str, low: str, mask: int) -> Iterator[tuple[re.Pattern[str], float]]:
    """The wordings that can match in a text, with how sure they are; a pair counts beside another, or beside RAG."""
    if mask & _LETTERS:
        yield _NAMED, 0.95
    if _AFTER_MARK.search(low) and (_RAG.search(text) or len(_PAIR.findall(low)) > 1):
        yield _PAIR, 0.85
    if _AFTER_SPACE.search(low):
        yield _RATED, 0.85
