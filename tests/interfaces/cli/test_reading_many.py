"""concordat read and load over folders and zips: every paper once, a bad one is a line, and the next run goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from concordat.interfaces.cli.main import app
from concordat.interfaces.cli.many import Hands
from concordat.interfaces.cli.read import read

COMMAND = [sys.executable, "-c", "from concordat.interfaces.cli.main import app; app()"]
PAPER = "From: Chief Constable of Sussex Police\nDate: 4 May 2021\n\n1.1 The Joint Dog Project saved £{number}k.\n"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder of two papers, a zip of a third, a copy of the first and a picture."""
    folder = tmp_path / "papers"
    (folder / "2021").mkdir(parents=True)
    (folder / "a.txt").write_text(PAPER.format(number=1), encoding="utf-8")
    (folder / "2021" / "b.txt").write_text(PAPER.format(number=2), encoding="utf-8")
    (folder / "2021" / "copy.txt").write_text(PAPER.format(number=1), encoding="utf-8")
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        archive.writestr("sub/c.txt", PAPER.format(number=3))
    return folder


def savings(out: Path) -> dict[str, int]:
    """The saving of each file that was read."""
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    found = [(row["file"], row["value"]) for row in rows if row["kind"] == "saving"]
    assert len(dict(found)) == len(found), "a paper was read twice"
    return dict(found)


@pytest.mark.parametrize("workers", [1, 3])
def test_a_folder_with_a_zip_is_read_and_a_copy_but_once(papers: Path, tmp_path: Path, workers: int) -> None:
    out = tmp_path / "out.jsonl"
    assert read([papers], "jsonl", out, hands=Hands(workers)) == 0
    assert savings(out) == {"a.txt": 1000, "more.zip/sub/c.txt": 3000, "2021/b.txt": 2000}


