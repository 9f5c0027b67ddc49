"""Ports and data folders that are of no use: one line that names the option and says what to do."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner

from concordat.interfaces.cli import demo, setting_up
from concordat.interfaces.cli.main import app
from concordat.interfaces.cli.serving import serve_pages


def test_a_port_that_is_taken_is_named_before_anything_is_set_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert serve_pages(tmp_path / "var", port) == 2
    assert f"--port {port}: address already in use. Give another" in capsys.readouterr().err
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_beyond_all_ports_is_refused(command: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, [command, "--port", "99999999", "--data", str(tmp_path / "var")])
    assert done.exit_code == 2
    assert "--port" in done.output
    assert not (tmp_path / "var").exists()


def test_a_demonstration_is_not_built_in_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("kept", encoding="utf-8")
    assert demo.run_demo(file, 8000, serve=False) == 2
    assert "this is a file; give a folder" in " ".join(capsys.readouterr().err.split())
    assert file.read_text(encoding="utf-8") == "kept"


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "notes.txt"
    file.touch()
    with pytest.raises(SystemExit) as stopped:
        setting_up.make_folder(file / "var")
    assert stopped.value.code == 2
    assert "no folder can be made there" in " ".join(capsys.readouterr().err.split())


def test_a_data_folder_that_was_not_there_is_announced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    setting_up.make_folder(tmp_path / "vra")
    assert "was not there: it is made" in " ".join(capsys.readouterr().err.split())
    setting_up.make_folder(tmp_path / "vra")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("dated", "message"),
    [
        ("paper.txt", "--dated paper.txt: write it as FILE=YYYY-MM-DD"),
        ("=2019-03-28", "no file (without a name) among those to load"),
        ("paper.txt=31/02/2019", "'31/02/2019' is not a date such as 2019-03-28"),
    ],
)
def test_a_date_that_cannot_be_taken_says_how_it_is_written(dated: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text("1.0 Introduction", encoding="utf-8")
    done = CliRunner().invoke(app, ["load", str(tmp_path / "paper.txt"), "--dated", dated, "--data", str(tmp_path)])
    assert done.exit_code == 2
    assert message in " ".join(done.output.split())
