"""The reading benchmark gives what it promises, over one small paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.run import PROMISED, checked

from benchmarks import reading

TEXT = 'Fleet review\n\n1.1 The shared workshop saved £5,000 in 2020/21, "more" than \\planned.\n' * 30


def test_every_promised_figure_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "paper.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(reading, "OWN", tmp_path)
    monkeypatch.setattr(reading, "SHARED", tmp_path / "none")
    monkeypatch.setattr(reading, "TIMES", 1)
    monkeypatch.setattr(reading, "ROUNDS", 1)
    figures = checked("reading", reading.run())["figures"]
    assert set(PROMISED["reading"]) <= set(figures)
    assert {"meaning_ms_per_page", "peak_growth_mib", "pdf_ratio_to_floor_plain"} <= set(figures)
    assert all(figures[key] > 0 for key in PROMISED["reading"])
    assert 0 <= figures["peak_growth_mib"] < 200


def test_the_table_stands_on_the_page_that_the_floor_is_told() -> None:
    data, tables = reading._as_pdf(TEXT, table=True)
    document = reading.read_bytes(data, "paper.pdf")
    assert {block.page for block in document.blocks if block.cells} == {place + 1 for place in tables}
    assert '"more" than \\planned' in document.blocks[1].text
