"""concordat read: statements out, one line for what cannot be read, no database."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from concordat.interfaces.cli.read import read
from concordat.kernel.statements import Statement

PAPER = (
    "From: Chief Constable of Sussex Police\nDate: 4 May 2021\n\n1. Purpose\n\n1.1 The Joint Dog Project saved £7k.\n"
)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_text(PAPER, encoding="utf-8")
    return path


def test_json_lines_hold_every_key_and_come_back_as_statements(paper: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert read([paper], "jsonl", out) == 0
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    saving = next(row for row in rows if row["kind"] == "saving")
    assert (saving["value"], saving["subject"], saving["line"], saving["file"]) == (
        7000, "Joint Dog Project", 6, "paper.txt",
    )  # fmt: skip
    assert all(Statement.from_row(row).as_row() == row for row in rows)


def test_a_table_names_the_file_and_counts(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert read([paper]) == 0
    shown = capsys.readouterr().out
    assert "paper.txt" in shown
    assert "£7k" in shown
    assert "saving 1" in shown


def test_an_unreadable_file_gives_one_line_and_the_others_are_read(
    paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert read([empty, paper, tmp_path / "none.txt"], "jsonl") == 2
    shown = capsys.readouterr()
    assert [line.split(":")[0] for line in shown.err.splitlines() if line.strip()] == ["empty.txt", "none.txt"]
    assert any(json.loads(line)["kind"] == "saving" for line in shown.out.splitlines())


def test_an_unknown_format_and_an_unwritable_place_are_told(
    paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read([paper], "xml") == 2
    assert read([paper], "jsonl", tmp_path / "no" / "such" / "folder.jsonl") == 2
    lines = capsys.readouterr().err.splitlines()
    assert "table and jsonl" in lines[0]
    assert "cannot be written" in "".join(lines[1:])


def test_reading_loads_no_django(paper: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from concordat.interfaces.cli.read import read;"
        f"read([Path({str(paper)!r})], 'jsonl'); sys.exit('django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
