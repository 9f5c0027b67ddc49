"""``concordat appraise``: what it prints, writes and leaves out."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from concordat.interfaces.cli.main import app

CSV = """Option,Line,Kind,Optimism bias,2015/16,2016/17,2017/18
Together,Setting up,Cost,51%,100,,
Together,Time,Benefit,,,200,200
As now,Repairs,Cost,,TBC,1,1
"""


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["appraise", *words], env={"COLUMNS": "80"})
    return done.exit_code, done.output


def test_one_option_is_appraised_and_the_unknown_one_is_named(tmp_path: Path) -> None:
    (tmp_path / "options.csv").write_text(CSV, encoding="utf-8")
    status, printed = run(str(tmp_path / "options.csv"), "--out", str(tmp_path / "appraisal.xlsx"))
    assert status == 1
    assert "options, cell E4: “TBC” is no number" in printed
    assert "£229" in printed  # 200 / 1.035 + 200 / 1.035² - 151
    book = load_workbook(io.BytesIO((tmp_path / "appraisal.xlsx").read_bytes()), data_only=True)
    assert book.sheetnames == ["Options", "Together"]
    assert book["Options"]["D5"].value == pytest.approx(228.94)


def test_the_template_is_written_and_asks_to_be_filled_in(tmp_path: Path) -> None:
    place = tmp_path / "template.xlsx"
    assert run("--template", str(place), "--from", "2025/26", "--years", "3")[0] == 0
    heads = [cell.value for cell in load_workbook(place)["Lines"][1]]
    assert heads[-3:] == ["2025/26", "2026/27", "2027/28"]
    status, printed = run(str(place))
    assert status == 2
    assert "Lines: no line stands under the heads Option, Line and Kind: fill it in first." in printed


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Name the workbook"),
        (("nowhere.xlsx",), "cannot be read (No such file or directory)"),
        (("--template", "t.xlsx", "--from", "2025"), "give a financial year such as 2026/27"),
        (("--template", "t.pdf"), "ends in .xlsx"),
        (("--template", "no-folder/t.xlsx"), "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_told(
    words: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    status, printed = run(*words)
    assert (status, told in printed) == (2, True)


def test_a_file_that_is_no_list_is_told(tmp_path: Path) -> None:
    (tmp_path / "options.pdf").write_bytes(b"%PDF-1.7")
    status, printed = run(str(tmp_path / "options.pdf"))
    assert (status, "a list is read from an .xlsx or .csv file" in printed) == (2, True)
