"""``concordat search``: the check says what differs, and filling again mends it."""

from __future__ import annotations

import pytest
from tests.factories.cast import collaboration
from typer.testing import CliRunner, Result

from concordat.foundation.search.models import Entry
from concordat.interfaces.cli import setting_up
from concordat.interfaces.cli.searching import app

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def database_of_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting_up, "set_up", lambda data: None)
    collaboration()


def run(word: str) -> Result:
    return CliRunner().invoke(app, [word], env={"COLUMNS": "200"})


def test_an_index_that_follows_its_registers_agrees() -> None:
    assert (run("check").exit_code, run("check").stdout.strip()) == (
        0, "The index agrees with the registers and the sources.",
    )  # fmt: skip


def test_one_that_does_not_is_told_of_and_filled_again() -> None:
    Entry.objects.all().delete()
    done = run("check")
    assert done.exit_code == 2
    assert "is not in the index." in done.stdout
    assert "concordat search rebuild" in done.stderr
    again = run("rebuild")
    assert (again.exit_code, again.stdout.strip()) == (0, f"The index holds {Entry.objects.count()} texts.")
    assert run("check").exit_code == 0
