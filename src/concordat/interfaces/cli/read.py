"""``concordat read``: papers to statements, as a table or as JSON lines. Needs no database."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from rich.console import Console
from rich.table import Table

from concordat.intake.batch.attempts import json_lines_of, statements_of
from concordat.intake.batch.gathering import gather
from concordat.intake.batch.journal import Journal, beside, journal_for
from concordat.intake.batch.papers import Outcome, Paper, opened
from concordat.interfaces.cli.many import STOPPED, Hands, as_printed, bar, counted
from concordat.kernel.errors import RuleBroken
from concordat.kernel.statements import Statement

FORMATS = ("table", "jsonl")
UNREADABLE = 2  # exit status when at least one file could not be read

Write = Callable[[Outcome[Any]], None]


def read(
    places: list[Path], form: str = "table", out: Path | None = None, *, again: bool = False, hands: Hands | None = None
) -> int:
    """Read files, folders and zips and print their statements to ``out`` (standard output if None).

    A file that cannot be read gives one line on standard error with its name and the reason; the others are still
    read. JSON lines in a file are gone on with: papers that it holds already are skipped unless ``again``. Returns the
    exit status: 0; 2 where a file was unreadable, the format unknown or ``out`` not writable; 130 after Ctrl-C.
    """
    errors = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)
    if form not in FORMATS:
        errors.print(f"--format {form}: the formats are {' and '.join(FORMATS)}")
        return UNREADABLE
    hands = hands or Hands()
    try:
        if out is not None and form == "jsonl" and (out.is_file() or not out.exists()):
            return _go_on(places, journal_for(out, again=again), hands, errors)
        with _target(out) as target:
            return _read_all(_papers(places, out), _count(places, out), _writer(form, target), form, hands, errors)
    except RuleBroken as error:
        errors.print(str(error))
    except OSError as error:
        errors.print(f"{out}: cannot be written ({error.strerror or type(error).__name__})")
    return UNREADABLE


def _go_on(places: list[Path], journal: Journal, hands: Hands, errors: Console) -> int:
    """Read what the file of results does not hold yet, and say how many were skipped."""
    if journal.anew:
        errors.print(f"{journal.out}: {journal.anew}")
    journal.begin()
    skipped = Counter[str]()

    def unread() -> Iterator[Paper]:
        given = set(journal.held)
        for paper in _papers(places, journal.out):
            if paper.sha256 in given:
                skipped["papers"] += 1
                continue
            given |= {paper.sha256} - {""}
            yield paper

    def write(outcome: Outcome[bytes]) -> None:
        journal.add(outcome.paper, outcome.result or b"")

    status = _read_all(unread(), _count(places, journal.out), write, "jsonl", hands, errors)
    if skipped["papers"]:
        papers = counted(skipped["papers"], "paper")
        errors.print(f"{papers} skipped: what they say is there already (--again reads all)")
    return status


def _papers(places: list[Path], out: Path | None) -> Iterator[Paper]:
    return map(opened, gather(places, leave_out=_own(out)))


def _count(places: list[Path], out: Path | None) -> int:
    return sum(1 for _ in gather(places, leave_out=_own(out)))


def _own(out: Path | None) -> list[Path]:
    return [out, beside(out)] if out else []


@contextmanager
def _target(out: Path | None) -> Iterator[TextIO]:
    if out is None:
        yield sys.stdout
    else:
        with out.open("w", encoding="utf-8", newline="\n") as file:
            yield file


def _read_all(papers: Iterable[Paper], total: int, write: Write, form: str, hands: Hands, errors: Console) -> int:
    """Write what is read as it comes; a line for each paper that is not. Ctrl-C keeps what is written."""
    job: Callable[[str, bytes], Any] = json_lines_of if form == "jsonl" else statements_of
    done, status = 0, 0
    with bar(errors, "Reading", total) as progress:
        try:
            for outcome in hands.work(papers, job):
                progress.reached(outcome.paper.name)
                if outcome.refusal is None:
                    write(outcome)
                    done += 1
                else:
                    progress.say(outcome.line)
                    status = UNREADABLE
        except KeyboardInterrupt:
            progress.say(f"Stopped: what was read of {counted(done, 'paper')} is kept; the same command goes on.")
            return STOPPED
    return status


def _writer(form: str, target: TextIO) -> Write:
    def write(outcome: Outcome[Any]) -> None:
        if form == "jsonl":
            target.write((outcome.result or b"").decode())
        else:
            _table(outcome.result or [], outcome.paper.name, target)

    return write


def _table(statements: list[Statement], name: str, target: TextIO) -> None:
    console = Console(file=target, highlight=False, width=None if target.isatty() else 160)
    counts = Counter(str(statement.kind) for statement in statements)
    table = Table(title=as_printed(f"{name}: {len(statements)} statements"), title_justify="left", show_lines=False)
    for head in ("line", "kind", "subject", "says", "sure", "quote"):
        table.add_column(head, overflow="fold" if head in {"subject", "quote"} else "ellipsis")
    for statement in statements:
        table.add_row(*(as_printed(cell) for cell in _cells(statement)))
    console.print(table)
    console.print(as_printed(", ".join(f"{kind} {count}" for kind, count in counts.most_common())))


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
