"""A prepared paper as plain text that people can read and our own reader can read back.

One paragraph a line under its printed number, bullets with a hyphen, tables as a caption line, a line of headings and
a line a row, cells parted by tabs; note marks as [3]; the notes at the end.
"""

from __future__ import annotations

from string import ascii_lowercase

from concordat.rendering.documents.tree import (
    Annex,
    Block,
    Bullets,
    Cell,
    Chart,
    Note,
    NoteRef,
    Paper,
    Paragraph,
    Runs,
    Section,
    SummaryList,
    Table,
    cell_notes,
    cell_words,
)


def written(paper: Paper) -> bytes:
    """UTF-8 with a line feed at each line's end; parts are parted by an empty line."""
    parts = [paper.marking.word, paper.title, paper.subtitle, _pairs(paper.head)]
    for block in paper.blocks:
        parts += _block(block)
    if paper.notes:
        parts += ["Notes and sources", "\n".join(map(_note, paper.notes))]
    parts.append(paper.marking.word)
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _block(block: Block) -> list[str]:
    match block:
        case Section():
            return [_line(f"{block.number} {block.heading}"), *_blocks(block.blocks)]
        case Annex():
            return [_line(f"Annex {block.letter}: {block.heading}"), *_blocks(block.blocks)]
        case Paragraph():
            return [_line(f"{block.number} {_words(block.runs)}")]
        case Bullets():
            marks = [f"({letter})" for letter in ascii_lowercase] if block.lettered else ["-"] * len(block.items)
            return ["\n".join(f"{mark} {_line(_words(item))}" for mark, item in zip(marks, block.items, strict=False))]
        case SummaryList():
            return [_pairs(block)]
        case Table():
            return _table(block)
        case Chart():
            # The caption tells the finding; the words for the picture would say it twice where no picture is.
            return [_line(f"{block.label}: {block.caption}"), *(_table(block.table) if block.table else [])]


def _blocks(blocks: tuple[Block, ...]) -> list[str]:
    return [part for block in blocks for part in _block(block)]


def _table(table: Table) -> list[str]:
    rows = [*table.rows, *([table.total] if table.total else [])]
    lines = [
        _line(f"{table.label}: {table.caption}"),
        "\t".join(_line(column.heading) for column in table.columns),
        *("\t".join(_cell(cell) for cell in row) for row in rows),
    ]
    return ["\n".join(lines), *([_line(table.remark)] if table.remark else [])]


def _cell(cell: Cell) -> str:
    return _line(cell_words(cell) + "".join(f" [{number}]" for number in cell_notes(cell)))


def _pairs(items: SummaryList) -> str:
    return "\n".join(_line(f"{name}: {value}") for name, value in items.items)


def _note(note: Note) -> str:
    return f"[{note.number}] {_line(_words(note.runs))}"


def _words(runs: Runs) -> str:
    return "".join(f" [{run.number}]" if isinstance(run, NoteRef) else run.text for run in runs)


def _line(words: str) -> str:
    """One line: no line break or tab of a text may look like the next row or cell."""
    return " ".join(words.split())
