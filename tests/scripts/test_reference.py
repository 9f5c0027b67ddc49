"""docs/reference says what the code says."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.interfaces.web.routes.table import ROUTES

from concordat.calculations.checks.catalogue import CHECKS
from concordat.kernel.permissions.catalogue import Permission
from scripts import reference


@pytest.mark.parametrize("name", sorted(reference.PAGES))
def test_the_page_is_what_the_code_says(name: str) -> None:
    written = reference.REFERENCE / f"{name}.md"
    assert written.read_text(encoding="utf-8") == reference.page(name), "run: make docs"


def test_every_permission_is_explained() -> None:
    text = reference.page("permissions")
    assert [p.value for p in Permission if f"| `{p.value}` | {p.sentence} |" not in text] == []


def test_every_setting_that_is_read_has_its_meaning() -> None:
    assert set(reference.environment_reads()) == set(reference.SETTINGS)


def test_every_transition_table_is_there() -> None:
    tables = [moves for module in reference.rules() for moves in reference.transitions(module).values()]
    assert tables
    heads = ("| from | to |", "| state | what may be done |")
    assert sum(map(reference.page("states").count, heads)) == len(tables)


def test_every_derived_state_is_there_with_its_rule() -> None:
    text = reference.page("states")
    assert [s for _, states, _ in reference.DERIVED for s in states if str(s.value) not in text] == []
    assert "`trace`" in text


def test_every_check_is_there_with_what_it_looks_at_and_how_sure_it_is() -> None:
    rows = [line for line in reference.page("findings").splitlines() if line.startswith("| `")]
    assert sorted(line.split("`")[1] for line in rows) == sorted(check.id for check in CHECKS)
    assert [line for line in rows if "|  |" in line] == []


def test_every_address_is_there_with_the_permission_that_is_proved() -> None:
    text = reference.page("routes")
    assert [name for name in ROUTES if f"| `{name}` |" not in text] == []
    assert "| `paper-issue` | Issue the paper to a board, or look at it first. | `paper.issue` | yes |" in text


def test_every_formula_says_what_it_gives() -> None:
    rows = [line for line in reference.page("formulas").splitlines() if line.startswith("| `")]
    assert rows
    assert [line for line in rows if line.endswith("|  |")] == []


def test_a_page_that_says_something_else_is_stale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reference, "REFERENCE", tmp_path)
    assert reference.stale() == list(reference.PAGES)
    assert reference.main(["--check"]) == 1
    assert reference.main([]) == 0
    assert reference.main(["--check"]) == 0
