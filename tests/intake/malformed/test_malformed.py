"""Each malformed file gives one line that names it; the others are read; nothing hangs, swells or falls over."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from scripts.malformed import PAGE, row
from tests.intake.malformed.cases import Case, is_unknown, table
from tests.intake.malformed.places import NOBODY
from tests.intake.malformed.sight import BESIDE, SECONDS, sight_of

CASES = table()


def case_id(case: Case) -> str:
    return case.name[:30]


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_the_user_sees_one_line_and_the_others_are_read(case: Case, tmp_path: Path) -> None:
    assert not is_unknown(case), "every format of the table is read"
    if case.name == NOBODY and os.geteuid() == 0:
        pytest.skip("the superuser may open every file")
    started = time.monotonic()
    sight = sight_of(case, tmp_path)
    assert time.monotonic() - started < SECONDS
    assert BESIDE in sight.read
    assert len(sight.lines) == (0 if case.is_read else case.lines), sight.lines
    assert sight.status == (0 if case.is_read else 2)
    for line in sight.lines:
        assert line.startswith(case.name) or (tmp_path / case.name / line.partition(":")[0]).is_symlink()
        assert line.isprintable()
        assert any(word.casefold() in line.casefold() for word in case.says), line
    if case.is_read:
        assert sight.read > {BESIDE}
    assert row(case, sight.lines) in PAGE.read_text(encoding="utf-8"), "run scripts/malformed.py"


def test_the_table_is_of_many_kinds_and_names_nothing_twice() -> None:
    assert len(CASES) >= 80
    assert len({case.name for case in CASES}) == len(CASES)
    assert {Path(case.name).suffix for case in CASES} >= {".txt", ".docx", ".html", ".pdf", ".xlsx", ".zip"}


def test_nothing_malformed_is_committed() -> None:
    assert {path.suffix for path in Path(__file__).parent.iterdir() if path.is_file()} == {".py"}
