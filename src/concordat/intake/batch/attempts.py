"""What is done with one paper, and what a fault in it comes to: the same in a process of one's own and on a cluster."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from concordat.intake.batch.papers import Outcome, Paper
from concordat.intake.readers.blocks import Document
from concordat.kernel.errors import UnreadableFile
from concordat.kernel.statements import Statement

T = TypeVar("T")
Job = Callable[[str, bytes], T]

CRASHED = "reading stopped: it crashed the reader"
TOO_BIG = "reading stopped: it needs more memory than one paper may take"


def attempt(job: Job[T], paper: Paper) -> Outcome[T]:
    """Do the job; whatever it raises becomes the reason why there is no result. The data do not go back."""
    bare = Paper(paper.name, sha256=paper.sha256)
    try:
        return Outcome(bare, job(paper.name, paper.data))
    except UnreadableFile as error:
        return Outcome(bare, refusal=error.reason)
    except MemoryError:
        return Outcome(bare, refusal=TOO_BIG)
    except Exception as error:  # one paper's fault must not become the others'
        return Outcome(bare, refusal=f"reading stopped: a fault of the reader ({type(error).__name__})")


def taken_apart(name: str, data: bytes) -> tuple[Document, list[Statement]]:
    """The paper as blocks, and what it says."""
    # In the process that reads; the one that waits stays small and starts at once.
    from concordat.intake.extraction.pipeline import extract  # noqa: PLC0415
    from concordat.intake.readers.reading import read_bytes  # noqa: PLC0415

    document = read_bytes(data, name)
    return document, extract(document)


def statements_of(name: str, data: bytes) -> list[Statement]:
    """What the paper says."""
    return taken_apart(name, data)[1]


def json_lines_of(name: str, data: bytes) -> bytes:
    """What the paper says, one JSON object a line."""
    encoder = msgspec.json.Encoder()
    return b"".join(encoder.encode(statement.as_row()) + b"\n" for statement in statements_of(name, data))
