"""``concordat returns``: workbooks out, workbooks in, who has reported. Its parts are loaded when asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Returns of a reporting period: workbooks out, workbooks in, who has reported.",
                  no_args_is_help=True)  # fmt: skip

Data = Annotated[Path, typer.Option("--data", help="The folder that holds the database and the files.")]
Period = Annotated[str, typer.Option("--period", help="The key of the period; an unknown one lists the periods.")]
User = Annotated[str | None, typer.Option("--as", help="Sign-in name of who acts; without it, the system.")]
Organisation = Annotated[str | None, typer.Option("--organisation", help="Only that of this organisation (its key).")]


@app.command()
def template(
    period: Period,
    out: Annotated[Path, typer.Option("--out", help="The folder to write the workbooks to.")],
    organisation: Organisation = None,
    data: Data = Path("var"),
    user: User = None,
) -> None:
    """Write a workbook for each organisation, with a sheet for each collaboration and last time's answers beside."""
    from concordat.interfaces.cli.workbooks import write_blanks

    raise typer.Exit(write_blanks(data, period, organisation, out, user))


@app.command("import")
def import_(
    places: Annotated[list[Path], typer.Argument(help="Workbooks that came back: files and folders.")],
    preview: Annotated[bool, typer.Option("--preview", help="Show each difference and fault; change nothing.")] = False,
    comments: Annotated[
        Path | None, typer.Option("--comments", help="Write the faults as comments into copies in this folder.")
    ] = None,
    submit: Annotated[bool, typer.Option("--submit", help="Submit the returns of what was taken in.")] = False,
    period: Annotated[
        str | None, typer.Option("--period", help="Read them for this period, whatever they were made for.")
    ] = None,
    data: Data = Path("var"),
    user: Annotated[str | None, typer.Option("--as", help="Sign-in name of who takes them in.")] = None,
) -> None:
    """Take in workbooks, each whole or not at all; a fault is named by file, sheet, cell and question."""
    from concordat.interfaces.cli.workbooks import Wanted, import_workbooks

    raise typer.Exit(import_workbooks(data, places, Wanted(preview, submit, comments, period), user))


@app.command()
def status(
    period: Period,
    format: Annotated[str, typer.Option("--format", help="table or json")] = "table",
    data: Data = Path("var"),
    user: User = None,
) -> None:
    """Who has reported, when, and who is late."""
    from concordat.interfaces.cli.reported import print_status

    raise typer.Exit(print_status(data, period, format, user))


@app.command()
def remind(
    period: Period,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show who would be reminded; send nothing.")] = False,
    data: Data = Path("var"),
    user: User = None,
) -> None:
    """Remind by e-mail whose returns are due within a week, overdue or challenged: one message each, once a day."""
    from concordat.interfaces.cli.reminding import send_all

    raise typer.Exit(send_all(data, period, user, dry_run=dry_run))
