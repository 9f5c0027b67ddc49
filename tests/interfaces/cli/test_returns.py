"""``concordat returns``: workbooks out, back in with a fault, mended and in, and who has reported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.factories.cast import ESSEX, KENT, NOW, collaboration
from tests.factories.returns import READY, led, opened
from tests.review.workbooks.making import FLEET, altered, type_in
from typer.testing import CliRunner, Result

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import system_actor
from concordat.interfaces.cli import reported, workbooks
from concordat.interfaces.cli.main import app
from concordat.kernel.permissions.roles import Role
from concordat.registers.delivery.models import Answer, Return

pytestmark = pytest.mark.django_db
PERIOD = "kent-and-essex-q3-2018-19"
MONEY = "money.savings.achieved.kent-police"


@pytest.fixture(autouse=True)
def period(monkeypatch: pytest.MonkeyPatch) -> None:
    """A period with one return; the commands use the database of the test."""
    for module in (reported, workbooks):
        monkeypatch.setattr(module, "set_up", lambda data: None)
    opened(collaborations=[led(collaboration(FLEET))])
    create_user(
        actor=system_actor("test"), username="office", password="three odd words together", organisation=ESSEX,
        role=Role.PROGRAMME_OFFICE, everywhere=True, now=NOW,
    )  # fmt: skip


def run(*words: object) -> Result:
    return CliRunner().invoke(app, ["returns", *map(str, words)])


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    done = run("template", "--period", PERIOD, "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    path = tmp_path / "out" / f"{PERIOD}-{KENT}.xlsx"
    assert done.stdout.split() == [str(path)]
    return path


def fill(path: Path, to: Path, answers: dict[str, Any]) -> Path:
    to.parent.mkdir(exist_ok=True)
    to.write_bytes(altered(path.read_bytes(), lambda book: type_in(book[FLEET], answers)))
    return to


def test_a_folder_with_one_bad_file(blank: Path, tmp_path: Path) -> None:
    folder = tmp_path / "back"
    fill(blank, folder / "a bad.xlsx", {"rating.time": "Amber", MONEY: "£1.2m plus VAT"})
    fill(blank, folder / "b good.xlsx", {"progress": "The depot opened."})
    (folder / "c old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (folder / "d broken.xlsx").write_bytes(b"PK no")
    (folder / "~$b good.xlsx").write_bytes(b"lock")
    (folder / "letter.txt").write_text("not a workbook", encoding="utf-8")
    done = run("import", folder, "--as", "office", "--comments", tmp_path / "told")
    assert done.exit_code == 2
    assert "1 workbook taken in, 1 answer saved, 3 workbooks not taken in." in done.stdout
    assert "cell C24, Savings achieved, year to date, Kent Police: “£1.2m plus VAT” is not one amount." in done.stderr
    assert "c old.xls: a return is read from an .xlsx file; open this .xls file and save it as .xlsx" in done.stderr
    assert "d broken.xlsx: the Excel file is damaged" in done.stderr
    told = openpyxl.load_workbook(tmp_path / "told" / "a bad.xlsx")[FLEET]
    assert "is not one amount" in told["C24"].comment.text
    assert list(Answer.objects.values_list("question", flat=True)) == ["progress"]
    again = run("import", folder / "b good.xlsx", "--as", "office")
    assert (again.exit_code, Answer.objects.count()) == (0, 1)
    assert "it says nothing new" in again.stderr


def test_a_preview_shows_each_difference_and_changes_nothing(blank: Path, tmp_path: Path) -> None:
    done = run("import", "--preview", fill(blank, tmp_path / "back" / "kent.xlsx", {"rating.time": "Amber"}))
    assert f"{FLEET}, Time (C9): nothing > “Amber”" in done.stdout
    assert "1 workbook looked at, 0 with faults; nothing was changed." in done.stdout
    assert Answer.objects.count() == 0


def test_taken_in_and_submitted(blank: Path, tmp_path: Path) -> None:
    some = fill(blank, tmp_path / "back" / "some.xlsx", {"progress": "The depot opened."})
    refused = run("import", "--as", "office", "--submit", some)
    assert (refused.exit_code, "not submitted: Overall rating: give an answer." in refused.stderr) == (2, True)
    done = run(
        "import", "--as", "office", "--submit", fill(blank, tmp_path / "back" / "all.xlsx", READY | {"progress": None})
    )
    assert "1 return submitted." in done.stdout, done.output
    assert Return.objects.get().state == "submitted"
    status = json.loads(run("status", "--period", PERIOD, "--format", "json").stdout)
    assert [(row["collaboration"], row["state"], row["overdue"]) for row in status] == [(FLEET, "submitted", False)]


def test_the_table_and_what_is_not_there(tmp_path: Path) -> None:
    assert "0 of 1 return reported" in run("status", "--period", PERIOD).stdout
    for words in (("status", "--period", "none"), ("template", "--period", "none", "--out", tmp_path)):
        done = run(*words)
        assert (done.exit_code, f"  {PERIOD}: Q3 2018/19, Kent and Essex" in done.stderr) == (2, True)
    assert "choose one of" in run("status", "--period", PERIOD, "--format", "xml").stderr
    assert "Say with --as who takes the workbooks in" in run("import", tmp_path).stderr
    assert "There is no account nobody" in run("import", tmp_path, "--as", "nobody").stderr
    assert run("template", "--period", PERIOD, "--organisation", "none", "--out", tmp_path).exit_code == 2
