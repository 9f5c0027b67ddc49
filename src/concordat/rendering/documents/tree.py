"""A paper as a tree of values: what it says, and nothing of how it looks.

Every part is frozen, so a paper can be compared, hashed and written again. Numbers of sections and paragraphs are the
house style of the board and are given; tables, figures and notes are numbered by ``numbering.prepared``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from concordat.kernel.dates import day_words
from concordat.kernel.markings import Marking
from concordat.kernel.rag import Colour

SAFE_LINKS = ("https://", "http://", "mailto:", "#")


@dataclass(frozen=True, slots=True)
class Text:
    """Plain or bold words."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; ValueError unless the address is http(s) or mailto."""

    text: str
    address: str

    def __post_init__(self) -> None:
        if not self.address.startswith(SAFE_LINKS):
            raise ValueError(f"{self.address!r} is not an address that a paper may link to")


@dataclass(frozen=True, slots=True)
class NoteRef:
    """The mark of a footnote: which of the paper's notes supports the words before it."""

    number: int


Run: TypeAlias = Text | Link | NoteRef
Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, as a rule the source: paper, date and paragraph."""

    number: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class TextCell:
    """Words, links and note marks."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class NumberCell:
    """A figure, already as it is to be printed (£1,234,567, 101.4%, TBC), with the notes that support it."""

    text: str
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RagCell:
    """A rating, printed as its word on its colour; ``remark`` stands beside it (derived: Red)."""

    colour: Colour
    remark: str = ""
    notes: tuple[int, ...] = ()


Cell: TypeAlias = TextCell | NumberCell | RagCell


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, its share of the width (any unit, only the proportion counts) and whether its figures align right."""

    heading: str
    width: float = 1.0
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; the first cell of a row names the row.

    ``remark`` says under the table what a total leaves out. ``label`` (Table 3) is filled by ``prepared``.
    ``sheet`` is its short name in the workbook of the paper, where the caption is long.
    ValueError if a row has not one cell a column.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()
    remark: str = ""
    label: str = ""
    sheet: str = ""

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError(f"Table {self.caption!r} has no columns")
        for row in (*self.rows, *((self.total,) if self.total else ())):
            if len(row) != len(self.columns):
                raise ValueError(f"Table {self.caption!r} has {len(self.columns)} columns and a row of {len(row)}")


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture in both shapes, what it shows in words (``alt``), and its figures as a table where none is near.

    ValueError without ``alt``: a picture that cannot be read aloud is not put into a paper.
    """

    svg: str
    png: bytes
    alt: str
    caption: str
    table: Table | None = None
    label: str = ""

    def __post_init__(self) -> None:
        if not self.alt.strip():
            raise ValueError(f"The chart {self.caption!r} has no words for those who cannot see it")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph under its printed number (1.2), or under none."""

    runs: Runs
    number: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points, each one line of runs; ``lettered`` (a), (b) where they are to be named.

    ValueError where there are more points than letters.
    """

    items: tuple[Runs, ...]
    lettered: bool = False

    def __post_init__(self) -> None:
        if self.lettered and len(self.items) > 26:
            raise ValueError(f"A list of {len(self.items)} points has no letters for them all")


@dataclass(frozen=True, slots=True)
class SummaryList:
    """Short facts by name: (To, the board), (Position as at, 30 November 2017)."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it; ``level`` 1 to 3."""

    heading: str
    blocks: tuple[Block, ...]
    number: str = ""
    level: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.level <= 3:
            raise ValueError(f"Section {self.heading!r} has level {self.level}; levels are 1 to 3")


@dataclass(frozen=True, slots=True)
class Annex:
    """What follows the paper, on a new page: Annex A, Sources."""

    letter: str
    heading: str
    blocks: tuple[Block, ...]


Block: TypeAlias = Section | Annex | Paragraph | Bullets | Table | Chart | SummaryList


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper to one board on one date; ``particulars`` are further lines of its head, after To, From and Date.

    ``sheets`` are tables that stand in its workbook alone, where the paper tells the same in sentences; their cells
    have no notes.
    """

    title: str
    board: str
    author_role: str
    date: date
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    subtitle: str = ""
    reference: str = ""
    marking: Marking = Marking.OFFICIAL
    language: str = "en-GB"
    particulars: tuple[tuple[str, str], ...] = ()
    sheets: tuple[Table, ...] = ()

    @property
    def head(self) -> SummaryList:
        """The lines above the text: To, From, Date, Reference, then the particulars; empty ones are left out."""
        lines = (
            ("To", self.board),
            ("From", self.author_role),
            ("Date", day_words(self.date)),
            ("Reference", self.reference),
            *self.particulars,
        )
        return SummaryList(tuple((name, value) for name, value in lines if value))


def text(words: str, *, bold: bool = False) -> Runs:
    """Words as one run."""
    return (Text(words, bold),)


def words_of(runs: Runs) -> str:
    """The runs as plain words, note marks left out."""
    return "".join(run.text for run in runs if not isinstance(run, NoteRef))


def cell_words(cell: Cell) -> str:
    """A cell as plain words: a rating is its word, with its remark in brackets."""
    if isinstance(cell, TextCell):
        return words_of(cell.runs)
    if isinstance(cell, NumberCell):
        return cell.text
    return f"{cell.colour.word} ({cell.remark})" if cell.remark else cell.colour.word


def cell_notes(cell: Cell) -> tuple[int, ...]:
    """The notes that a cell cites, in order."""
    if isinstance(cell, TextCell):
        return tuple(run.number for run in cell.runs if isinstance(run, NoteRef))
    return cell.notes
