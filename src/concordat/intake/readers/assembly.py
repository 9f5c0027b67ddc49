"""Lines and grids to blocks: headings, numbered paragraphs, bullets and tables, in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from concordat.intake.readers.blocks import Block, BlockKind, Cell
from concordat.intake.readers.lines import Grid, Line, narrowed
from concordat.intake.readers.shapes import (
    RUN_IN,
    Marker,
    Shape,
    ends_sentence,
    heading_level,
    is_fact,
    is_meta,
    is_rule,
    run_in,
    shape_of,
)

_WRAP = (45, 110)  # a paper set to a width has most of its long lines between these
_KINDS = {Marker.BULLET: BlockKind.BULLET, Marker.LETTER: BlockKind.BULLET}
_LEVELS = {Marker.BULLET: 1, Marker.LETTER: 2}
# What the first section of a paper is called: where it is, the next paper of a bundle counts from one again.
_OPENING = re.compile(
    r"\b(?:purpose|introduction|summary|background|context|recommendations?|apolog\w+|decisions?|overview|scope|minutes|"
    r"welcome|foreword|report|aims?|objectives?)\b",
    re.IGNORECASE,
)
_ROOM = 8  # letters that a line would still have had room for beside the next word
_BROKEN = 40  # a shorter line is not taken for the first part of a sentence broken over a page


@dataclass(slots=True)
class _State:
    """What is in force while going down the paper."""

    blocks: list[Block] = field(default_factory=list)
    section: str | None = None
    outer: str | None = None  # the heading on its own line that the run-in heading stands under
    running: bool = False
    paragraph: str | None = None
    depth: int = 0
    numbered: int = 0  # the last section that is headed with a number
    listed: int = 0  # the last of a list that counts from one within it


def assemble(items: Sequence[Line | Grid]) -> list[Block]:
    """The blocks of a paper. Empty lines part paragraphs; a sentence broken over a page is joined again.

    Of a run of blanks in a line or cell at most 30 are kept.
    """
    state = _State()
    items = [narrowed(item) for item in items]
    wrapped = _is_wrapped(items)
    around = _Around(items, 0, wrapped, _width(items) if wrapped else 0)
    for place, item in enumerate(items):
        if isinstance(item, Grid):
            _add_grid(state, item)
        elif item.text and not is_rule(item.text):
            around.place = place
            _add_line(state, item, around)
    return state.blocks


@dataclass(slots=True)
class _Around:
    """The neighbours of the line at ``place``."""

    items: Sequence[Line | Grid]
    place: int
    wrapped: bool
    width: int = 0  # letters of a full line

    @property
    def alone(self) -> bool:
        """Nothing but an empty line or a table stands straight before it."""
        before = self.items[self.place - 1] if self.place else None
        return not (isinstance(before, Line) and before.text)

    def parts(self, before: str, here: str) -> bool:
        """Whether a line was ended though the next word had room and the next begins anew: another fact, no wrap."""
        room = self.width - len(before) - len(here.split(" ", 1)[0]) - 1
        return room >= _ROOM and here[:1].isupper() and ends_sentence(before)

    @property
    def goes_on(self) -> bool:
        """In a paper set to a width: the next line follows at once and is the same paragraph."""
        after = self.items[self.place + 1] if self.place + 1 < len(self.items) else None
        here = self.items[self.place]
        if not self.wrapped or not isinstance(after, Line) or not isinstance(here, Line) or not after.text:
            return False
        return len(here.text) >= _WRAP[0] and shape_of(after).marker is Marker.NONE

    @property
    def before_text(self) -> bool:
        """A table, a longer line or a fact of what the line names follows."""
        here = self.items[self.place]
        for item in self.items[self.place + 1 : self.place + 6]:
            if isinstance(item, Grid):
                return True
            if item.text:
                size = len(here.text) if isinstance(here, Line) else 0
                longer = len(item.text) > size or heading_like(item) or is_fact(item.text)
                return longer or shape_of(item).marker is not Marker.NONE
        return False


def heading_like(line: Line) -> bool:
    """Bold, or marked as a heading by the format."""
    return line.heading is not None or bool(line.bold)


def _is_wrapped(items: Sequence[Line | Grid]) -> bool:
    sizes = [len(item.text) for item in items if isinstance(item, Line) and len(item.text) > _WRAP[0]]
    return len(sizes) >= 8 and median(sizes) <= _WRAP[1] and max(sizes) <= 2 * _WRAP[1]


def _width(items: Sequence[Line | Grid]) -> int:
    """The length that nine of ten long lines do not pass."""
    sizes = [len(item.text) for item in items if isinstance(item, Line) and len(item.text) > _WRAP[0]]
    return sorted(sizes)[len(sizes) * 9 // 10]


def _add_line(state: _State, line: Line, around: _Around) -> None:
    shape = shape_of(line)
    if shape.marker is Marker.NONE and _continues(state, line, around):
        _join(state, line)
        return
    level = None
    if not around.goes_on or line.heading is not None:
        level = heading_level(line, shape, alone=around.alone, before_text=around.before_text)
    if level is not None and not _is_listed(state, line.text, shape, level):
        _add_heading(state, line, _with_label(line, shape), level, shape)
        return
    if shape.marker is Marker.NUMBER:
        state.paragraph, state.depth = shape.label, shape.depth
        if state.running:
            state.section, state.running = state.outer, False
    start = shape.start
    body = run_in(line, shape) if shape.marker is not Marker.BULLET or _has_lead(line, shape) else None
    if body and shape.marker in {Marker.NONE, Marker.NUMBER}:
        name = line.text[start:body].strip(" :-–—\t")
        _add_heading(state, line, _numbered(shape, name), RUN_IN, shape)
        start = body
    kind = _KINDS.get(shape.marker, BlockKind.PARAGRAPH)
    _add(state, kind, line.text[start:].strip(), line, level=_level(shape))


def _is_listed(state: _State, text: str, shape: Shape, level: int) -> bool:
    """A numbered line that counts from one again within a numbered section: an option of a list, no section."""
    if shape.marker is not Marker.NUMBER or level != 1 or not (shape.label or "").isdigit():
        return False
    number = int(shape.label or 0)
    if number == 1 and state.numbered > 1 and not _OPENING.search(text):
        state.listed = 1
        return True
    if state.listed and number == state.listed + 1 and number != state.numbered + 1:
        state.listed = number
        return True
    state.numbered, state.listed = number, 0
    return False


def _has_lead(line: Line, shape: Shape) -> bool:
    return any(a <= shape.start < b for a, b in line.bold)


def _with_label(line: Line, shape: Shape) -> str:
    """A heading with the number that a word processor prints before it, as a text file has it in its words."""
    text = line.text.strip()
    return f"{line.label} {text}" if line.label and shape.marker is Marker.NUMBER else text


def _numbered(shape: Shape, name: str) -> str:
    if not shape.label or shape.marker is not Marker.NUMBER:
        return name
    return f"{shape.label}{'' if '.' in shape.label else '.'} {name}"


def _level(shape: Shape) -> int:
    return _LEVELS.get(shape.marker, 0)


def _add_heading(state: _State, line: Line, text: str, level: int, shape: Shape) -> None:
    if level >= RUN_IN:
        state.running = True
    else:
        state.outer, state.running = text, False
        if shape.marker is not Marker.NUMBER:
            state.numbered = state.listed = 0  # an appendix, or the next paper, counts from one again
            state.paragraph = None if level <= 2 else state.paragraph
    if shape.marker is Marker.NUMBER:
        state.paragraph = shape.label
    state.section = text
    _add(state, BlockKind.HEADING, text, line, level=level)


def _add(state: _State, kind: BlockKind, text: str, line: Line, *, level: int) -> None:
    if text:
        block = Block(
            len(state.blocks), kind, text, line.number, state.section, state.paragraph, level, line.page,
            line_starts=((0, line.number),),
        )  # fmt: skip
        state.blocks.append(block)


def _continues(state: _State, line: Line, around: _Around) -> bool:
    """Whether the line goes on with the last block: set to a width, or broken over a page in mid-sentence."""
    last = state.blocks[-1] if state.blocks else None
    if last is None or last.kind is BlockKind.TABLE or line.heading is not None:
        return False
    broken = line.text[:1].islower() and len(last.text) >= _BROKEN and not ends_sentence(last.text)
    if not (broken or around.wrapped) or last.kind is BlockKind.HEADING or is_meta(line.text):
        return False
    if around.wrapped and not around.alone and last.line_starts[-1][1] == line.number - 1:
        before = around.items[around.place - 1]
        full = isinstance(before, Line) and len(before.text) >= _WRAP[0] and not around.parts(before.text, line.text)
        return full and (broken or not any(a == 0 and b >= len(line.text) - 1 for a, b in line.bold))
    return broken


def _join(state: _State, line: Line) -> None:
    last = state.blocks[-1]
    start = len(last.text) + 1
    state.blocks[-1] = Block(
        last.ordinal, last.kind, f"{last.text} {line.text.strip()}", last.line, last.section, last.paragraph,
        last.level, last.page, line_starts=(*last.line_starts, (start, line.number)),
    )  # fmt: skip


def _add_grid(state: _State, grid: Grid) -> None:
    parts: list[str] = []
    cells: list[Cell] = []
    starts: list[tuple[int, int]] = []
    length = 0
    for row_number, row in enumerate(grid.rows):
        for column, cell in enumerate(row):
            glue = "" if not parts else ("\n" if column == 0 else "\t")
            parts += [glue, cell.text]
            length += len(glue)
            cells.append(Cell(row_number, column, cell.text, cell.line, length, length + len(cell.text), cell.address))
            if not starts or starts[-1][1] != cell.line:
                starts.append((length, cell.line))
            length += len(cell.text)
    if cells:
        block = Block(
            len(state.blocks), BlockKind.TABLE, "".join(parts), cells[0].line, state.section, state.paragraph,
            level=1 if grid.flat else 0, page=grid.page, cells=tuple(cells), line_starts=tuple(starts),
        )  # fmt: skip
        state.blocks.append(block)
