"""The same job on a Dask cluster of one process; what is missing is told in one line."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator

import pytest
from tests.intake.batch.jobs import obey, papers

from concordat.intake.batch.attempts import CRASHED
from concordat.intake.batch.cluster import read_on_cluster
from concordat.intake.batch.papers import Paper
from concordat.kernel.errors import RuleBroken


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of a cluster in this process, on this machine's own network."""
    distributed = pytest.importorskip("distributed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with distributed.LocalCluster(
            n_workers=1, threads_per_worker=2, processes=False, host="127.0.0.1", dashboard_address=None,
            protocol="tcp://",
        ) as cluster:  # fmt: skip
            yield str(cluster.scheduler_address)


@pytest.mark.filterwarnings("ignore")
def test_outcomes_come_in_order_and_a_bad_paper_is_one_line(address: str) -> None:
    words = ["", "refuse", "slow", "fault", *[""] * 12]
    given = [*papers(*words), Paper("shut.txt", refusal="it cannot be opened")]
    found = list(read_on_cluster(given, obey, address=address, seconds=20))
    assert [outcome.paper.name for outcome in found] == [paper.name for paper in given]
    assert [outcome.refusal for outcome in found[:5]] == [
        None, "it will not be read", None, "reading stopped: a fault of the reader (ZeroDivisionError)", None,
    ]  # fmt: skip
    assert found[-1].line == "shut.txt: it cannot be opened"


@pytest.mark.filterwarnings("ignore")
def test_a_paper_without_an_answer_is_given_up(address: str) -> None:
    found = list(read_on_cluster(papers("slow"), obey, address=address, seconds=0.05))
    assert [outcome.refusal for outcome in found] == ["reading stopped: no answer came within 0.05 seconds"]


@pytest.mark.filterwarnings("ignore")
def test_an_answer_that_cannot_travel_is_the_papers_fault_alone(address: str) -> None:
    found = list(read_on_cluster(papers("", ""), lambda name, data: (_ for _ in data), address=address, seconds=20))
    assert {outcome.refusal for outcome in found} <= {None, CRASHED}
    assert len(found) == 2


def test_no_scheduler_at_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("concordat.intake.batch.cluster.ANSWER", "0.5s")
    with pytest.raises(RuleBroken, match="no scheduler answers"):
        list(read_on_cluster(papers(""), obey, address="tcp://127.0.0.1:9"))


def test_without_the_extra_one_line_says_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(RuleBroken, match=r"\.venv/bin/pip install -e '\.\[scale\]'"):
        list(read_on_cluster(papers(""), obey, address="tcp://127.0.0.1:8786"))


def test_what_is_no_address_is_refused_without_a_connection() -> None:
    pytest.importorskip("distributed")
    with pytest.raises(RuleBroken, match="--cluster nonsense: write the scheduler's address as tcp://host:8786"):
        list(read_on_cluster(papers(""), obey, address="nonsense"))
