"""``concordat database``: who may do what with the tables."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="The database: the role that the service works as.", no_args_is_help=True)


@app.callback()
def database() -> None:
    """The database: the role that the service works as."""


@app.command()
def allow(
    role: Annotated[str, typer.Argument(help="The PostgreSQL role that the service signs in as.")],
    data: Annotated[Path, typer.Option("--data", help="The folder that holds the files.")] = Path("var"),
) -> None:
    """Bring the tables up to date as their owner, and let ROLE work with them without owning them."""
    raise typer.Exit(allow_role(data, role))


def allow_role(data: Path, role: str) -> int:
    """Migrate and grant, signed in as DATABASE_URL says: the owner. Returns the exit status."""
    from concordat.interfaces.cli.setting_up import console, fail, set_up

    set_up(data)
    from django.db import ProgrammingError, connection, transaction

    from concordat.foundation.orm.roles import allow as allow_in
    from concordat.kernel.errors import RuleBroken

    try:
        with transaction.atomic():
            kept = allow_in(connection, role)
    except (RuleBroken, ProgrammingError) as error:
        return fail(str(error))
    console.print(f"{role} reads and adds; it can change or empty none of the {kept} tables that are only added to.")
    return 0
