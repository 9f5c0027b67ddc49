"""The role that the service signs in as on PostgreSQL: it reads and adds, and owns nothing.

Triggers refuse UPDATE, DELETE and TRUNCATE of an append-only table (append_only.py), but who owns a table can take its
triggers off. So the tables belong to one role, which changes them at an upgrade, and the service works as another.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Warning
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from concordat.foundation.orm.append_only import append_only_models
from concordat.kernel.errors import RuleBroken

# What the session's role could do to a table beyond what the service needs; members of the owner count as the owner.
TOO_MUCH = """
SELECT rel.relname FROM pg_class rel
WHERE rel.relname = ANY(%s) AND rel.relkind = 'r' AND pg_table_is_visible(rel.oid)
  AND (pg_has_role(current_user, rel.relowner, 'USAGE') OR has_table_privilege(rel.oid, 'TRUNCATE, UPDATE, DELETE'))
ORDER BY rel.relname
"""


def allow(connection: BaseDatabaseWrapper, role: str) -> int:
    """Let ``role`` work with every table as the service does; returns how many are append-only to it.

    It may read and add everywhere, change and delete only where a table is not append-only; what it was allowed beyond
    that is taken back. To be run as the owner of the tables, again after each upgrade. RuleBroken where the database is
    not PostgreSQL, there is no such role, or it owns the tables itself.
    """
    if connection.vendor != "postgresql":
        raise RuleBroken("Only PostgreSQL has roles: a SQLite file belongs to whoever can write it.", field="role")
    with connection.cursor() as cursor:
        _check_role(cursor, role)
        tables = connection.introspection.table_names(cursor)
        kept = sorted({model._meta.db_table for model in append_only_models()} & set(tables))
        for statement in _statements(connection, role, tables, kept):
            cursor.execute(statement)
    return len(kept)


def excess(connection: BaseDatabaseWrapper) -> list[str]:
    """The append-only tables that the role of this connection owns, or could change or empty by its privileges."""
    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute(TOO_MUCH, [[model._meta.db_table for model in append_only_models()]])
        return [name for (name,) in cursor.fetchall()]


def check_role(
    app_configs: Sequence[AppConfig] | None = None, databases: Sequence[str] | None = None, **_: Any
) -> list[CheckMessage]:
    """System check for ``check --deploy --database default``: the service owns no append-only table."""
    found: list[CheckMessage] = []
    for alias in databases or ():
        if tables := excess(connections[alias]):
            more = f" and {len(tables) - 1} more" if len(tables) > 1 else ""
            told = f"the service signs in as a role that could change or empty {tables[0]}{more}"
            found.append(Warning(told, hint="see docs/how-to/run-on-postgresql.md", id="concordat.W001"))
    return found


def _check_role(cursor: Any, role: str) -> None:
    cursor.execute("SELECT rolsuper, rolname = current_user FROM pg_roles WHERE rolname = %s", [role])
    found = cursor.fetchone()
    if found is None:
        raise RuleBroken(f"There is no role {role}: make it first (CREATE ROLE ... LOGIN).", field="role")
    if any(found):
        raise RuleBroken(f"{role} owns the tables or is a superuser: name the role of the service.", field="role")


def _statements(connection: BaseDatabaseWrapper, role: str, tables: Sequence[str], kept: Sequence[str]) -> list[str]:
    """Names are quoted by the database's own rules: no statement takes them as parameters."""
    quote = connection.ops.quote_name
    whom = quote(role)
    every = ", ".join(quote(table) for table in sorted(tables))
    changed = ", ".join(quote(table) for table in sorted(set(tables) - set(kept)))
    return [
        f"REVOKE ALL ON {every} FROM {whom}",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        f"GRANT USAGE ON SCHEMA public TO {whom}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {whom}",
        f"GRANT SELECT, INSERT ON {every} TO {whom}",
        f"GRANT UPDATE, DELETE ON {changed} TO {whom}",
    ]
