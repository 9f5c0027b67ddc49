"""``concordat search``: the index of the search, checked and filled again. Its parts are loaded when asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="The index of the search: check it, fill it again.", no_args_is_help=True)

Data = Annotated[Path, typer.Option("--data", help="The folder that holds the database and the files.")]
SHOWN = 20


@app.command()
def rebuild(data: Data = Path("var")) -> None:
    """Empty the index and fill it from the registers and the sources."""
    from concordat.interfaces.cli.setting_up import now, set_up

    set_up(data)
    from concordat.foundation.access.actors import system_actor
    from concordat.foundation.search.actions import rebuild_index
    from concordat.interfaces.cli.many import counted

    written = rebuild_index(actor=system_actor("search"), now=now())
    print(f"The index holds {counted(written, 'text')}.")


@app.command()
def check(data: Data = Path("var")) -> None:
    """Compare the index with the registers and the sources; says what differs."""
    from concordat.interfaces.cli.setting_up import fail, set_up

    set_up(data)
    from concordat.foundation.access.actors import system_actor
    from concordat.foundation.search.checking import differences

    found = list(differences(system_actor("search")))
    for sentence in found[:SHOWN]:
        print(sentence)
    if found:
        more = f" and {len(found) - SHOWN:,} more" if len(found) > SHOWN else ""
        raise typer.Exit(fail(f"The index differs from the registers{more}. Fill it again: concordat search rebuild"))
    print("The index agrees with the registers and the sources.")
