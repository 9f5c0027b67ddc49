"""Tables that are only ever added to, refused by the database itself.

A model says ``append_only = True``. The triggers are put back after every migrate, because SQLite drops a table's
triggers when a column is altered, and a system check asserts that they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Error
from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

# What each database is made to refuse; SQLite has no TRUNCATE.
OPERATIONS = {"sqlite": ("update", "delete"), "postgresql": ("update", "delete", "truncate")}

SQLITE = """
CREATE TRIGGER IF NOT EXISTS {table}_no_{op} BEFORE {op} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""

# ERRCODE 23000 makes Django raise IntegrityError, as SQLite does. The truncate trigger stops what row triggers cannot.
POSTGRESQL = """
CREATE OR REPLACE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{table} is append-only' USING ERRCODE = '23000'; END $$;
CREATE OR REPLACE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
    FOR EACH ROW EXECUTE FUNCTION {table}_append_only();
CREATE OR REPLACE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION {table}_append_only();
CREATE OR REPLACE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only();
"""

STANDING = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgenabled <> 'D'",
}


def append_only_models() -> list[type[models.Model]]:
    """Every model that says ``append_only = True``."""
    return [model for model in apps.get_models() if getattr(model, "append_only", False)]


def protect(connection: BaseDatabaseWrapper, table: str) -> None:
    """Put the triggers on a table; those that stand are left or replaced."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(POSTGRESQL.format(table=table))
            return
        for op in OPERATIONS["sqlite"]:
            cursor.execute(SQLITE.format(table=table, op=op))


def protect_after_migrate(sender: AppConfig, using: str, **_: Any) -> None:
    """post_migrate: put the triggers on the append-only tables of the app just migrated."""
    connection = connections[using]
    standing = set(connection.introspection.table_names())
    for model in append_only_models():
        if model._meta.app_label == sender.label and model._meta.db_table in standing:
            protect(connection, model._meta.db_table)


def check_triggers(
    app_configs: Sequence[AppConfig] | None = None, databases: Sequence[str] | None = None, **_: Any
) -> list[CheckMessage]:
    """System check: each append-only table has its triggers."""
    found: list[CheckMessage] = []
    for alias in databases or ():
        connection = connections[alias]
        tables = set(connection.introspection.table_names())
        found += [
            Error(f"{model._meta.db_table} has lost its append-only triggers; run migrate", id="concordat.E001")
            for model in append_only_models()
            if model._meta.db_table in tables and not _protected(connection, model._meta.db_table)
        ]
    return found


def _protected(connection: BaseDatabaseWrapper, table: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(STANDING[connection.vendor], [table])
        standing = {row[0] for row in cursor.fetchall()}
    return standing >= {f"{table}_no_{op}" for op in OPERATIONS[connection.vendor]}
