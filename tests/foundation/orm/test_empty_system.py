"""A new SQLite system is what its migrations would have made of it."""

from pathlib import Path

import pytest
from django.db import connection
from django.db.backends.sqlite3.base import DatabaseWrapper

from concordat.foundation.orm.empty_system import SCRIPT, lay, script_of


def empty(folder: Path) -> DatabaseWrapper:
    settings = connection.settings_dict | {"ENGINE": "django.db.backends.sqlite3", "NAME": str(folder / "new.sqlite3")}
    return DatabaseWrapper(settings, alias="new")


@pytest.mark.django_db
def test_the_script_is_what_the_migrations_leave(request: pytest.FixtureRequest) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("the script is SQLite's; this test runs on SQLite in the same command")
    if request.config.option.nomigrations:
        pytest.skip("no migration was run")
    assert script_of(connection).splitlines() == SCRIPT.read_text(encoding="utf-8").splitlines(), "run `make schema`"


@pytest.mark.django_db
def test_an_empty_file_gets_the_tables_once_and_the_same_script_again(tmp_path: Path) -> None:
    new = empty(tmp_path)
    try:
        assert lay(new)
        assert script_of(new) == SCRIPT.read_text(encoding="utf-8")
        assert {"benefits_ledgerentry", "search_text"} <= {*new.introspection.table_names()}
        assert not lay(new), "what has tables is left alone"
    finally:
        new.close()
