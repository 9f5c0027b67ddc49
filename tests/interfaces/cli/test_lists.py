"""``concordat lists import``: a list shown, taken in, and refused by sheet and cell."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.factories.cast import KENT, NOW, collaboration, kent_lead
from tests.factories.lists import risk_list
from typer.testing import CliRunner, Result

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import system_actor
from concordat.interfaces.cli import importing_lists
from concordat.interfaces.cli.main import app
from concordat.kernel.permissions.roles import Role
from concordat.registers.delivery.queries import risks

pytestmark = pytest.mark.django_db
DEPOT = ("R1", "The depot opens late", "Joint Fleet Workshops", 4.0, 5.0, "Open", "")


@pytest.fixture(autouse=True)
def account(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kent's lead; the command uses the database of the test."""
    monkeypatch.setattr(importing_lists, "set_up", lambda data: None)
    collaboration()
    create_user(
        actor=system_actor("test"), username="kent", password="three odd words together", organisation=KENT,
        role=Role.LEAD, now=NOW,
    )  # fmt: skip


def run(path: Path, *more: str) -> Result:
    words = ["lists", "import", str(path), "--kind", "risks", "--of", "Kent Police", "--dated", "2017-12-06", *more]
    return CliRunner().invoke(app, words)


def test_it_is_shown_first_then_taken_and_says_what_was_left_out(tmp_path: Path) -> None:
    path = tmp_path / "risks.xlsx"
    path.write_bytes(risk_list(DEPOT))
    shown = run(path, "--as", "kent")
    assert shown.exit_code == 0, shown.output
    assert "new: The depot opens late" in shown.stdout
    assert risks(kent_lead()) == []
    done = run(path, "--as", "kent", "--take")
    assert "1 line taken in, 0 said what stands already." in done.stdout
    assert risks(kent_lead())[0].last.score == 20
    assert "0 lines taken in, 1 said what stands already." in run(path, "--as", "kent", "--take").stdout


def test_what_the_heads_do_not_say_is_said_on_the_command(tmp_path: Path) -> None:
    path = tmp_path / "risks.xlsx"
    path.write_bytes(risk_list(DEPOT, heads=("Ref", "Risk", "Project", "Chance", "Impact", "Status", "Owner")))
    assert run(path, "--as", "kent", "--take", "--column", "likelihood=chance").exit_code == 0
    assert risks(kent_lead())[0].last.likelihood_level == 4
    wrong = run(path, "--as", "kent", "--column", "colour=Status")
    assert wrong.exit_code == 2


def test_a_fault_a_wrong_kind_and_nobody_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "risks.xlsx"
    path.write_bytes(risk_list((*DEPOT[:3], 9.0, 5.0)))
    assert run(path, "--as", "kent", "--take").exit_code == 2
    assert risks(kent_lead()) == []
    assert run(path, "--take").exit_code == 2
    assert run(path, "--as", "kent", "--kind", "wishes").exit_code == 2
    assert run(path, "--as", "kent", "--of", "Nobody").exit_code == 2
