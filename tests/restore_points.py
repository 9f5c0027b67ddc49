"""Putting a test database back as it was, without a flush.

The append-only tables refuse UPDATE, DELETE and TRUNCATE, and their triggers are never weakened for a test. So a test
that commits (a live server, a worker, several connections) is undone by copying a whole database over the spoilt one:
SQLite's own backup call, or PostgreSQL's CREATE DATABASE ... TEMPLATE. Either takes well under a second.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from django.db import connection, connections


class RestorePoints:
    """Named copies of the test database. ``folder`` holds those of SQLite."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: set[str] = set()

    def save(self, name: str) -> None:
        """Keep the database as it is now under a name; a name used before is overwritten.

        RuntimeError inside a transaction: what is not committed cannot be copied.
        """
        if connection.in_atomic_block:
            raise RuntimeError("a restore point needs a test that commits: transactional_db or live_server")
        if connection.vendor == "postgresql":
            self._postgresql(name, source=_database(), target=self._copy(name))
        else:
            with closing(sqlite3.connect(self._file(name))) as kept:
                _raw().backup(kept)
        self._names.add(name)

    def load(self, name: str) -> None:
        """Make the database what it was when the name was saved. Every other connection to it is ended."""
        if name not in self._names:
            raise KeyError(f"no restore point {name}: save it first")
        if connection.vendor == "postgresql":
            self._postgresql(name, source=self._copy(name), target=_database())
        else:
            with closing(sqlite3.connect(self._file(name))) as kept:
                kept.backup(_raw())

    def fill(self, name: str, build: Callable[[], object]) -> None:
        """Load the name, or the first time build it and save it: a costly demonstration is built once a run."""
        if name not in self._names:
            build()
            self.save(name)
            return
        self.load(name)

    def drop(self) -> None:
        """Remove the copies that live in the database server."""
        if connection.vendor == "postgresql":
            with connection._nodb_cursor() as cursor:
                for name in self._names:
                    cursor.execute(f'DROP DATABASE IF EXISTS "{self._copy(name)}"')
        self._names.clear()

    def _copy(self, name: str) -> str:
        return f"{_database()}_{name}"

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.sqlite3"

    def _postgresql(self, name: str, *, source: str, target: str) -> None:
        connections.close_all()
        with connection._nodb_cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [source])
            cursor.execute(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')


def _database() -> str:
    return str(connection.settings_dict["NAME"])


def _raw() -> sqlite3.Connection:
    connection.ensure_connection()
    raw = connection.connection
    assert isinstance(raw, sqlite3.Connection)
    return raw
