"""The journal of a file of results: what is whole is kept, what was broken off is read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from concordat.intake.batch import journal
from concordat.intake.batch.journal import beside, journal_for, reader_version
from concordat.intake.batch.papers import Paper
from concordat.kernel.errors import RuleBroken


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A file of results of two papers."""
    written = journal_for(tmp_path / "out.jsonl")
    written.begin()
    written.add(Paper("a.txt", sha256="a" * 64), b"one\ntwo\n")
    written.add(Paper("b.txt", sha256="b" * 64), b"")
    return written.out


def test_what_is_whole_is_held(out: Path) -> None:
    held = journal_for(out)
    assert held.held == {"a" * 64, "b" * 64}
    held.begin()
    held.add(Paper("c.txt", sha256="c" * 64), b"three\n")
    assert out.read_bytes() == b"one\ntwo\nthree\n"
    assert len(journal_for(out).held) == 3


def test_rows_of_a_paper_that_was_broken_off_are_removed(out: Path) -> None:
    with out.open("ab") as file:
        file.write(b"half a ro")
    with beside(out).open("ab") as file:
        file.write(b'{"name": "c.txt", "sha2')
    again = journal_for(out)
    again.begin()
    assert out.read_bytes() == b"one\ntwo\n"
    again.add(Paper("c.txt", sha256="c" * 64), b"three\n")
    assert journal_for(out).held == {"a" * 64, "b" * 64, "c" * 64}


def test_a_file_that_was_shortened_is_not_touched(out: Path) -> None:
    out.write_bytes(b"on")
    with pytest.raises(RuleBroken, match="--again"):
        journal_for(out)
    assert journal_for(out, again=True).held == set()


def test_another_version_of_the_reader_reads_all_again(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "reader_version", lambda: "another")
    anew = journal_for(out)
    assert (anew.held, "another version" in anew.anew) == (set(), True)
    anew.begin()
    assert out.read_bytes() == b""


def test_the_version_changes_with_the_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    version = reader_version()
    assert version == reader_version()
    (tmp_path / "kernel").mkdir()
    (tmp_path / "kernel" / "money.py").write_text("PENCE = 100\n", encoding="utf-8")
    monkeypatch.setattr(journal, "_PACKAGE", tmp_path)
    small = reader_version()
    (tmp_path / "kernel" / "money.py").write_text("PENCE = 101\n", encoding="utf-8")
    assert len({version, small, reader_version()}) == 3


def test_without_a_journal_nothing_is_held(tmp_path: Path) -> None:
    old = tmp_path / "old.jsonl"
    old.write_bytes(b"rows of long ago\n")
    assert journal_for(old).held == set()
