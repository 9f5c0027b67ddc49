"""A paper that crashes, hangs or swells costs one line; the order holds; no more than a few are in hand."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterator

import pytest
from tests.intake.batch.jobs import obey, papers

from concordat.intake.batch import working
from concordat.intake.batch.papers import Paper
from concordat.intake.batch.working import work


@pytest.fixture(autouse=True)
def leaves_no_process() -> Iterator[None]:
    before = set(multiprocessing.active_children())
    yield
    assert set(multiprocessing.active_children()) <= before


def test_outcomes_come_in_the_order_of_the_papers_from_other_processes() -> None:
    words = ["slow", "", "", "slow", *[""] * 8]
    found = list(work(papers(*words), obey, workers=3))
    assert [outcome.paper.name for outcome in found] == [f"{number}.txt" for number in range(12)]
    readers = {outcome.result for outcome in found}
    assert os.getpid() not in readers
    assert 2 <= len(readers) <= 3


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("crash", "reading stopped: it crashed the reader"),
        ("exit", "reading stopped: it crashed the reader"),
        ("fault", "reading stopped: a fault of the reader (ZeroDivisionError)"),
        ("refuse", "it will not be read"),
        ("hunger", "reading stopped: it needs more memory than one paper may take"),
    ],
)
def test_one_bad_paper_is_one_line_and_the_others_are_read(word: str, reason: str, workers: int) -> None:
    found = list(work(papers("", word, "", word, "", ""), obey, workers=workers))
    assert [outcome.refusal for outcome in found] == [None, reason, None, reason, None, None]
    assert found[1].line == f"1.txt: {reason}"
    assert found[1].paper.sha256 == "hash of 1"


def test_a_paper_that_hangs_is_given_up_and_its_process_replaced() -> None:
    started = time.monotonic()
    found = list(work(papers("hang", "", "hang", ""), obey, workers=2, seconds=1.5))
    late = "reading stopped: it took longer than 1.5 seconds"
    assert [outcome.refusal for outcome in found] == [late, None, late, None]
    assert time.monotonic() - started < 60  # each would hang for ten minutes


def test_no_more_papers_are_taken_than_a_few_for_each_process() -> None:
    taken: list[int] = []

    def endless() -> Iterator[Paper]:
        for number in range(10_000):
            taken.append(number)
            yield Paper(f"{number}.txt", refusal="refused before it was opened" if number % 2 else None)

    results = work(endless(), obey, workers=2)
    for number in range(20):
        assert next(results).paper.name == f"{number}.txt"
        assert len(taken) - number <= 2 * working.AHEAD + 1
    results.close()  # type: ignore[attr-defined]


def test_a_process_is_replaced_after_so_many_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working, "PAPERS_A_PROCESS", 3)
    readers = [outcome.result for outcome in work(papers(*[""] * 7), obey)]
    assert [readers.count(reader) for reader in dict.fromkeys(readers)] == [3, 3, 1]


def test_a_large_answer_comes_whole_and_a_refused_paper_starts_no_process() -> None:
    assert [outcome.result for outcome in work(papers("large"), obey)] == [5_000_000]
    before = set(multiprocessing.active_children())
    refused = list(work([Paper("a.txt", refusal="no")], obey))
    assert [outcome.line for outcome in refused] == ["a.txt: no"]
    assert set(multiprocessing.active_children()) == before
    assert list(work([], obey)) == []