def test_the_same_command_again_reads_what_is_new_alone(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.jsonl"
    (papers / "bad.png").write_bytes(b"x")
    assert read([papers], "jsonl", out) == 2
    first = out.read_bytes()
    (papers / "bad.png").unlink()
    (papers / "d.txt").write_text(PAPER.format(number=4), encoding="utf-8")
    capsys.readouterr()
    assert read([papers], "jsonl", out) == 0
    assert "4 papers skipped" in capsys.readouterr().err
    assert out.read_bytes().startswith(first)
    assert savings(out)["d.txt"] == 4000
    assert read([papers], "jsonl", out, again=True) == 0
    assert len(savings(out)) == 4


def test_results_in_the_folder_are_not_read_as_papers(papers: Path) -> None:
    out = papers / "out.jsonl"
    assert [read([papers], "jsonl", out) for _ in range(2)] == [0, 0]
    assert len(savings(out)) == 3


def test_results_that_were_changed_are_left_alone(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.jsonl"
    read([papers], "jsonl", out)
    out.write_text("mine\n", encoding="utf-8")
    assert read([papers], "jsonl", out) == 2
    assert "--again" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "mine\n"


def test_a_name_that_looks_like_markup_is_shown_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "[bold] [red].txt"
    path.write_text(PAPER.format(number=5), encoding="utf-8")
    assert read([path, tmp_path / "[blink].txt"]) == 2
    shown = capsys.readouterr()
    assert "[bold] [red].txt" in shown.out
    assert "[blink].txt: there is no such file" in shown.err


def test_ctrl_c_keeps_what_is_done_and_the_next_run_goes_on(tmp_path: Path) -> None:
    folder, out = tmp_path / "many", tmp_path / "out.jsonl"
    folder.mkdir()
    for number in range(1, 121):
        (folder / f"{number:03}.txt").write_text(PAPER.format(number=number) * 20, encoding="utf-8")
    command = [*COMMAND, "read", str(folder), "--format", "jsonl", "--out", str(out), "--workers", "2"]
    # What runs in the background may have been told to ignore the signal; a person at a terminal has not.
    heeding = "import os, signal as s, sys; s.signal(s.SIGINT, s.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"
    process = subprocess.Popen([sys.executable, "-c", heeding, *command], stderr=subprocess.PIPE, text=True)
    journal = tmp_path / "out.jsonl.read"
    while not journal.exists() or journal.read_text(encoding="utf-8").count("\n") < 4:
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    errors = process.communicate(timeout=120)[1]
    assert process.returncode == 130, errors
    assert "Stopped" in errors
    done = len(files(out))
    assert 3 <= done < 120
    assert subprocess.run(command, stderr=subprocess.PIPE, check=True).returncode == 0
    assert files(out) == [f"{number:03}.txt" for number in range(1, 121)]


def files(out: Path) -> list[str]:
    """The files whose statements are there, each once, in order."""
    return list(dict.fromkeys(json.loads(line)["file"] for line in out.read_text(encoding="utf-8").splitlines()))


def test_the_options_reach_the_readers(papers: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    words = [
        "read",
        str(papers),
        "--format",
        "jsonl",
        "--out",
        str(out),
        "--workers",
        "2",
        "--timeout",
        "60",
        "--again",
    ]
    assert CliRunner().invoke(app, words).exit_code == 0
    assert len(savings(out)) == 3
    assert CliRunner().invoke(app, ["read", str(papers), "--workers", "0"]).exit_code == 2


def test_a_cluster_that_is_not_there_is_one_line(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("distributed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("concordat.intake.batch.cluster.ANSWER", "0.3s")
        assert read([papers], "jsonl", hands=Hands(cluster="tcp://127.0.0.1:9")) == 2
    assert [line for line in capsys.readouterr().err.splitlines() if line.strip()] == [
        "--cluster tcp://127.0.0.1:9: no scheduler answers there"
    ]


@pytest.mark.slow
def test_loading_a_folder_skips_what_is_loaded_and_names_what_failed(
    papers: Path, tmp_path: Path, data_folder: Callable[[Path], Path]
) -> None:
    data = data_folder(tmp_path / "var")
    (papers / "empty.txt").write_bytes(b"")
    with zipfile.ZipFile(papers / "bad.zip", "w") as archive:
        archive.writestr("../up.txt", "x")
    command = [*COMMAND, "load", str(papers), "--data", str(data), "--workers", "2"]
    first = subprocess.run(command, capture_output=True, text=True, check=False, env=quiet())
    lines = first.stderr.splitlines()
    assert first.returncode == 2, first.stderr
    assert sum("statements wait for review" in line for line in lines) == 3
    assert "empty.txt: the file is empty" in lines
    assert "bad.zip/../up.txt: its name in the zip leads out of it (..)" in lines
    again = subprocess.run(command, capture_output=True, text=True, check=False, env=quiet())
    assert sum("loaded already, nothing added" in line for line in again.stderr.splitlines()) == 4
    kept = [path.suffix for path in (tmp_path / "var" / "files" / "sources").rglob("*") if path.is_file()]
    assert kept == [".txt"] * 3


@pytest.mark.slow
def test_a_day_may_be_given_for_a_paper_in_a_folder(
    papers: Path, tmp_path: Path, data_folder: Callable[[Path], Path]
) -> None:
    data = data_folder(tmp_path / "var")
    undated = PAPER.format(number=9).replace("Date: 4 May 2021\n", "")
    (papers / "undated.txt").write_text(undated, encoding="utf-8")
    command = [*COMMAND, "load", str(papers), "--data", str(data)]
    refused = subprocess.run([*command, "--dated", "none.txt=2021-05-04"], capture_output=True, text=True, check=False)
    assert (refused.returncode, "no file none.txt" in refused.stderr) == (2, True)
    done = subprocess.run([*command, "--dated", "undated.txt=2021-05-04"], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "undated" not in done.stderr.replace("undated.txt", "")


def quiet() -> dict[str, str]:
    """The environment, wide enough that no line is broken."""
    return {**os.environ, "COLUMNS": "300"}


def test_a_paper_that_does_not_say_whose_it_is_is_loaded_for_a_body(
    tmp_path: Path, data_folder: Callable[[Path], Path]
) -> None:
    data = data_folder(tmp_path / "var")
    paper = tmp_path / "note.txt"
    paper.write_text("Note on the workshop\n\n1. The joint workshop opened on 4 May 2020.\n", encoding="utf-8")

    def load(*more: str) -> tuple[int, str]:
        command = [*COMMAND, "load", str(paper), "--data", str(data), *more]
        done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
        return done.returncode, " ".join((done.stdout + done.stderr).split())

    assert "say so with --of" in load()[1]
    assert "there is no such organisation" in load("--of", "Nowhere Police")[1]
    status, said = load("--of", "Kent Police")
    assert status == 0
    assert "wait for review" in said
