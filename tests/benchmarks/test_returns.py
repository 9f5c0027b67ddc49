"""The benchmark of the returns sends workbooks that are full, and measures what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.data.thousand_workbooks import NOW, fill, write_filled

from benchmarks import returns
from concordat.foundation.access.actors import system_actor
from concordat.foundation.organisations.actions import load_gazetteer
from concordat.intake.workbooks.reading import read_workbook

ROWS = 3


@pytest.mark.django_db
def test_every_answer_of_every_workbook_is_filled(tmp_path: Path) -> None:
    load_gazetteer(actor=system_actor("test"), now=NOW)
    answers, (title, sheet) = write_filled(fill(ROWS, returns.OFFICE, returns.PASSWORD), tmp_path)
    assert (answers, title) == (ROWS * len(sheet.rows), "Collaboration 0002")
    assert returns.bare(tmp_path)[0] > answers
    book = read_workbook((tmp_path / "c-2.xlsx").read_bytes(), "c-2.xlsx")
    keys = {row.key for row in sheet.rows}
    said = {row[4]: row[2] for row in book.sheets[1].rows if row[4] in keys}
    assert (set(said), "" in said.values()) == (keys, False)
    returns._write_datamap(tmp_path / "map.csv", sheet)
    lines = [line.split(",") for line in (tmp_path / "map.csv").read_text(encoding="utf-8").splitlines()[1:]]
    rows = book.sheets[1].rows
    assert [rows[int(line[2][1:]) - 1][4] for line in lines] == [line[0] for line in lines]


def test_the_peer_is_left_out_where_it_is_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATAMAPS", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert returns.datamaps(tmp_path, tmp_path, ("", None)) == {}  # type: ignore[arg-type]
