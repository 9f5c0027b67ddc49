"""Where a table may open is told by a cheap look; trying every kind of table on every line finds the same."""

import random
from pathlib import Path

import pytest

from concordat.intake.readers import tables
from concordat.intake.readers.lines import Grid, Line, line_of
from concordat.intake.readers.spans import MAX_COLUMNS
from concordat.intake.readers.tables import find_tables

PAPERS = sorted((Path(__file__).parents[1] / "extraction").rglob("*.txt"))
CELLS = [
    "Overall RAG", "Costs", "Time", "Benefits", "Green", "A", "n/a", "-", "TBC", "£1,200", "(40)", "12%", "Fleet",
    "", "", "", "Custody", "Work goes on.", "- a bullet", "3. A number", "x   4   5", "a | b | c",
    "| a | b |", "+---+---+", "a\tb\t3", "\t", "Saving   £12   £14",
    "A comment of some length on how the work has gone since the last report",
]  # fmt: skip


def _everywhere(lines: list[Line]) -> list[list[object]]:
    finders = (
        tables._barred, tables._tabbed, tables._open_barred, tables._aligned, tables._strip, tables._rated,
        tables._flattened,
    )  # fmt: skip
    return [list(finders) for _ in lines]


def _both(raw: list[str], patch: pytest.MonkeyPatch) -> tuple[list[object], list[object]]:
    lines = [line_of(number, text) for number, text in enumerate(raw, 1)]
    cheap = find_tables(lines)
    with patch.context() as patched:
        patched.setattr(tables, "_openings", _everywhere)
        return list(cheap), list(find_tables(lines))


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_of_a_paper(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cheap, full = _both(path.read_text(encoding="utf-8").split("\n"), monkeypatch)
    assert cheap == full


def test_of_cells_thrown_together(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(7)
    grids = 0
    for _ in range(60):
        cheap, full = _both(chance.choices(CELLS, k=80), monkeypatch)
        assert cheap == full
        grids += sum(not isinstance(item, Line) for item in cheap)
    assert grids > 60


def _rows(columns: int) -> dict[str, str]:
    cells = [f"Fleet £{number}" for number in range(columns)]
    return {
        "tabs": "\t".join(cells), "bars": "|" + "|".join(cells) + "|", "open bars": "|".join(cells),
        "gaps": "    ".join(cells),
    }  # fmt: skip


@pytest.mark.parametrize("kind", _rows(1))
def test_a_line_of_more_cells_than_any_table_has_stays_a_line(kind: str) -> None:
    def found(columns: int) -> list[Line | Grid]:
        return find_tables([line_of(number, _rows(columns)[kind]) for number in (1, 2)])

    (widest,) = found(MAX_COLUMNS)
    assert isinstance(widest, Grid)
    assert {len([cell for cell in row if cell.text]) for row in widest.rows} == {MAX_COLUMNS}
    assert found(12_000) == [line_of(number, _rows(12_000)[kind]) for number in (1, 2)]
