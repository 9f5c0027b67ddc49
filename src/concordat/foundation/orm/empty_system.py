"""An empty system laid down at once, as the migrations would leave it.

The migrations build each table beside all that came before it: that takes most of a minute, for the same tables every
time. ``empty_system.sqlite.sql`` is what they leave, ``empty_system.postgresql.sql`` what they said on the way there
that made it; both are written by ``make schema``, and a test holds them against the migrations.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

HEAD = "-- Written by `make schema` from the migrations, whose order the rows of django_migrations keep.\n"
# Tables before what hangs on them; what the full-text index keeps for itself comes with it.
_MADE = """
SELECT sql FROM sqlite_master AS made
WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND NOT EXISTS (
  SELECT 1 FROM sqlite_master AS index_of WHERE index_of.sql LIKE 'CREATE VIRTUAL TABLE%'
    AND made.type = 'table' AND made.name LIKE index_of.name || '!_%' ESCAPE '!')
ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, rootpage = 0, name
"""
_APPLIED = "SELECT app, name FROM django_migrations ORDER BY id"
_MAKES = ("ALTER ", "COMMENT ", "CREATE ", "DO ", "DROP ")


class Said:
    """Keeps what migrations say to PostgreSQL that makes or changes a table: an ``execute_wrapper``."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.statements: list[str] = []
        self._connection = connection

    def __call__(self, execute: Any, sql: Any, given: Any, many: bool, context: dict[str, Any]) -> Any:
        """Keep it, with its values in place, and let it through."""
        words = self._connection.ops.compose_sql(str(sql), given) if given else str(sql)  # type: ignore[attr-defined]
        if words.lstrip().upper().startswith(_MAKES):
            self.statements.append(words.strip().rstrip(";"))
        return execute(sql, given, many, context)


def script(vendor: str) -> Path:
    """The file of a database's script: ``vendor`` is sqlite or postgresql."""
    return Path(__file__).with_name(f"empty_system.{vendor}.sql")


def script_of(connection: BaseDatabaseWrapper, said: Said | None = None) -> str:
    """The SQL that makes an empty database like this one: its tables, indexes, triggers, and what was migrated.

    SQLite tells it of itself; of PostgreSQL it is what was said while the migrations ran.
    """
    with connection.cursor() as cursor:
        made = said.statements if said else [sql for (sql,) in cursor.execute(_MADE).fetchall()]
        cursor.execute(_APPLIED)
        applied = cursor.fetchall()
    return HEAD + "".join(f"{line};\n" for line in (*made, *_told(applied)))


def lay(connection: BaseDatabaseWrapper) -> bool:
    """Make the tables of an empty system in one transaction; False, and nothing done, where there is any table.

    Migrations that came after the script was written are still to be applied. ProgrammingError where the role may not
    make tables.
    """
    if connection.introspection.table_names():
        return False
    words = script(connection.vendor).read_text(encoding="utf-8")
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        connection.connection.executescript(f"BEGIN IMMEDIATE;\n{words}COMMIT;")
        return True
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute(words)
    return True


def _told(applied: list[tuple[str, str]]) -> Iterator[str]:
    for app, name in applied:
        yield f"INSERT INTO django_migrations (app, name, applied) VALUES ('{app}', '{name}', CURRENT_TIMESTAMP)"
