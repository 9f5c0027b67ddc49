"""An empty SQLite system laid down at once, as the migrations would leave it.

The migrations build each table beside all that came before it: that takes most of a minute, for the same tables every
time. ``empty_system.sql`` is what they leave, written by ``make schema``; a test holds it against the migrations.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper

SCRIPT = Path(__file__).with_suffix(".sql")
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


def script_of(connection: BaseDatabaseWrapper) -> str:
    """The SQL that makes an empty database like this one: its tables, indexes, triggers, and what was migrated."""
    with connection.cursor() as cursor:
        made = [sql for (sql,) in cursor.execute(_MADE).fetchall()]
        applied = cursor.execute(_APPLIED).fetchall()
    return HEAD + "".join(f"{line};\n" for line in (*made, *_told(applied)))


def lay(connection: BaseDatabaseWrapper) -> bool:
    """Make the tables of an empty system in one transaction; False, and nothing done, where any is, or no SQLite.

    Migrations that came after the script was written are still to be applied.
    """
    if connection.vendor != "sqlite" or connection.introspection.table_names():
        return False
    connection.ensure_connection()
    connection.connection.executescript(f"BEGIN IMMEDIATE;\n{SCRIPT.read_text(encoding='utf-8')}COMMIT;")
    return True


def _told(applied: list[tuple[str, str]]) -> Iterator[str]:
    for app, name in applied:
        yield f"INSERT INTO django_migrations (app, name, applied) VALUES ('{app}', '{name}', CURRENT_TIMESTAMP)"
