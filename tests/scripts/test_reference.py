"""docs/reference says what the code says."""

from __future__ import annotations

from pathlib import Path

import pytest

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
    assert reference.page("states").count("| from | to |") == len(tables)


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
