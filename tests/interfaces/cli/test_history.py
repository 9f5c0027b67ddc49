"""``concordat verify-history``: a whole chain, and one altered past the triggers."""

from __future__ import annotations

import pytest
from tests.factories.cast import collaboration
from tests.foundation.history.test_seal import past_the_triggers
from typer.testing import CliRunner, Result

from concordat.foundation.history.models import Event
from concordat.interfaces.cli import setting_up
from concordat.interfaces.cli.main import app

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def database_of_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting_up, "set_up", lambda data: None)
    for name in ("One", "Two", "Three"):
        collaboration(f"Workshops {name}")


def verify() -> Result:
    return CliRunner().invoke(app, ["verify-history"], env={"COLUMNS": "200"})


def test_a_whole_history_says_how_many_events_were_checked() -> None:
    done = verify()
    assert (done.exit_code, done.stdout, done.stderr) == (
        0, f"The history holds: {Event.objects.count()} events checked.\n", "",
    )  # fmt: skip
    assert Event.objects.count() >= 3


def test_a_broken_history_names_the_event_and_fails() -> None:
    second = Event.objects.order_by("sequence")[1].sequence
    past_the_triggers("UPDATE history_event SET verb = %s WHERE sequence = %s", "did nothing", second)
    done = verify()
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"is broken at event {second}:" in done.stderr
