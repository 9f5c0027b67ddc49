"""``concordat findings``: the JSON exactly, the table, an empty folder, and an unknown format."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from concordat.interfaces.cli.findings import as_table
from concordat.kernel.findings import Finding, FindingEvidence, Severity

FILL = """
import sys
from pathlib import Path
from concordat.interfaces.cli.setting_up import set_up
set_up(Path(sys.argv[1]))
from tests.factories.benefits import cleaning_framework
from tests.factories.exchange import training
cleaning_framework(), training()
"""
RUN = "from concordat.interfaces.cli.main import app; app()"
ROOT = Path(__file__).resolve().parents[3]
KEYS = ["id", "check", "severity", "sentence", "arithmetic", "question", "evidence"]
EVIDENCE = ["file", "paper_date", "paragraph", "line", "quote"]
PAPER = """\
REPORT TO: Joint Performance Board
REPORT OF: Chief Constable of Kent Police
DATE: 14 June 2021

1. Vehicle lift

1.1 On 19 December 2022 the Joint Performance Board approved the full business case of the vehicle lift.
"""


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)


def findings(data: Path) -> list[dict[str, Any]]:
    done = run(RUN, "findings", "--data", str(data), "--format", "json")
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, data_folder: Callable[[Path], Path]) -> Path:
    folder = tmp_path_factory.mktemp("findings")
    assert run(FILL, str(data_folder(folder / "data"))).returncode == 0
    (folder / "lift.txt").write_text(PAPER, encoding="utf-8")
    assert run(RUN, "load", str(folder / "lift.txt"), "--data", str(folder / "data")).returncode == 0
    return folder / "data"


def test_json_over_the_register_and_over_papers_in_review(data: Path) -> None:
    found = findings(data)
    assert all(list(row) == KEYS for row in found)
    assert all(list(one) == EVIDENCE for row in found for one in row["evidence"])
    assert {row["severity"] for row in found} <= {"certain", "likely", "question"}
    assert len({row["id"] for row in found}) == len(found)
    by_check = {row["check"]: row for row in found}
    assert "101.4%" in by_check["behind-plan-to-date"]["arithmetic"]
    (evidence, *_) = by_check["dated-after-its-paper"]["evidence"]
    assert (evidence["file"], evidence["paper_date"], evidence["line"]) == ("lift.txt", "2021-06-14", 7)
    assert "19 December 2022" in evidence["quote"]


def test_a_second_run_gives_the_same_ids(data: Path) -> None:
    assert [row["id"] for row in findings(data)] == [row["id"] for row in findings(data)]


def test_the_table(data: Path) -> None:
    done = run(RUN, "findings", "--data", str(data))
    assert done.returncode == 0
    assert "findings" in done.stdout
    assert "certain" in done.stdout


def test_an_empty_folder_has_no_findings(tmp_path: Path) -> None:
    assert findings(tmp_path / "new") == []


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    done = run(RUN, "findings", "--data", str(tmp_path), "--format", "xml")
    assert done.returncode == 2
    assert "--format xml: choose one of table, json." in done.stderr


def test_the_findings_of_one_board(data: Path) -> None:
    unknown = run(RUN, "findings", "--data", str(data), "--board", "nonsuch")
    assert unknown.returncode != 0
    assert "There is no board nonsuch" in unknown.stderr


def test_commitments_as_json_and_as_a_table(tmp_path: Path, data_folder: Callable[[Path], Path]) -> None:
    data = data_folder(tmp_path / "data")
    paper = tmp_path / "paper.txt"
    paper.write_text(PAPER + "\n1.2 The lift will be in use in October 2021.\n", encoding="utf-8")
    loaded = run(RUN, "load", str(paper), "--data", str(data))
    assert loaded.returncode == 0, loaded.stderr
    done = run(RUN, "commitments", "--data", str(data), "--format", "json")
    promised = [row for row in json.loads(done.stdout) if row["due"] == "2021-10"]
    assert [(row["state"], row["evidence"][0]["line"]) for row in promised] == [("open", 9)]
    shown = run(RUN, "commitments", "--data", str(data))
    assert "1 promise: 1 open" in shown.stdout
    refused = run(RUN, "commitments", "--data", str(data), "--format", "yaml")
    assert refused.returncode != 0


def test_brackets_of_a_paper_are_printed_as_they_stand_and_break_no_table() -> None:
    said = r"The bid \[/b] of [red]Kent[/red] and [/nothing]"
    found = Finding(
        "totals", 1, Severity.CERTAIN, said, "1 + 1 = 2", "Why?", (FindingEvidence("[draft] paper.txt", line=2),)
    )
    console = Console(width=200, record=True, file=StringIO())
    console.print(as_table([found]))
    shown = console.export_text()
    assert said in shown
    assert "[draft] paper.txt, line 2" in shown
