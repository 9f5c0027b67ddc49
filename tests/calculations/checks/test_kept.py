"""What was found in papers as printed is kept, and found anew when a paper or what stands beside it changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from concordat.calculations.checks import kept
from concordat.calculations.checks.about import About
from concordat.calculations.checks.catalogue import examine
from concordat.calculations.checks.facts import Facts
from concordat.calculations.checks.kept import Print, in_print
from concordat.calculations.checks.prose.papers import Block, Paper
from concordat.kernel.findings import FindingEvidence


def paper(key: str, text: str = "The board met on Monday 14 June 2022 in the harbour office.") -> Paper:
    place = FindingEvidence(f"{key}.txt", date(2022, 7, 1), line=3, source=key, passage=3)
    block = Block("paragraph", text, About("x", "Harbour"), place)
    return Paper(key, "Harbour", f"{key}.txt", "kent", date(2022, 7, 1), (block,), "Harbour Board", "Chief")


class Loading:
    def __init__(self, *papers: Paper) -> None:
        self.papers, self.times = papers, 0

    def __call__(self) -> Print:
        self.times += 1
        return Print(self.papers)


@pytest.fixture(autouse=True)
def afresh() -> Iterator[None]:
    kept.forget()
    yield
    kept.forget()


def test_papers_are_loaded_once_and_found_as_without_keeping() -> None:
    load = Loading(paper("one"))
    found = [in_print({"one": "1"}, (), load).findings for _ in range(3)]
    assert load.times == 1
    assert list(found[0]) == examine(Facts(today=date.min, papers=load.papers))
    assert found[0] == found[2]
    assert any("14 June 2022" in one.sentence for one in found[0])


def test_another_edition_or_another_paper_is_loaded() -> None:
    in_print({"one": "1"}, (), Loading(paper("one")))
    load = Loading(paper("one", "All is well in the harbour office."))
    assert in_print({"one": "2"}, (), load).findings == ()
    in_print({"one": "2", "two": "1"}, (), load)
    assert load.times == 2


def test_a_paper_of_another_set_is_not_examined_again(monkeypatch: pytest.MonkeyPatch) -> None:
    examined: list[str] = []
    whole = kept.in_paper
    monkeypatch.setattr(kept, "in_paper", lambda one: examined.append(one.key) or whole(one))
    in_print({"one": "1"}, (), Loading(paper("one")))
    in_print({"one": "1", "two": "1"}, (), Loading(paper("one"), paper("two")))
    assert examined == ["one", "two"]


def test_no_more_is_kept_than_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "SETS", 1)
    load = Loading(paper("one"))
    for edition in ("1", "2", "1"):
        in_print({"one": edition}, (), load)
    assert load.times == 3
