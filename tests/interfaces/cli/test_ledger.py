"""``concordat ledger import`` and ``position``: shown, taken in, refused by cell; the position in three forms."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.factories.benefits import post, pounds, unknown
from tests.factories.cast import KENT, NOW, collaboration, kent_lead
from tests.factories.finance import FUEL, TYRES, extract
from typer.testing import CliRunner, Result

from concordat.foundation.access.actions import create_user
from concordat.foundation.access.actors import system_actor
from concordat.interfaces.cli import importing_extracts, position
from concordat.interfaces.cli.main import app
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.roles import Role
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.rules import Recurrence, Standing
from concordat.review.finance.queries import extracts

pytestmark = pytest.mark.django_db
ALL_ROWS = ("kind:saving", "standing:achieved", "recurrence:one_off")


@pytest.fixture(autouse=True)
def fleet(monkeypatch: pytest.MonkeyPatch) -> str:
    """Kent's finance lead and a collaboration; the command uses the database of the test."""
    for module in (importing_extracts, position):
        monkeypatch.setattr(module, "set_up", lambda data: None)
    key = collaboration()
    create_user(
        actor=system_actor("test"), username="kent", password="three odd words together", organisation=KENT,
        role=Role.FINANCE, now=NOW,
    )  # fmt: skip
    return key


def take(path: Path, *more: str, mapping: tuple[str, ...] = ALL_ROWS) -> Result:
    said = [word for one in mapping for word in ("--mapping", one)]
    words = ["ledger", "import", str(path), "--of", "Kent Police", "--dated", "2017-12-06", *said, *more]
    return CliRunner().invoke(app, words)


def file(tmp_path: Path, *rows: tuple[str, ...]) -> Path:
    path = tmp_path / "savings.csv"
    path.write_bytes(extract(*rows))
    return path


def test_an_extract_is_shown_with_its_sums_and_then_taken_in_by_finance(tmp_path: Path) -> None:
    path = file(tmp_path, FUEL, TYRES)
    shown = take(path, "--as", "kent", "--dry-run")
    assert shown.exit_code == 0, shown.output
    assert "saving achieved: 2 rows, 1,000.00 as printed, £1,000 as read." in shown.stdout
    assert "2 amounts would be taken in; nothing was." in shown.stdout
    assert (extracts(kent_lead()), entries(kent_lead())) == ([], [])
    done = take(path, "--as", "kent")
    assert "2 amounts taken in, 0 changed, 0 held already." in done.stdout
    assert len(entries(kent_lead())) == 2
    assert "0 amounts taken in, 0 changed, 2 held already." in take(path, "--as", "kent", mapping=()).stdout


def test_each_fault_is_a_line_with_its_cell_and_the_exit_status_says_so(tmp_path: Path) -> None:
    done = take(file(tmp_path, FUEL, (*TYRES[:4], "dear")), "--as", "kent")
    assert done.exit_code == 2
    assert "sheet 'savings', cell E5, Amount: “dear” is no amount" in done.stderr
    assert entries(kent_lead()) == []


def test_what_the_command_does_not_say_rightly_is_told(tmp_path: Path) -> None:
    path = file(tmp_path, FUEL)
    assert "Say with --as who takes the extract in" in take(path).stderr
    said = {
        "colour=Month": "“colour” is no field; the fields are ",
        "period=Colour": "no column is headed “Colour”; the heads are ",
        "period": "write FIELD=HEAD for a column, or FIELD:VALUE",
    }  # fmt: skip
    for text, words in said.items():
        assert words in " ".join(take(path, "--as", "kent", mapping=(text,)).stderr.split())
    assert "or what holds for every row, of: Kind" in take(path, "--as", "kent", mapping=()).stderr
    assert "there is no such file" in take(tmp_path / "none.csv", "--as", "kent").stderr
    assert take(path, "--as", "nobody").exit_code == 2


def shown(*more: str) -> Result:
    return CliRunner().invoke(app, ["ledger", "position", "--as-at", "2018-01-01", *more])


def claim(fleet: str) -> None:
    """Planned £1,200 a year from June 2017, £500 achieved to November; one amount is not known."""
    about = {"collaboration": fleet, "organisations": [KENT]}
    post(pounds(1200), standing=Standing.PLANNED, recurrence=Recurrence.ANNUAL,
         in_service=PreciseDate.parse("2017-06-01"), **about)  # fmt: skip
    post(pounds(500), standing=Standing.ACHIEVED, recurrence=Recurrence.CUMULATIVE,
         until=PreciseDate.parse("2017-11-30"), **about)  # fmt: skip
    post(unknown(), what="Saved on tyres", standing=Standing.ACHIEVED, recurrence=Recurrence.CUMULATIVE, **about)


def test_the_position_is_told_with_what_is_not_known_beside_it(fleet: str) -> None:
    claim(fleet)
    done = shown()
    assert done.exit_code == 0, done.output
    for words in ("£600", "£500", "-£100", "Joint Fleet Workshops", "Kent Police"):
        assert words in done.stdout
    assert "In no sum: Saved on tyres" in done.stderr


def test_the_position_as_json_and_csv_is_exact(fleet: str) -> None:
    claim(fleet)
    found = json.loads(shown("--json", "--organisation", "Kent Police", "--collaboration", fleet).stdout)
    assert (found["totals"]["plan"], found["totals"]["achieved"], found["totals"]["variance"]) == (
        60_000,
        50_000,
        -10_000,
    )
    assert (found["totals"]["verified"], found["totals"]["unknown"], found["lines"][0]["rag"]) == (0, 1, "Amber")
    assert (found["totals"]["years_without_result"], found["lines"][0]["benefit"]) == (0, None)
    (row,) = csv.DictReader(io.StringIO(shown("--csv").stdout))
    assert (row["Collaboration"], row["Benefit"]) == ("Joint Fleet Workshops", "")
    assert (row["Plan to date"], row["Achieved"], row["Variance"], row["RAG"]) == (
        "600.00",
        "500.00",
        "-100.00",
        "Amber",
    )


def test_a_position_that_is_not_there_or_not_seen_is_refused(fleet: str) -> None:
    assert shown("--collaboration", "nothing").exit_code == 2
    assert shown("--organisation", "Nobody").exit_code == 2
    assert shown("--as-at", "soon").exit_code == 2
