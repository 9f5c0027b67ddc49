"""Nothing of the five papers stands in the project: no run of eight of their words, names of things apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SEEDS = ROOT.parent / "shared" / "seeds"
RUN = 8
_WORD = re.compile(r"[A-Za-z0-9£%’']+")
_SUFFIXES = {".py", ".toml", ".txt", ".md", ".html", ".jinja", ".json", ".csv"}

# Words of section 22A of the Police Act 1996: whoever quotes the Act prints them, and copies no paper.
OF_THE_ACT = "in the interests of the efficiency or effectiveness of one or more police bodies or police forces"


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of eight words, but those of names alone (five or more words in capitals or digits)."""
    printed = _WORD.findall(text)
    found = set()
    for at in range(len(printed) - RUN + 1):
        part = printed[at : at + RUN]
        if sum(word[0].isupper() or word[0].isdigit() or len(word) <= 3 for word in part) < RUN - 2:
            found.add(tuple(word.lower() for word in part))
    return found


def copied(text: str, seeds: set[tuple[str, ...]]) -> list[str]:
    return sorted(" ".join(run) for run in runs(text) & seeds)


def test_a_copied_sentence_would_be_found() -> None:
    line = "the invented unit began to serve both of its forces in the spring of that year"
    assert copied(f'"""{line}"""', runs(line))
    assert not copied("something else altogether is said here in quite other words of ours", runs(line))


@pytest.mark.skipif(not SEEDS.exists(), reason="the five papers are not here")
@pytest.mark.parametrize("folder", ["src", "tests"])
def test_no_run_of_words_of_the_papers(folder: str) -> None:
    seeds: set[tuple[str, ...]] = set()
    for paper in SEEDS.glob("*.txt"):
        seeds |= runs(paper.read_text(encoding="utf-8", errors="replace"))
    seeds -= runs(OF_THE_ACT)
    files = [
        path for path in (ROOT / folder).rglob("*") if path.suffix in _SUFFIXES and "node_modules" not in path.parts
    ]
    found = {
        str(path.relative_to(ROOT)): copied(path.read_text(encoding="utf-8", errors="ignore"), seeds) for path in files
    }
    assert {name: said for name, said in found.items() if said} == {}
