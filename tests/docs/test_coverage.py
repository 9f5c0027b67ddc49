"""docs/coverage: every paragraph of the five papers is named, and what it names is there."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from django.urls import get_resolver

from concordat.interfaces.cli.demonstration.prepared import PreparedPaper, prepared_papers
from concordat.interfaces.cli.main import app
from concordat.kernel.statements import Kind
from scripts import coverage

ROOT = Path(__file__).resolve().parents[2]
HEAD = "head"
# The paragraphs that the papers number; the Essex paper numbers sections alone.
NUMBERED = {
    "2016-09-21": ["1.1", "2.1", "2.2", *(f"3.{n}" for n in range(1, 6)), *(f"4.{n}" for n in range(1, 9)),
                   *(f"5.{n}" for n in range(1, 8)), "6.1", "6.2"],
    "2017-03-01": [str(n) for n in range(1, 18)],
    "2017-12-06": [*(str(n) for n in range(1, 11)), "11a", "11b", "11c", *(str(n) for n in range(12, 37))],
    "2019-06-05": ["1", "2", "3", "3.1", "3.2", "4.1", "4.2", "4.3", "5", *(f"5.{n}" for n in range(1, 9)), "6", "7"],
}  # fmt: skip


ROWS = coverage.rows()


def places(paper: PreparedPaper) -> set[str]:
    """The paragraphs that the data of the demonstration cites; sections where the paper numbers none."""
    found = set()
    for block in paper.document.blocks:
        if block.kind != "heading":
            numbered = block.paragraph and block.paragraph[0].isdigit()
            found.add(str(block.paragraph) if numbered else block.section or HEAD)
    return found


@pytest.mark.parametrize("paper", prepared_papers(), ids=lambda paper: paper.path.stem)
def test_every_paragraph_that_the_demonstration_cites_is_covered(paper: PreparedPaper) -> None:
    day = next(s.date for s in paper.statements if s.kind is Kind.PAPER)
    named = {row.number for row in ROWS if row.paper == day}
    assert places(paper) - named == set()


@pytest.mark.parametrize("day", NUMBERED)
def test_every_numbered_paragraph_is_covered(day: str) -> None:
    assert set(NUMBERED[day]) - {row.number for row in ROWS if row.paper == day} == set()


def test_each_paragraph_is_named_once_in_five_words() -> None:
    assert len({(row.paper, row.number) for row in ROWS}) == len(ROWS)
    assert [row.words for row in ROWS if len(row.words.split()) != 5] == []


def test_every_page_has_an_address() -> None:
    addresses = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    assert {name for row in ROWS for name in row.pages} - addresses == set()


def test_every_command_is_one() -> None:
    commands = set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    assert {name for row in ROWS for name in row.commands} - commands == set()


def test_every_test_is_there() -> None:
    assert [row.test for row in ROWS if row.test and not (ROOT / row.test).is_file()] == []


def test_what_has_no_page_says_what_is_missing() -> None:
    assert [row.number for row in ROWS if not row.served and not row.later] == []
    assert [row.number for row in ROWS if row.served and not row.test] == []


def test_the_page_is_what_the_table_says() -> None:
    assert coverage.PAGE.read_text(encoding="utf-8") == coverage.page(ROWS), "run `make docs`"


def test_a_page_that_lags_behind_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "PAGE", tmp_path / "coverage.md")
    assert coverage.main(["--check"]) == 1
    assert coverage.main([]) == 0
    assert coverage.main(["--check"]) == 0
