"""Papers read by processes of their own: one that crashes or hangs costs one line and is replaced, the rest go on.

The pools of the standard library are lost as a whole with one member that dies, so each process here has its own pipe,
one paper at a time, and a deadline. Time is a count of seconds since an unnamed start, never the time of day.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

from concordat.intake.batch.attempts import CRASHED, Job, attempt
from concordat.intake.batch.papers import Outcome, Paper

if sys.platform != "win32":
    import resource

T = TypeVar("T")

SECONDS = 120.0  # a paper may take; the slowest honest one took a tenth of it
MEMORY = 2 * 1024**3  # bytes of address space a process may take
AHEAD = 4  # papers in hand for each process, done or not: what a slow one at the head may hold up
PAPERS_A_PROCESS = 500  # then a new one, so that what a library never gives back does not add up


@dataclass(slots=True)
class _Worker(Generic[T]):
    """A process, our end of its pipe, and what it is busy with."""

    process: BaseProcess
    pipe: Connection
    paper: Paper
    done: int = 0
    place: int = -1
    deadline: float = 0.0

    def take(self, place: int, paper: Paper, seconds: float) -> None:
        self.place, self.paper, self.deadline = place, paper, time.monotonic() + seconds
        with contextlib.suppress(OSError):  # it died: the answer that never comes says so
            self.pipe.send(paper)

    def outcome(self) -> Outcome[T]:
        """Its answer; that it crashed where there is none."""
        self.done += 1
        try:
            answer: Outcome[T] = self.pipe.recv()
        except (EOFError, OSError):
            return self.given_up(CRASHED)
        return replace(answer, paper=self.paper)

    def given_up(self, reason: str) -> Outcome[T]:
        """No answer; the process is not to be used again."""
        self.done = PAPERS_A_PROCESS
        return Outcome(self.paper, refusal=reason)

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


class _Workshop(Generic[T]):
    """The processes, the papers in their hands, and the outcomes that wait for their turn."""

    def __init__(self, job: Job[T], workers: int, seconds: float) -> None:
        self.job, self.limit, self.seconds = job, workers, seconds
        self.context = _context()
        self.busy: list[_Worker[T]] = []
        self.idle: list[_Worker[T]] = []
        self.waiting: dict[int, Outcome[T]] = {}

    @property
    def has_hands(self) -> bool:
        return len(self.busy) < self.limit and len(self.busy) + len(self.waiting) < AHEAD * self.limit

    def take(self, place: int, paper: Paper) -> None:
        """Give the paper to a process; one that is refused already is an outcome as it stands."""
        if paper.refusal is not None:
            self.waiting[place] = Outcome(paper, refusal=paper.refusal)
            return
        worker = self.idle.pop() if self.idle else self._started(paper)
        worker.take(place, paper, self.seconds)
        self.busy.append(worker)

    def collect(self) -> None:
        """Wait for an answer, a death or a deadline; keep what came of it."""
        left = min(worker.deadline for worker in self.busy) - time.monotonic()
        ready = wait([worker.pipe for worker in self.busy], timeout=max(left, 0.0))
        moment = time.monotonic()
        for worker in [*self.busy]:
            if worker.pipe in ready:
                self._settle(worker, worker.outcome())
            elif worker.deadline <= moment:
                late = f"reading stopped: it took longer than {self.seconds:g} seconds"
                self._settle(worker, worker.given_up(late))

    def _settle(self, worker: _Worker[T], outcome: Outcome[T]) -> None:
        self.waiting[worker.place] = outcome
        self.busy.remove(worker)
        if worker.done >= PAPERS_A_PROCESS:
            worker.stop()
        else:
            self.idle.append(worker)

    def _started(self, paper: Paper) -> _Worker[T]:
        ours, theirs = self.context.Pipe()
        process = self.context.Process(target=serve, args=(theirs, self.job), daemon=True)  # type: ignore[attr-defined]
        process.start()
        theirs.close()
        return _Worker(process, ours, paper)

    def close(self) -> None:
        for worker in [*self.busy, *self.idle]:
            worker.stop()


def work(papers: Iterable[Paper], job: Job[T], *, workers: int = 1, seconds: float = SECONDS) -> Iterator[Outcome[T]]:
    """What came of each paper, in the order of ``papers``, each as soon as those before it are done.

    At most ``workers`` processes; ``job`` is a function of a module, so that a process can find it. A paper that takes
    longer than ``seconds``, or takes its process down, is refused and the others go on. However many there are, no
    more than a few are in memory at once. Closing the iterator stops the processes.
    """
    shop: _Workshop[T] = _Workshop(job, workers, seconds)
    source = enumerate(papers)
    turn, more = 0, True
    try:
        while more or shop.busy or shop.waiting:
            while more and shop.has_hands:
                following = next(source, None)
                more = following is not None
                if following is not None:
                    shop.take(*following)
            if shop.busy and turn not in shop.waiting:
                shop.collect()
            while turn in shop.waiting:
                yield shop.waiting.pop(turn)
                turn += 1
    finally:
        shop.close()


def serve(pipe: Connection, job: Job[T]) -> None:
    """What a process does: a paper in, its outcome out, until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the supervisor's to answer
    bound_memory(MEMORY)
    with contextlib.suppress(EOFError, OSError):
        while True:
            pipe.send(attempt(job, pipe.recv()))


def bound_memory(size: int) -> None:
    """Let this process take no more than ``size`` bytes, where the system can say so."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(ValueError, OSError):
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (size if most == resource.RLIM_INFINITY else min(size, most), most))


def _context() -> BaseContext:
    """A server that has the reader loaded and forks a process in milliseconds; elsewhere each starts afresh."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__, "concordat.intake.extraction.pipeline", "msgspec"])
    return context
