"""What the commands over many papers share: who reads them, how long one may take, the bar, and words as printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.text import Text

from concordat.intake.batch.attempts import Job
from concordat.intake.batch.papers import Outcome, Paper
from concordat.intake.batch.working import SECONDS, work

T = TypeVar("T")
STOPPED = 130  # exit status after Ctrl-C, as shells have it


@dataclass(frozen=True, slots=True)
class Hands:
    """Who reads: so many processes here, or the cluster at an address; ``seconds`` is what one paper may take."""

    workers: int = 1
    cluster: str | None = None
    seconds: float = SECONDS

    def work(self, papers: Iterable[Paper], job: Job[T]) -> Iterator[Outcome[T]]:
        """What came of each paper, in order. RuleBroken where there is no cluster at the address."""
        if self.cluster is None:
            return work(papers, job, workers=self.workers, seconds=self.seconds)
        from concordat.intake.batch.cluster import read_on_cluster

        return read_on_cluster(papers, job, address=self.cluster, seconds=self.seconds)


@dataclass(frozen=True, slots=True)
class Bar:
    """How far it is, on standard error."""

    progress: Progress
    task: TaskID

    def reached(self, name: str) -> None:
        self.progress.update(self.task, description=name, advance=1)

    def say(self, line: str) -> None:
        """One line above the bar, as it stands: a file's name is no markup."""
        self.progress.console.print(line, markup=False, soft_wrap=True)


@contextmanager
def bar(console: Console, doing: str, total: int) -> Iterator[Bar]:
    """A bar for ``total`` papers; none for one, nor where standard error is no screen."""
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=total < 2) as progress:
        yield Bar(progress, progress.add_task(doing, total=total))


def as_printed(words: str) -> Text:
    """Words of a paper for a cell of a table: a bracket in them is no markup, and none of them is lost."""
    return Text(words)


def counted(number: int, one: str) -> str:
    """``1 paper``, ``2 papers``."""
    return f"{number:,} {one}{'' if number == 1 else 's'}"
