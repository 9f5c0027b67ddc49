"""What a reader of one format hands on: lines with their marks, and grids. ``assembly`` makes blocks of them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field, replace
from typing import NamedTuple

_TAG = re.compile(r"</?(?:sup|sub|b|i|u|em|strong|span|font|p|div)\b[^>]{0,80}>|<br\s*/?>", re.IGNORECASE)
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
# "£4,100 [12]", "£4,100<sup>2</sup>", "£4,100²": the mark of a note is no part of a figure or of a sentence.
_NOTE = re.compile(r"(?<=\S)\s?\[\d{1,3}\](?!\()|<sup>\s*\[?\d{1,3}\]?\s*</sup>|(?<=[\d.)%])[¹²³⁴-⁹⁰]+(?!\w)")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2009"), " ")
# The cheap test: characters that are taken out or replaced.
_ODD = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\u00a0\u202f\u2009¹²³⁴-⁹⁰]")
_WIDEST = 30  # blanks in a row that are kept: more say nothing, and patterns take ever longer over them
_WIDE = re.compile(rf"\s{{{_WIDEST + 1},}}")
_HASHES = re.compile(r"\s*(#{1,6})\s+")
_STARS = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_MARK = re.compile(r"\s*(?:[-–—·•*▪◦●]\s+)?")


class Line(NamedTuple):
    """One line of text or one paragraph of a word processor.

    ``number`` is its line in a text file, its place among the paragraphs of a word processor's file. ``bold`` are spans
    of ``text``; ``heading`` the level where the format itself says that it is one; ``label`` the number or letter that
    the word processor prints before it; ``bullet`` whether it prints a bullet;
    ``cells`` its parts between tabs.
    """

    number: int
    text: str
    bold: tuple[tuple[int, int], ...] = ()
    heading: int | None = None
    label: str | None = None
    bullet: bool = False
    page: int | None = None
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell's text and the line of the file that it stands on; ``address`` where a workbook has it ("C7")."""

    text: str
    line: int
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells; ``flat`` where the file had one cell a line and the columns are unknown."""

    rows: tuple[tuple[GridCell, ...], ...]
    flat: bool = False
    page: int | None = None


@dataclass(slots=True)
class Sheet:
    """All that a file held, in order, and what the reader has to say about it."""

    items: list[Line | Grid] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def clean(text: str) -> str:
    """The text without tags, entities, invisible characters and odd spaces; quotes and dashes stay as printed."""
    plain = text.isascii() or not _ODD.search(text)
    if "[" in text or "<sup" in text or not plain:
        text = _NOTE.sub("", text)
    if "<" in text:
        text = _TAG.sub(lambda tag: " " if tag.group().lower().startswith("<br") else "", text)
    if "&" in text:
        text, plain = html.unescape(text), False
    return text if plain else _INVISIBLE.sub("", text).translate(_SPACES)


def narrowed(item: Line | Grid) -> Line | Grid:
    """A line or table in which no run of blanks is wider than 30; ordinary ones are given back as they are."""
    if isinstance(item, Grid):
        if not any(_WIDE.search(cell.text) for row in item.rows for cell in row):
            return item
        return replace(item, rows=tuple(tuple(_narrowed_cell(cell) for cell in row) for row in item.rows))
    gaps = list(_WIDE.finditer(item.text))
    if not gaps:
        return item
    bold = tuple((_moved(start, gaps), _moved(end, gaps)) for start, end in item.bold)
    return item._replace(text=_WIDE.sub(_narrow, item.text), bold=bold)


def _narrow(gap: re.Match[str]) -> str:
    """The beginning of a run of blanks; ends of lines in it stay, as a blank line parts sentences."""
    return "\n" * min(gap[0].count("\n"), 2) or gap[0][:_WIDEST]


def _narrowed_cell(cell: GridCell) -> GridCell:
    return replace(cell, text=_WIDE.sub(_narrow, cell.text))


def _moved(place: int, gaps: list[re.Match[str]]) -> int:
    """Where a place of the text is once its gaps are narrow."""
    lost = sum(min(place, gap.end()) - min(place, gap.start() + len(_narrow(gap))) for gap in gaps)
    return place - lost


def line_of(number: int, raw: str) -> Line:
    """A line of a text file, its Markdown marks taken off and remembered."""
    if not raw:
        return Line(number, "")
    text = clean(raw)
    cells = tuple(text.rstrip("\r\n").split("\t")) if "\t" in raw else ()
    text = text.rstrip()
    heading = None
    if "#" in text and (hashes := _HASHES.match(text)):
        heading, text = len(hashes.group(1)), text[hashes.end() :]
    text, bold = _unbolded(text.replace("\t", " ").strip())
    return Line(number, text, bold, heading, cells=cells)


def _unbolded(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take ``**`` off; an odd mark closes what began with the line (its opening was lost over a page)."""
    if "**" not in text and "__" not in text:
        return text, ()
    marks = list(_STARS.finditer(text))
    if not marks:
        return text, ()
    place, length, parts, edges = 0, 0, [], []
    if len(marks) % 2:
        edges.append(_lead(text))
    for mark in marks:
        parts.append(text[place : mark.start()])
        length += len(parts[-1])
        edges.append(length)
        place = mark.end()
    plain = "".join([*parts, text[place:]])
    return plain, tuple((a, b) for a, b in zip(edges[::2], edges[1::2], strict=False) if b > a)


def _lead(text: str) -> int:
    match = _MARK.match(text)
    return match.end() if match else 0
