"""The papers of the demonstration as data: passages in our own words, and the statements that stand on them.

One file a paper, JSON lines: first the head, then one passage a line. A statement's ``quote`` is a stretch of its
passage; quotes stand in the order of the text, so that each is looked for behind the start of the one before.
Paragraph and line are those of the paper that was read; the words are ours.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from concordat.intake.readers.blocks import Block, BlockKind, Cell, Document
from concordat.kernel.statements import Statement

FOLDER = Path(__file__).parent / "papers_read"
BY_HAND = 1.0  # what a person has taken from a paper, not a program


class Board(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A board that the paper is the first to name; ``organisation`` is the key of the body whose board it is."""

    name: str
    organisation: str
    aliases: list[str] = []


class Head(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The first line of a file. ``left_for_review`` are the paragraphs that the demonstration leaves undecided."""

    notes: list[str]
    boards: list[Board]
    left_for_review: list[str]


class Passage(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One block of the paper; ``cells`` are (row, column, text, line, start, end)."""

    kind: BlockKind
    line: int
    text: str
    section: str | None = None
    paragraph: str | None = None
    level: int = 0
    cells: list[tuple[int, int, str, int, int, int]] = []
    line_starts: list[tuple[int, int]] = []
    statements: list[dict[str, Any]] = []


@dataclass(frozen=True, slots=True)
class PreparedPaper:
    """One paper, ready to be received."""

    path: Path
    head: Head
    document: Document
    statements: list[Statement]


def prepared_papers() -> list[PreparedPaper]:
    """The papers in order of their dates, with which the names of their files begin."""
    return [read_prepared(path) for path in sorted(FOLDER.glob("*.jsonl"))]


def read_prepared(path: Path) -> PreparedPaper:
    """One file; ValueError where a quote does not stand in its passage or a statement is none."""
    content = path.read_bytes()
    first, *rest = content.splitlines()
    head = msgspec.json.decode(first, type=Head)
    passages = [msgspec.json.decode(line, type=Passage) for line in rest]
    document = Document(
        name=path.name, blocks=[_block(number, passage) for number, passage in enumerate(passages)],
        sha256=hashlib.sha256(content).hexdigest(), size=len(content), notes=list(head.notes),
    )  # fmt: skip
    statements = [one for number, passage in enumerate(passages) for one in _statements(path, number, passage)]
    return PreparedPaper(path, head, document, statements)


def _block(number: int, passage: Passage) -> Block:
    return Block(
        ordinal=number, kind=passage.kind, text=passage.text, line=passage.line, section=passage.section,
        paragraph=passage.paragraph, level=passage.level, cells=tuple(Cell(*cell) for cell in passage.cells),
        line_starts=tuple(passage.line_starts) or ((0, passage.line),),
    )  # fmt: skip


def _statements(path: Path, number: int, passage: Passage) -> list[Statement]:
    place = {"section": passage.section, "paragraph": passage.paragraph, "line": passage.line}
    found, behind = [], 0
    for row in passage.statements:
        start = passage.text.find(row["quote"], behind)
        if start < 0:
            raise ValueError(f"{path.name}, line {passage.line}: “{row['quote']}” does not stand in its passage")
        span = {"start": start, "end": start + len(row["quote"]), "confidence": BY_HAND, "file": path.name}
        statement = Statement.from_row({**place, **row, **span})
        statement.block = number
        found.append(statement)
        behind = start + 1
    return found
