"""A new system is what its migrations would have made of it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseWrapper

from concordat.foundation.orm.empty_system import lay, script, script_of

ROOT = Path(__file__).parents[3]
NEW = "migrated_anew"


@contextmanager
def nothing_yet() -> Iterator[dict[str, str]]:
    """The environment of a process whose database has no table: a new one of the same server, or a new file."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    if connection.vendor == "sqlite":
        yield environment
        return
    try:
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {NEW}")
        yield environment | {"DATABASE_URL": urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{NEW}"))}
    finally:
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {NEW} WITH (FORCE)")


@pytest.mark.slow
@pytest.mark.django_db
def test_the_script_is_what_the_migrations_make(tmp_path: Path) -> None:
    with nothing_yet() as environment:
        subprocess.run([sys.executable, "-m", "scripts.schema", str(tmp_path)], env=environment, cwd=ROOT, check=True)
    kept = script(connection.vendor)
    assert (tmp_path / kept.name).read_text("utf-8").splitlines() == kept.read_text("utf-8").splitlines(), (
        "run `make schema`"
    )


@pytest.mark.django_db
def test_what_has_tables_is_left_alone() -> None:
    assert "benefits_ledgerentry" in connection.introspection.table_names()
    assert not lay(connection)


def test_an_empty_file_gets_the_tables_once_and_the_same_script_again(tmp_path: Path) -> None:
    settings = connection.settings_dict | {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(tmp_path / "new.sqlite3"),
    }
    new = DatabaseWrapper(settings, alias="new")
    try:
        assert lay(new)
        assert script_of(new) == script("sqlite").read_text(encoding="utf-8")
        assert {"benefits_ledgerentry", "search_text"} <= {*new.introspection.table_names()}
    finally:
        new.close()
