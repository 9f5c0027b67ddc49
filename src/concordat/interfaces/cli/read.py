"""``concordat read``: papers to statements, as a table or as JSON lines. Needs no database."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from concordat.intake.extraction.pipeline import extract
from concordat.intake.readers.reading import read_document
from concordat.kernel.errors import UnreadableFile
from concordat.kernel.statements import Statement

FORMATS = ("table", "jsonl")
UNREADABLE = 2  # exit status when at least one file could not be read


def read(files: list[Path], form: str = "table", out: Path | None = None) -> int:
    """Read ``files`` and print their statements to ``out`` (standard output if None).

    A file that cannot be read gives one line on standard error with its name and the reason; the others are still
    read. Returns the exit status: 0, or 2 where a file was unreadable, the format unknown or ``out`` not writable.
    """
    errors = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)
    if form not in FORMATS:
        errors.print(f"--format {form}: the formats are {' and '.join(FORMATS)}")
        return UNREADABLE
    try:
        with _target(out) as target:
            return _read_all(files, form, target, errors)
    except OSError as error:
        errors.print(f"{out}: cannot be written ({error.strerror or type(error).__name__})")
        return UNREADABLE


@contextmanager
def _target(out: Path | None) -> Iterator[TextIO]:
    if out is None:
        yield sys.stdout
    else:
        with out.open("w", encoding="utf-8", newline="\n") as file:
            yield file


def _read_all(files: list[Path], form: str, target: TextIO, errors: Console) -> int:
    status = 0
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=errors, transient=True, disable=len(files) < 2) as progress:
        task = progress.add_task("Reading", total=len(files))
        for path in files:
            progress.update(task, description=path.name)
            try:
                statements = extract(read_document(path))
            except UnreadableFile as error:
                progress.console.print(str(error))
                status = UNREADABLE
            else:
                _write(statements, path.name, form, target)
            progress.advance(task)
    return status


def _write(statements: list[Statement], name: str, form: str, target: TextIO) -> None:
    if form == "jsonl":
        import msgspec

        encoder = msgspec.json.Encoder()
        target.writelines(encoder.encode(statement.as_row()).decode() + "\n" for statement in statements)
    else:
        _table(statements, name, target)


def _table(statements: list[Statement], name: str, target: TextIO) -> None:
    console = Console(file=target, highlight=False, width=None if target.isatty() else 160)
    counts = Counter(str(statement.kind) for statement in statements)
    table = Table(title=f"{name}: {len(statements)} statements", title_justify="left", show_lines=False)
    for head in ("line", "kind", "subject", "says", "sure", "quote"):
        table.add_column(head, overflow="fold" if head in {"subject", "quote"} else "ellipsis")
    for statement in statements:
        table.add_row(*(_escaped(cell) for cell in _cells(statement)))
    console.print(table)
    console.print(_escaped(", ".join(f"{kind} {count}" for kind, count in counts.most_common())))


def _cells(statement: Statement) -> tuple[str, ...]:
    place = str(statement.line or statement.paragraph or "")
    return (
        place,
        str(statement.kind),
        statement.subject or "",
        says(statement),
        f"{statement.confidence:.2f}",
        statement.quote if len(statement.quote) <= 90 else statement.quote[:89] + "…",
    )


def says(statement: Statement) -> str:
    """What a statement says in one short cell: the amount as written, the colour, the stage, else its few words."""
    if statement.colour:
        return f"{statement.dimension}: {statement.colour.replace('_', ' ')}"
    if statement.stage:
        return f"{statement.stage} {(statement.state or '').replace('_', ' ')}"
    if statement.unit == "GBP":
        amount = statement.written or "no amount"
        return f"{amount}{f', {statement.basis}' if statement.basis else ''}".replace("_", " ")
    parts = [
        statement.legal_basis or statement.what or "",
        statement.state or "",
        statement.due or statement.date or "",
    ]
    return ", ".join(part for part in parts if part)[:60]


def _escaped(text: str) -> str:
    return text.replace("[", r"\[")
