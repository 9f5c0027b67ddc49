"""Many workbooks read in a process beside this one: the same cells in the same order, whatever one of them does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from tests.review.workbooks.making import blank

from concordat.intake.workbooks import ahead
from concordat.intake.workbooks.ahead import FEW, read_ahead
from concordat.intake.workbooks.reading import read_workbook


def folder(place: Path, count: int) -> list[Path]:
    data = blank()
    paths = [place / f"{number}.xlsx" for number in range(count)]
    for path in paths:
        path.write_bytes(data if path.stem != "3" else b"")
    return paths


def test_many_are_read_beside_as_a_few_are_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead.os, "cpu_count", lambda: 2)
    paths = folder(tmp_path, FEW + 5)
    found = list(read_ahead(paths))
    assert [path for path, _ in found] == paths
    assert found[3][1] == "the file is empty"
    assert found[4][1] == read_workbook(paths[4].read_bytes(), str(paths[4]))
    assert found[:FEW] == list(read_ahead(paths[:FEW]))


def test_a_file_that_ends_its_reader_is_named_and_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader is replaced by one that dies of the file 25, with what it had not handed over yet."""
    paths = [Path(f"{number}.xlsx") for number in range(FEW + 5)]

    def beside(some: Sequence[Path], together: int) -> Iterator[str]:
        for start in range(0, len(some), together):
            if Path("25.xlsx") in some[start : start + together]:
                return
            yield from (path.stem for path in some[start : start + together])

    monkeypatch.setattr(ahead, "_beside", beside)
    monkeypatch.setattr(ahead.os, "cpu_count", lambda: 2)
    found = dict(read_ahead(paths))
    failed = [path.stem for path, told in found.items() if told != path.stem]
    assert (failed, list(found)) == (["25"], paths)
    assert "open it in Excel" in str(found[Path("25.xlsx")])
