"""Lines of print to paragraphs: what goes on, what begins anew, within a column and over columns and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from concordat.intake.readers.lines import Line
from concordat.intake.readers.pdf.rows import Row, glued
from concordat.intake.readers.pdf.ruled import Table
from concordat.intake.readers.pdf.unruled import aligned_tables, is_label
from concordat.intake.readers.shapes import Marker, shape_of

_STEP = 1.2  # of the leading: a wider step is the space between paragraphs
_LEADING = 1.3  # of the size of letters, where a column has no two lines of one paragraph
_WIDEST = 2.6  # of the size of letters: lines of double spacing stand so far apart
_SAME_SIZE = 0.5
_RUNNING = 25  # letters of a line of running text
_SIZE = 0.08  # the part by which sizes of one paragraph may differ
_SLACK = 0.7  # of the size of letters: how wide a word will be is only guessed
_HANGING = re.compile(r"\b(?:the|an?|of|and|or|to|in|for|by|with|at|on|from|that|its|their)$")
_END = re.compile(r"[.!?:;…][\"'”’)]*$")
_SHORT = 40  # a shorter paragraph does not go on over a page
Spans = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Paragraph:
    """Words that belong together. ``inner`` is where its words begin after a hanging number; ``apart`` whether there
    is more space before it than between lines; ``full`` whether its last line reaches the edge of its column."""

    text: str
    bold: Spans
    left: float
    inner: float
    base: float
    size: float
    page: int
    note: bool = False
    marked: bool = False
    apart: bool = True
    full: bool = False
    lines: int = 1

    @property
    def all_bold(self) -> bool:
        """Every word of it, but for a number before and a colon after."""
        return any(a <= self.inner_start and b >= len(self.text.rstrip(" :.")) for a, b in self.bold)

    @property
    def inner_start(self) -> int:
        """Where its words begin after its number."""
        return shape_of(Line(0, self.text)).start if self.marked else 0


Part = Paragraph | Table


def paragraphs_of(rows: Sequence[Row], page: int, known: frozenset[str], edge: float, leading: float) -> Iterator[Part]:
    """Paragraphs and tables of one column, from top to bottom.

    ``edge`` is the right edge of the column, ``leading`` the step from line to line in sizes of the letters.
    """
    tables = {start: (end, table) for start, end, table in aligned_tables(rows, page, known)}
    current: Paragraph | None = None
    place = 0
    while place < len(rows):
        if place in tables:
            if current:
                yield current
            current = None
            place, table = tables[place]
            yield table
            continue
        new = _paragraph(rows[place], page)
        step = new.base - rows[place - 1].base if place else 0.0
        if current and _goes_on(current, new, rows[place - 1], rows[place], step, edge, leading):
            join(current, new, known)
        else:
            if current:
                yield current
            new.apart = not place or step > _STEP * leading * new.size or current is None
            current = new
        place += 1
    if current:
        current.full = _is_full(rows[-1], rows[-1], edge)
        yield current


def leading_of(rows: Sequence[Row], edge: float) -> float:
    """The step from line to line within paragraphs, in sizes of the letters."""
    steps = [
        (b.base - a.base) / a.size
        for a, b in pairwise(rows)
        if len(a.main.text) >= _RUNNING
        and abs(a.size - b.size) < _SAME_SIZE
        and _is_full(a, b, edge)
        and b.base > a.base
    ]  # fmt: skip
    return min(median(steps), _WIDEST) if steps else _LEADING


def _paragraph(row: Row, page: int) -> Paragraph:
    if len(row.pieces) == 1:
        piece = row.main
        marked = shape_of(Line(0, piece.text)).marker is not Marker.NONE
        return Paragraph(piece.text, piece.bold, row.left, row.left, row.base, row.size, page, piece.raised, marked)
    text = ""
    bold: Spans = ()
    for piece in row.pieces:
        shift = len(text) + 1 if text else 0
        bold = (*bold, *((a + shift, b + shift) for a, b in piece.bold))
        text = f"{text} {piece.text}" if text else piece.text
    hangs = len(row.pieces) > 1 and is_label(row.pieces[0])
    marked = hangs or shape_of(Line(0, text)).marker is not Marker.NONE
    if hangs and len(bold) > 1 and bold[0][1] + 1 == bold[1][0]:
        bold = ((bold[0][0], bold[1][1]), *bold[2:])
    inner = row.pieces[1].left if hangs else row.left
    return Paragraph(text, bold, row.left, inner, row.base, row.size, page, row.pieces[0].raised, marked)


def _is_full(row: Row, after: Row, edge: float) -> bool:
    """Whether the first word of the line after would not have fitted on this one."""
    piece = after.main
    letter = (piece.right - piece.left) / max(len(piece.text), 1)
    first = after.pieces[0].text.find(" ")
    first = first if first > 0 else len(after.pieces[0].text)
    return row.right + (first + 1) * letter >= edge - _SLACK * row.size


def _goes_on(
    current: Paragraph, new: Paragraph, above: Row, row: Row, step: float, edge: float, leading: float
) -> bool:
    """Whether a line belongs to the paragraph above it."""
    if new.note or abs(new.size - current.size) > _SIZE * current.size or not 0 < step <= _STEP * leading * new.size:
        return False
    open_end = not _END.search(current.text, len(current.text) - 3)
    full = _is_full(above, row, edge)
    if new.marked and not (full and open_end and len(row.pieces) == 1 and _within(current, new)):
        return False
    if current.all_bold != new.all_bold and not (current.bold and not current.all_bold and full and open_end):
        return False
    if current.all_bold and not full:
        return False
    if current.lines > 1 and new.left > current.inner + 0.8 * new.size:
        return False
    if current.marked and new.left < current.inner - 2 and new.left < current.left - 1:
        return False
    return full or (open_end and (new.text[:1].islower() or bool(_HANGING.search(current.text))))


def _within(current: Paragraph, new: Paragraph) -> bool:
    """A number at the beginning of a line that is no paragraph's: it stands where the words of the paragraph do."""
    if shape_of(Line(0, new.text)).marker is Marker.BULLET:
        return False
    return current.inner > current.left + 2 and abs(new.left - current.inner) <= 2


def join(current: Paragraph, new: Paragraph, known: frozenset[str]) -> None:
    """Put the words of one to the end of the other."""
    text = glued(current.text, new.text, known)
    shift = len(text) - len(new.text)
    if new.bold:
        if current.all_bold and new.all_bold:
            current.bold = (*current.bold[:-1], (current.bold[-1][0], len(text)))
        elif current.bold and current.bold[-1][1] >= len(current.text) and new.bold[0][0] == 0:
            current.bold = (*current.bold[:-1], (current.bold[-1][0], shift + new.bold[0][1]))
        else:
            current.bold = (*current.bold, *((a + shift, b + shift) for a, b in new.bold))
    current.text = text
    current.base, current.lines, current.full = new.base, current.lines + new.lines, new.full


def broken_over(last: Paragraph, first: Paragraph, body: float) -> bool:
    """Whether a paragraph at the end of a column goes on with the first of the next."""
    if first.marked or first.note or abs(first.size - last.size) > _SIZE * last.size or _END.search(last.text):
        return False
    if last.size > 1.12 * body or last.all_bold or first.all_bold or len(last.text) < _SHORT:
        return False
    return last.full or first.text[:1].islower()
