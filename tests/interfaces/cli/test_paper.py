"""``concordat paper``: files by board and date, the same bytes from two processes, and clear refusals."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

FILL = """
import sys
from pathlib import Path
from concordat.interfaces.cli.setting_up import set_up
set_up(Path(sys.argv[1]))
from tests.reporting.papers.register import filled
print(filled())
"""
RUN = "from concordat.interfaces.cli.main import app; app()"
ROOT = Path(__file__).resolve().parents[3]


def run(code: str, *arguments: str, seed: str = "0") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *arguments]
    world = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, cwd=ROOT, env=world, capture_output=True, text=True, timeout=240, check=False)


def build(folder: Path, seed: str = "0") -> Path:
    made = run(FILL, str(folder), seed=seed)
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, data_folder: Callable[[Path], Path]) -> Path:
    return build(data_folder(tmp_path_factory.mktemp("papers") / "data"))


def paper(data: Path, out: Path, *more: str, board: str = "performance-and-delivery-board") -> tuple[int, str]:
    done = run(RUN, "paper", "--board", board, "--out", str(out), "--data", str(data), *more)
    return done.returncode, done.stderr


def test_two_processes_write_the_same_bytes(data: Path, tmp_path: Path) -> None:
    for folder in ("first", "second"):
        status, said = paper(data, tmp_path / folder, "--as-at", "2017-12-06")
        assert status == 0, said
    names = [f"performance-and-delivery-board-2017-12-06.{form}" for form in ("docx", "html", "pdf", "txt", "xlsx")]
    assert sorted(path.name for path in (tmp_path / "first").iterdir()) == names
    for name in names:
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()
    assert "£652,039" in (tmp_path / "first" / names[3]).read_text(encoding="utf-8")


def test_equal_registers_in_two_folders_give_the_same_bytes(
    data: Path, tmp_path: Path, data_folder: Callable[[Path], Path]
) -> None:
    """Nothing is remembered between the two, and sets are in another order."""
    other = build(data_folder(tmp_path / "other"), seed="7")
    for folder, out, seed in ((data, "first", "1"), (other, "second", "2")):
        done = run(
            RUN, "paper", "--board", "performance-and-delivery-board", "--as-at", "2018-02-28", "--out",
            str(tmp_path / out), "--data", str(folder), seed=seed,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    for path in (tmp_path / "first").iterdir():
        assert path.read_bytes() == (tmp_path / "second" / path.name).read_bytes(), path.name


def test_formats_are_chosen(data: Path, tmp_path: Path) -> None:
    status, said = paper(data, tmp_path, "--as-at", "2018-01-31", "--format", "txt,html")
    assert status == 0, said
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".html", ".txt"]


def test_another_style_is_another_paper_with_a_name_of_its_own(data: Path, tmp_path: Path) -> None:
    status, said = paper(data, tmp_path, "--as-at", "2018-01-31", "--format", "txt", "--style", "decision-paper")
    assert status == 0, said
    (path,) = tmp_path.iterdir()
    assert path.name == "performance-and-delivery-board-2018-01-31-decision-paper.txt"
    assert "Background papers" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--as-at", "6/12/2017"], "not a date such as 2019-03-28"),
        (
            ["--style", "free-verse"],
            "free-verse is no style of papers: choose from position,",
        ),
        (["--format", "odt"], "choose from html, docx, pdf, txt, xlsx"),
        (["--as-at", "2999-01-01"], "cannot say what will be reported"),
    ],
)
def test_a_mistake_is_one_line(data: Path, tmp_path: Path, more: list[str], said: str) -> None:
    status, told = paper(data, tmp_path, *more)
    assert status == 2
    assert said in told.replace("\n", " ")
    assert "Traceback" not in told
    assert not list(tmp_path.iterdir())


def test_an_unknown_board_lists_the_boards(data: Path, tmp_path: Path) -> None:
    status, told = paper(data, tmp_path, board="no-such-board")
    assert status == 2
    assert "There is no board no-such-board." in told
    assert "performance-and-delivery-board: Performance and Delivery Board" in told


def test_what_was_issued_is_written_again_corrected_and_made_public(data: Path, tmp_path: Path) -> None:
    """One process a command: the bytes come from the data folder, and not from the register as it is."""
    board = "performance-and-delivery-board"
    paper(data, tmp_path / "first", "--as-at", "2018-02-28", "--format", "txt,xlsx")
    number = re.search(r"paper (\d+)", paper(data, tmp_path / "more", "--as-at", "2018-02-28", "--format", "txt")[1])
    assert number

    def version(folder: str, *more: str) -> tuple[int, str]:
        done = run(RUN, "paper", "--out", str(tmp_path / folder), "--data", str(data), *more)
        return done.returncode, done.stderr

    assert version("again", "--again", number[1])[0] == 0
    for path in (tmp_path / "first").iterdir():
        assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes()
    assert version("second", "--corrects", number[1], "--erratum", "The day was misprinted.")[0] == 0
    corrected = tmp_path / "second" / f"{board}-2018-02-28-v2.txt"
    assert "replaces version 1: The day was misprinted." in " ".join(corrected.read_text(encoding="utf-8").split())
    assert version("public", "--public", number[1])[0] == 0
    assert (tmp_path / "public" / f"{board}-2018-02-28-public.txt").exists()
    assert "go together" in version("none", "--corrects", number[1])[1]
    assert "There is no paper 999" in version("none", "--again", "999")[1]
