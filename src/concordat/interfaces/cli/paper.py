"""``concordat paper``: the board paper, issued and written to a folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rich.progress import Progress

from concordat.interfaces.cli.setting_up import FAILED, console, fail, now, set_up
from concordat.kernel.errors import ConcordatError, NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor


def write_paper(board: str, out: Path, as_at: str | None, format: str, style: str, data: Path) -> int:
    """Issue the paper to a board and write ``board-date.ext`` for each format. Returns the exit status.

    ``style`` is the key of a built-in house style or of the board's own, of which ``key@2`` is the second version;
    another than the usual one is named in the file: ``board-date-style.ext``.

    A paper that was issued from the same inputs is written again with the same bytes. An unknown board lists the
    boards there are.
    """
    try:
        day, forms = _day(as_at), _formats(format)
    except RuleBroken as error:
        return fail(str(error))
    set_up(data)
    from concordat.foundation.access.actors import system_actor

    actor = system_actor("paper")
    try:
        _write(actor, board, day, forms, style, out)
    except NotThere:
        return _list_boards(actor, board)
    except RuleBroken as error:
        return fail(f"--style {error}" if error.field == "style" else str(error))
    except ConcordatError as error:
        return fail(str(error))
    except OSError as error:
        return fail(f"{out} cannot be written: {error.strerror}")
    return 0


def _write(actor: Actor, board: str, day: date, forms: list[str], style: str, out: Path) -> None:
    from concordat.reporting.papers.actions import issue_paper
    from concordat.reporting.papers.queries import issued_file, issued_paper

    out.mkdir(parents=True, exist_ok=True)
    with Progress(console=console, transient=True) as bar:
        bar.add_task(f"Writing {', '.join(forms)}", total=None)
        number = issue_paper(actor=actor, board=board, as_at=day, formats=forms, style=style, now=now())
        paper = issued_paper(actor, number=number)
        for form in forms:
            path = out / paper.file_name(form)
            path.write_bytes(issued_file(actor, number=number, form=form))
            bar.console.print(f"{path}: paper {number}", soft_wrap=True)


def _day(text: str | None) -> date:
    if text is None:
        return now().date()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise RuleBroken(f"--as-at {text}: not a date such as 2019-03-28.") from error


def _formats(text: str) -> list[str]:
    from concordat.rendering.documents.writing import FORMATS

    asked = list(dict.fromkeys(part.strip().lower() for part in text.split(",") if part.strip()))
    unknown = [form for form in asked if form not in FORMATS]
    if unknown or not asked:
        raise RuleBroken(f"--format {text}: choose from {', '.join(FORMATS)}.")
    return asked


def _list_boards(actor: Actor, board: str) -> int:
    """One line a board, never folded, so that a name can be copied."""
    from concordat.registers.governance.queries import boards

    held = [f"  {one.key}: {one.name}" for one in boards(actor)]
    for line in (f"There is no board {board}.", "The boards are:" if held else "No board is recorded yet.", *held):
        console.print(line, soft_wrap=True)
    return FAILED
