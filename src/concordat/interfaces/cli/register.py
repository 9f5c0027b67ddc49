"""``concordat register``: the register as files, exported and taken in. Its parts are loaded when asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="Collaborations, partners, members of alliances, boards, agreements, decisions and posts as files.",
    no_args_is_help=True,
)  # fmt: skip

Data = Annotated[Path, typer.Option("--data", help="The folder that holds the database and the files.")]
User = Annotated[str | None, typer.Option("--as", help="Sign-in name of who asks; without it, the system.")]


@app.callback()
def register() -> None:
    """Collaborations, partners, members of alliances, boards, agreements, decisions and posts as files."""


@app.command("export")
def export(
    out: Annotated[Path, typer.Argument(help="A file .xlsx, or a folder that gets a .csv file a sheet.")],
    as_at: Annotated[str | None, typer.Option("--as-at", help="YYYY-MM-DD; default today.")] = None,
    template: Annotated[bool, typer.Option("--template", help="Heads, lists and instructions without rows.")] = False,
    data: Data = Path("var"),
    user: User = None,
) -> None:
    """Write what the register holds, as far as the user may see it; what is written can be imported again."""
    from concordat.interfaces.cli.register_files import export_register

    raise typer.Exit(export_register(data, out, as_at, user, template=template))


@app.command("import")
def import_(
    places: Annotated[list[Path], typer.Argument(help="Files .xlsx and .csv, and folders of them.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and take nothing.")] = False,
    of: Annotated[
        str, typer.Option("--of", help="Whose word the files are: name or key of an organisation; default the user's.")
    ] = "",
    data: Data = Path("var"),
    user: User = None,
) -> None:
    """Show every difference and take the files in, each whole or not at all; the others go on."""
    from concordat.interfaces.cli.register_files import import_register

    raise typer.Exit(import_register(data, places, of, user, dry_run=dry_run))
