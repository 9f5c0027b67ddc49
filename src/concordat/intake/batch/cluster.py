"""The same job on a Dask cluster. Needs the extra ``scale`` here, and Concordat installed on the cluster's machines."""

from __future__ import annotations

import re
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from concordat.intake.batch.attempts import CRASHED, Job, attempt
from concordat.intake.batch.papers import Outcome, Paper
from concordat.intake.batch.working import SECONDS
from concordat.kernel.errors import RuleBroken

T = TypeVar("T")

AHEAD = 4  # papers on their way for each thread of the cluster
ADDRESS = re.compile(r"(?:[a-z]+://)?\S+:\d{1,5}")
ANSWER = "10s"  # how long the scheduler may take to answer
# The libraries behind the readers are not safe in two threads of one process, and a cluster may give it several.
_ONE_AT_A_TIME = threading.Lock()


def read_on_cluster(
    papers: Iterable[Paper], job: Job[T], *, address: str, seconds: float = SECONDS
) -> Iterator[Outcome[T]]:
    """What came of each paper, in the order of ``papers``, as ``working.work`` gives it.

    ``address`` is the scheduler's, such as ``tcp://host:8786``. A paper for which no answer comes within ``seconds`` of
    its turn is refused. Raises RuleBroken where the extra is not installed or no scheduler answers.
    """
    client = _connected(address)
    try:
        yield from _read(client, papers, job, seconds)
    finally:
        client.close()


def _connected(address: str) -> Any:
    try:
        import distributed  # noqa: PLC0415  an extra, and slow to load
    except ImportError:
        raise RuleBroken(
            "--cluster needs the extra scale, which is not installed: in the folder of Concordat, "
            ".venv/bin/pip install -e '.[scale]'"
        ) from None
    if not ADDRESS.fullmatch(address):
        raise RuleBroken(f"--cluster {address}: write the scheduler's address as tcp://host:8786")
    client: Any = distributed.Client
    try:
        return client(address, timeout=ANSWER, set_as_default=False)
    except (OSError, TimeoutError, ValueError):
        raise RuleBroken(f"--cluster {address}: no scheduler answers there") from None


def _read(client: Any, papers: Iterable[Paper], job: Job[T], seconds: float) -> Iterator[Outcome[T]]:
    window = AHEAD * max(1, sum(client.nthreads().values()))
    sent: deque[tuple[Paper, Any]] = deque()
    for paper in papers:
        future = None if paper.refusal else client.submit(one_at_a_time, job, paper, pure=False)
        sent.append((paper, future))
        if len(sent) >= window:
            yield _outcome(*sent.popleft(), seconds)
    while sent:
        yield _outcome(*sent.popleft(), seconds)


def one_at_a_time(job: Job[T], paper: Paper) -> Outcome[T]:
    """The attempt of one paper, on the cluster's side."""
    with _ONE_AT_A_TIME:
        return attempt(job, paper)


def _outcome(paper: Paper, future: Any, seconds: float) -> Outcome[T]:
    if future is None:
        return Outcome(paper, refusal=paper.refusal)
    try:
        answer: Outcome[T] = future.result(timeout=seconds)
    except TimeoutError:
        future.cancel()
        return Outcome(paper, refusal=f"reading stopped: no answer came within {seconds:g} seconds")
    except Exception:  # the cluster gives up on a paper that killed its workers, with errors of several kinds
        return Outcome(paper, refusal=CRASHED)
    return Outcome(paper, answer.result, answer.refusal)
