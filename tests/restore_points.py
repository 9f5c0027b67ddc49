"""Putting a test database back as it was, without a flush.

The append-only tables refuse UPDATE, DELETE and TRUNCATE, and their triggers are never weakened for a test. So a test
that commits (a live server, a worker, several connections) is undone by copying a whole database over the spoilt one:
SQLite's own backup call, or PostgreSQL's CREATE DATABASE ... TEMPLATE. Either takes well under a second.

All workers of one run share the copies: what one has built (the tables after all migrations, the demonstration), the
others take. Whoever needs what another is building waits for it.
"""

from __future__ import annotations

import fcntl
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import connection, connections


class RestorePoints:
    """Named copies of the test database. ``folder`` is the same for all workers; it holds the copies of SQLite."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(exist_ok=True)

    def kept(self, name: str) -> bool:
        """Whether some worker has saved the name."""
        return self.file(name).exists()

    def save(self, name: str) -> None:
        """Keep the database as it is now under a name; a name used before is overwritten.

        RuntimeError inside a transaction: what is not committed cannot be copied.
        """
        if connection.in_atomic_block:
            raise RuntimeError("a restore point needs a test that commits: transactional_db or live_server")
        unfinished = self.file(name).with_suffix(".unfinished")
        if connection.vendor == "postgresql":
            _copy(source=_database(), target=self._database_of(name))
            unfinished.touch()
        else:
            with closing(sqlite3.connect(unfinished)) as kept:
                _raw().backup(kept)
        unfinished.replace(self.file(name))

    def load(self, name: str) -> None:
        """Make the database what it was when the name was saved. Every other connection to it is ended."""
        if not self.kept(name):
            raise KeyError(f"no restore point {name}: save it first")
        if connection.vendor == "postgresql":
            _copy(source=self._database_of(name), target=_database())
        else:
            with closing(sqlite3.connect(self.file(name))) as kept:
                kept.backup(_raw())

    def fill(self, name: str, build: Callable[[], object]) -> None:
        """Load the name, or the first time build it and save it: a costly demonstration is built once a run."""
        with self.alone(name):
            if not self.kept(name):
                build()
                self.save(name)
                return
        self.load(name)

    @contextmanager
    def alone(self, name: str) -> Iterator[None]:
        """No other worker is at this name; it ends with the process, however that ends."""
        with (self._folder / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """The last worker to leave removes the copies that live in the database server."""
        with (self._folder / "in-use").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_SH)
            yield
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            self._drop()

    def file(self, name: str) -> Path:
        """SQLite's copy; for PostgreSQL an empty file that says the copy is whole."""
        return self._folder / f"{name}.sqlite3"

    def _drop(self) -> None:
        for kept in self._folder.glob("*.sqlite3"):
            if connection.vendor == "postgresql":
                with connection._nodb_cursor() as cursor:
                    cursor.execute(f'DROP DATABASE IF EXISTS "{self._database_of(kept.stem)}"')
            kept.unlink()

    def _database_of(self, name: str) -> str:
        run = self._folder.parent.name  # pytest numbers its runs
        return f"test_{run}_{name}"


def _copy(*, source: str, target: str) -> None:
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
