"""A benchmark's figures are printed and kept, and what was promised and not measured is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import run


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(run, "HERE", tmp_path)
    return tmp_path


def install(monkeypatch: pytest.MonkeyPatch, place: Path, name: str, measured: dict[str, object]) -> None:
    (place / f"{name}.py").touch()
    module = type("Benchmark", (), {"run": staticmethod(lambda: measured)})
    monkeypatch.setattr(run.importlib, "import_module", lambda asked: {f"benchmarks.{name}": module}[asked])


def test_figures_are_printed_and_kept(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    measured = {
        "figures": {"pages_per_s_txt": 1234.5, "peak_mib": 80},
        "peer": {"pages_per_s_txt": 100.0},
        "commands": ["x"],
    }
    install(monkeypatch, place, "reading", measured)
    assert run.main(["reading"]) == 0
    printed = capsys.readouterr().out
    assert "1,234" in printed
    assert "Not measured yet: pdf_ratio_to_floor, docx_ratio_to_floor" in printed
    kept = json.loads((place / "results" / "reading.json").read_text(encoding="utf-8"))
    assert kept["name"] == "reading"
    assert {key: kept[key] for key in measured} == measured
    assert kept["not_measured"] == ["pdf_ratio_to_floor", "docx_ratio_to_floor"]


@pytest.mark.parametrize("figures", [{}, {"peak_mib": "80"}, {"errors": True}])
def test_a_figure_that_is_no_number_is_refused(figures: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="figures must be numbers"):
        run.checked("load", {"figures": figures})


@pytest.mark.parametrize("words", [[], ["nothing"]])
def test_an_unknown_benchmark_lists_what_there_is(
    place: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "pages.py").touch()
    assert run.main(words) == 2
    assert "There are: pages" in capsys.readouterr().err
