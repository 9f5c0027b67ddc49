"""``concordat ledger``: finance extracts, and where the partners stand. Its parts are loaded when asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Finance extracts taken into the ledger, and where the partners stand.", no_args_is_help=True)

Data = Annotated[Path, typer.Option("--data", help="The folder that holds the database and the files.")]
User = Annotated[str | None, typer.Option("--as", help="Sign-in name of who asks; without it, the system.")]


@app.callback()
def ledger() -> None:
    """Finance extracts taken into the ledger, and where the partners stand."""


@app.command("import")
def import_(
    place: Annotated[Path, typer.Argument(help="The extract: .csv or .xlsx.")],
    of: Annotated[str, typer.Option("--of", help="Whose extract it is: name or key of the organisation.")],
    collaboration: Annotated[
        str, typer.Option("--collaboration", help="The collaboration (its key) of every row that names none.")
    ] = "",
    mapping: Annotated[
        list[str] | None,
        typer.Option("--mapping", help="FIELD=HEAD for a column, FIELD:VALUE for all rows; kept for the sender."),
    ] = None,
    dated: Annotated[str | None, typer.Option("--dated", help="Day of the extract, YYYY-MM-DD; default today.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be taken, and take nothing.")] = False,
    data: Data = Path("var"),
    user: User = None,
) -> None:
    """Show the sums and every fault by its cell, and take the extract in, whole or not at all."""
    from concordat.interfaces.cli.importing_extracts import Asked, import_extract

    asked = Asked(of, collaboration, tuple(mapping or ()), dated, dry_run)
    raise typer.Exit(import_extract(data, place, asked, user))


@app.command("position")
def position(
    collaboration: Annotated[str | None, typer.Option("--collaboration", help="Only this one, by its key.")] = None,
    organisation: Annotated[str | None, typer.Option("--organisation", help="Only this one, by name or key.")] = None,
    as_at: Annotated[str | None, typer.Option("--as-at", help="YYYY-MM-DD; default today.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON; amounts in pence.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV; amounts in pounds.")] = False,
    data: Data = Path("var"),
    user: User = None,
) -> None:
    """Plan to date, achieved and verified, forecast, variance and rating, with what is not known or left out."""
    from concordat.interfaces.cli.position import print_position

    form = "json" if json else "csv" if csv else "table"
    raise typer.Exit(print_position(data, collaboration, organisation, as_at, form, user))
