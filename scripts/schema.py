"""Write what the migrations leave in an empty SQLite system, so that a new one is laid down at once.

    python scripts/schema.py    (make schema: after a new migration)

tests/foundation/orm/test_empty_system.py fails where the file is not what the migrations leave.
"""

from __future__ import annotations

import os
import tempfile

import django
import typer
from django.core.management import call_command
from django.db import connection

from concordat.foundation.orm.empty_system import SCRIPT, script_of


def main() -> None:
    """Migrate an empty folder, and write its tables down."""
    with tempfile.TemporaryDirectory(prefix="concordat-schema-") as data:
        os.environ |= {"CONCORDAT_DATA": data, "DJANGO_SETTINGS_MODULE": "concordat.config.settings"}
        os.environ.pop("DATABASE_URL", None)
        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        SCRIPT.write_text(script_of(connection), encoding="utf-8")
        connection.close()
    typer.echo(f"{SCRIPT.name} holds the tables of {SCRIPT.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
