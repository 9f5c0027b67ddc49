"""What a table of a letter answers: labels down its side, or names on two sides that meet in a cell. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from concordat.intake.readers.blocks import Block, Cell
from concordat.registers.delivery.rules import Question
from concordat.review.letters.records import Place
from concordat.review.letters.values import Given, given
from concordat.review.letters.words import Labels, Match, column_of, one_named, plain

# Heads of a column that only counts the rows.
_COUNTS = frozenset({"no", "ref", "id", "number", "row"})
_NEW = ("risk", "milestone", "issue")
# How a line of a table names what the register holds in other words.
_SAME = 85


@dataclass(frozen=True, slots=True)
class InCell:
    """An answer in a cell, and the names that led to it."""

    row: int
    column: int
    given: Given
    label: str
    exact: bool


class Cells:
    """The cells of a table by row and column."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self._at: dict[int, dict[int, Cell]] = defaultdict(dict)
        for cell in block.cells:
            self._at[cell.row][cell.column] = cell

    @property
    def rows(self) -> list[int]:
        return sorted(self._at)

    def columns(self, row: int) -> list[int]:
        return sorted(self._at[row])

    def text(self, row: int, column: int) -> str:
        cell = self._at[row].get(column)
        return cell.text if cell else ""

    def place(self, row: int, column: int, one: Given) -> Place:
        """The place of an answer in its cell, as printed."""
        cell = self._at[row][column]
        start, end = cell.start + one.start, cell.start + one.end
        return Place(self.block.ordinal, start, end, self.block.text[start:end])

    def row_place(self, row: int) -> Place:
        """A whole row."""
        cells = self._at[row].values()
        start, end = min(cell.start for cell in cells), max(cell.end for cell in cells)
        return Place(self.block.ordinal, start, end, self.block.text[start:end])


def told_by_table(cells: Cells, labels: Labels, answering: str) -> tuple[list[InCell], list[int]]:
    """The answers of a table, and the rows of it that hold words which answer nothing."""
    table = _Table(cells, labels, answering)
    return table.read()


@dataclass
class _Table:
    cells: Cells
    labels: Labels
    answering: str

    def read(self) -> tuple[list[InCell], list[int]]:
        rows = self.cells.rows
        side = self._side(rows[0])
        told: list[InCell] = []
        rest: list[int] = []
        news = self._new_lines(rows[0], side)
        for row in rows:
            found = list(self._row(row, rows[0], side)) or (list(self._new(row, side, rows[0], news)) if news else [])
            told += found
            if (
                (not found and any(self.cells.text(row, column).strip() for column in self.cells.columns(row)))
                or any(not one.given.whole for one in found)
                or self._left(row, rows[0], side, found)
            ):
                rest.append(row)
        head = rows[0]
        return told, [row for row in rest if row != head or not told]

    def _side(self, head: int) -> int:
        """The column with the names of the rows: that of the milestone, risk or issue, else the first with words."""
        for column in self.cells.columns(head):
            if column_of(self.cells.text(head, column), ("Milestone", "Risk", "Issue")):
                return column
        return self.cells.columns(head)[0]

    def _row(self, row: int, head: int, side: int) -> Iterator[InCell]:
        name = self.cells.text(row, side).strip()
        if not name:
            return
        match = self.labels.named(name) or self._held(name)
        for column in self.cells.columns(row):
            text = self.cells.text(row, column)
            if column == side or not text.strip():
                continue
            title = self.cells.text(head, column).strip() if row != head else ""
            yield from self._cell(row, column, name, title, match)

    def _cell(self, row: int, column: int, name: str, title: str, match: Match | None) -> Iterator[InCell]:
        text = self.cells.text(row, column)
        question = self._meeting(name, title, match) if title else None
        alone = len([c for c in self.cells.columns(row) if self.cells.text(row, c).strip()]) == 2
        if question is not None:
            for one in given(Match((question,), exact=True), text, answering=self.answering):
                yield InCell(row, column, one, f"{name}, {title}", exact=True)
        elif match is not None and (alone or not title or column_of(title, ("Answer", "Rating"))):
            for one in given(match, text, answering=self.answering):
                yield InCell(row, column, one, name, match.exact)

    def _meeting(self, name: str, title: str, match: Match | None) -> Question | None:
        """The question that a row and a column mean together; either may be the line, the other its column."""
        other = self.labels.named(title)
        for line, word in ((match, title), (other, name)):
            among = line.questions if line is not None and len(line.questions) > 1 else ()
            by_column = {one.column: one for one in among}
            meant = column_of(word, by_column) or one_named(word, {column: column for column in by_column})
            if meant:
                return by_column[meant]
        return None

    def _held(self, name: str) -> Match | None:
        """A milestone, risk or issue that the register holds under nearly these words."""
        lines: dict[str, list[Question]] = defaultdict(list)
        for one in self.labels.questions:
            if one.line.split(".")[0] in _NEW and ".new" not in one.line:
                lines[one.line].append(one)
        near = [
            line for line, of in lines.items() if fuzz.token_sort_ratio(plain(name), plain(of[0].line_words)) >= _SAME
        ]
        return Match(tuple(lines[near[0]]), exact=False) if len(near) == 1 else None

    def _new_lines(self, head: int, side: int) -> list[tuple[Question, ...]]:
        """The blank lines of what the table lists, where its head says so."""
        item = column_of(self.cells.text(head, side), ("Milestone", "Risk", "Issue"))
        lines: dict[str, list[Question]] = defaultdict(list)
        for one in self.labels.questions:
            if item and one.line.startswith(f"{item.lower()}.new"):
                lines[one.line].append(one)
        return [tuple(members) for members in lines.values()]

    def _new(self, row: int, side: int, head: int, news: list[tuple[Question, ...]]) -> Iterator[InCell]:
        """A line that the register does not hold yet, in the next blank line."""
        name = self.cells.text(row, side).strip()
        if row == head or not name or not news:
            return
        members = news.pop(0)
        by_column = {one.column: one for one in members}
        first = Match((members[0],), exact=True)
        yield from (InCell(row, side, one, "a new line", exact=True) for one in given(first, name, answering=""))
        for column in self.cells.columns(row):
            meant = column_of(self.cells.text(head, column), by_column) if column != side else None
            if meant:
                of = Match((by_column[meant],), exact=True)
                for one in given(of, self.cells.text(row, column), answering=""):
                    yield InCell(row, column, one, f"{name}, {self.cells.text(head, column)}", exact=True)

    def _left(self, row: int, head: int, side: int, found: Sequence[InCell]) -> bool:
        """Whether a cell of the row has words that none of its answers hold."""
        taken = {one.column for one in found} | {side}
        words = [c for c in self.cells.columns(row) if c not in taken and self.cells.text(row, c).strip()]
        return row != head and any(plain(self.cells.text(head, c)) not in _COUNTS for c in words)
