"""What was traced over the same papers is not traced again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from concordat.calculations.promises import keeping
from concordat.calculations.promises.keeping import trace_kept
from concordat.calculations.promises.promise import Fate, Papers, Passage, Promise
from concordat.kernel.findings import FindingEvidence

JUNE, DECEMBER = date(2021, 6, 14), date(2021, 12, 6)
PAPERS = Papers({"june": JUNE, "december": DECEMBER}, {"june": "kent", "december": "kent"})


def promise(what: str = "The new depot at Northfield will open") -> Promise:
    place = FindingEvidence("june.txt", JUNE, line=5, quote=what, source="june", passage=5)
    return Promise("p", what, "Joint Fleet Workshops", "june", 5, place, JUNE, bodies=frozenset({"kent"}))


class Asked:
    def __init__(self, text: str) -> None:
        self.times, self.text = 0, text

    def __call__(self) -> list[Passage]:
        self.times += 1
        return [Passage("december", 8, self.text, FindingEvidence("december.txt", line=8, source="december"))]


@pytest.fixture(autouse=True)
def afresh() -> Iterator[None]:
    keeping.forget()
    yield
    keeping.forget()


def test_passages_are_asked_for_once_for_the_same_papers() -> None:
    asked = Asked("The new depot at Northfield was opened on 4 October 2021.")
    for _ in range(3):
        (one,) = trace_kept([promise()], PAPERS, edition=["june 1", "december 1"], passages=asked)
        assert one.fate is Fate.KEPT
    assert asked.times == 1


def test_another_content_another_paper_or_another_promise_is_traced() -> None:
    trace_kept([promise()], PAPERS, edition=["june 1", "december 1"], passages=Asked("All is well with the lift."))
    asked = Asked("The new depot at Northfield was opened on 4 October 2021.")
    assert trace_kept([promise()], PAPERS, edition=["june 1", "december 2"], passages=asked)[0].fate is Fate.KEPT
    trace_kept([promise(), promise("Buy a lift")], PAPERS, edition=["june 1", "december 2"], passages=asked)
    only = Papers({"june": JUNE}, PAPERS.owners)
    trace_kept([promise()], only, edition=["june 1", "december 2"], passages=asked)
    assert asked.times == 3


def test_no_more_is_kept_than_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "KEPT", 2)
    asked = Asked("All is well with the lift.")
    for what in ("one thing", "two things", "three things", "one thing"):
        trace_kept([promise(what)], PAPERS, edition=["1"], passages=asked)
    assert asked.times == 4
