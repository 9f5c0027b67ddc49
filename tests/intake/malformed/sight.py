"""What the user of ``concordat read`` sees of a case, with an honest paper given beside it."""

from __future__ import annotations

import contextlib
import io
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.intake.malformed.cases import Case
from tests.intake.malformed.samples import TEXT

from concordat.intake.batch.gathering import gather
from concordat.intake.batch.papers import opened
from concordat.interfaces.cli.many import Hands
from concordat.interfaces.cli.read import read

SECONDS = 30.0  # that a case may take; each takes a few at most
BESIDE = "beside.txt"
NOBODY_ID = 65534


@dataclass(frozen=True, slots=True)
class Sight:
    """The lines on standard error, the exit status, and which files were read."""

    lines: tuple[str, ...]
    status: int
    read: frozenset[str]


def sight_of(case: Case, folder: Path) -> Sight:
    """Make the case in an empty folder and read it, an honest paper after it."""
    place, beside, out = folder / case.name, folder / BESIDE, folder / "out.jsonl"
    case.make(place)
    beside.write_text(TEXT + "\nThe last of the papers.\n", encoding="utf-8")
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors):
        status = read([place, beside], "jsonl", out, hands=Hands(seconds=SECONDS))
    lines = tuple(line for line in errors.getvalue().splitlines() if line.strip())
    return Sight(lines, status, frozenset(_files(out)))


def seen_by_another(case: Case, folder: Path) -> tuple[str, ...]:
    """What a user who is not the superuser sees of a file that only its owner may open."""
    case.make(folder / case.name)
    os.seteuid(NOBODY_ID)
    try:
        papers = [opened(found) for found in gather([folder / case.name])]
    finally:
        os.seteuid(0)
    return tuple(f"{paper.name}: {paper.refusal}" for paper in papers)


def _files(out: Path) -> Iterator[str]:
    if out.exists():
        for line in out.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)["file"]
