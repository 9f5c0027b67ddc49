"""Write what the migrations leave in an empty system, so that a new one is laid down at once.

    python -m scripts.schema            (make schema: after a new migration; both databases)
    python -m scripts.schema FOLDER     the script of the database of the environment, into a folder

tests/foundation/orm/test_empty_system.py fails where a script is not what the migrations leave.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import django
import typer
from django.core.management import call_command
from django.db import connection

from concordat.foundation.orm import empty_system
from scripts.with_postgres import server


def write(folder: Path) -> None:
    """Migrate the empty database of the environment, and write down what makes it."""
    with tempfile.TemporaryDirectory(prefix="concordat-schema-") as data:
        os.environ |= {"CONCORDAT_DATA": data, "DJANGO_SETTINGS_MODULE": "concordat.config.settings"}
        django.setup()
        said = empty_system.Said(connection) if connection.vendor == "postgresql" else None
        if said:
            with connection.execute_wrapper(said):
                call_command("migrate", verbosity=0, interactive=False)
        else:
            call_command("migrate", verbosity=0, interactive=False)
        file = folder / empty_system.script(connection.vendor).name
        file.write_text(empty_system.script_of(connection, said), encoding="utf-8")
        connection.close()
    typer.echo(f"{file.name} holds the tables of an empty system, in {file.stat().st_size // 1000} kB")


def main(words: list[str]) -> None:
    """One script into a folder, or both into their place."""
    if words:
        write(Path(words[0]))
    else:
        _write_both()


def _write_both() -> None:
    """Each by a process of its own: Django knows one database."""
    place = str(empty_system.script("sqlite").parent)
    plain = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    command = (sys.executable, "-m", "scripts.schema", place)
    subprocess.run(command, env=plain, check=True)
    with server() as url:
        subprocess.run(command, env=plain | {"DATABASE_URL": url}, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
