"""``concordat lists``: lists kept in Excel, looked at and taken in. Its parts are loaded when asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Risks, actions, issues and agreements that organisations keep in Excel.", no_args_is_help=True)

Data = Annotated[Path, typer.Option("--data", help="The folder that holds the database and the files.")]


@app.callback()
def lists() -> None:
    """Risks, actions, issues and agreements that organisations keep in Excel."""


@app.command("import")
def import_(
    places: Annotated[list[Path], typer.Argument(help="Workbooks (.xlsx) and .csv files.")],
    kind: Annotated[str, typer.Option("--kind", help="risks, actions, issues or agreements")],
    of: Annotated[str, typer.Option("--of", help="Whose list it is: name or key of the organisation.")],
    about: Annotated[
        str, typer.Option("--about", help="The collaboration (its key) of every line that names none.")
    ] = "",
    dated: Annotated[
        str | None, typer.Option("--dated", help="The day of the list, YYYY-MM-DD; default today.")
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option("--column", help="FIELD=HEAD, where the words over a column do not say it.")
    ] = None,
    take: Annotated[bool, typer.Option("--take", help="Take it in where nothing stands against it.")] = False,
    data: Annotated[Path, typer.Option("--data", help="The folder that holds the database and the files.")] = Path(
        "var"
    ),
    user: Annotated[
        str | None, typer.Option("--as", help="Sign-in name of who sends it; without it, the system.")
    ] = None,
) -> None:
    """Show what a list would change, line by line; with --take, take it in, each file whole or not at all."""
    from concordat.interfaces.cli.importing_lists import Wanted, import_lists

    raise typer.Exit(import_lists(data, places, Wanted(kind, of, about, dated, take, tuple(column or ())), user))
