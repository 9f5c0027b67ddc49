"""``concordat register export`` and ``import``: what is written out changes nothing when it comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.factories.cast import ESSEX, KENT, NOW, collaboration, programme_office
from typer.testing import CliRunner, Result

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import system_actor
from concordat.foundation.history.models import Event
from concordat.interfaces.cli import register_files
from concordat.interfaces.cli.main import app
from concordat.kernel.permissions.roles import Role
from concordat.registers.collaborations.queries import collaborations

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def account(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kent's lead; the command uses the database of the test."""
    monkeypatch.setattr(register_files, "set_up", lambda data: None)
    collaboration("Joint fleet", partners=(KENT, ESSEX))
    create_user(
        actor=system_actor("test"), username="kent", password="three odd words together", organisation=KENT,
        role=Role.LEAD, now=NOW,
    )  # fmt: skip


def run(*words: str) -> Result:
    return CliRunner().invoke(app, ["register", *words])


@pytest.mark.parametrize("name", ["register.xlsx", "register"])
def test_what_is_written_out_changes_nothing_when_it_comes_back(tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    written = run("export", str(out), "--as", "kent")
    assert written.exit_code == 0, written.output
    assert "3 rows." in written.stdout
    before = Event.objects.count()
    again = run("import", str(out), "--as", "kent")
    assert again.exit_code == 0, again.output
    assert "0 rows taken in" in again.stdout
    assert Event.objects.count() == before


def test_a_cell_that_was_changed_is_shown_by_its_place_then_taken(tmp_path: Path) -> None:
    out = tmp_path / "register"
    run("export", str(out), "--as", "kent")
    sheet = next(path for path in sorted(out.iterdir()) if "collaborations" in path.name)
    text = sheet.read_text(encoding="utf-8-sig")
    head, row = text.splitlines()[:2]
    at = head.split(",").index("State")
    cells = row.split(",")
    cells[at] = "live"
    sheet.write_text("\n".join([head, ",".join(cells)]) + "\n", encoding="utf-8")
    shown = run("import", str(sheet), "--as", "kent", "--dry-run")
    assert "Joint fleet, State (" in shown.stdout, shown.output
    assert "nothing > live" in shown.stdout
    assert [one.state for one in collaborations(programme_office())] == [None]
    taken = run("import", str(sheet), "--as", "kent")
    assert "1 row taken in" in taken.stdout, taken.output
    assert [str(one.state) for one in collaborations(programme_office())] == ["live"]


def test_a_file_with_a_fault_says_its_cell_and_takes_nothing(tmp_path: Path) -> None:
    sheet = tmp_path / "1-collaborations.csv"
    sheet.write_text("Name,Tier,State\nJoint drones,bilateral,flying\n", encoding="utf-8")
    refused = run("import", str(sheet), "--as", "kent")
    assert refused.exit_code != 0
    assert "C2" in refused.output
    assert len(collaborations(programme_office())) == 1
    assert run("import", str(sheet)).exit_code != 0
