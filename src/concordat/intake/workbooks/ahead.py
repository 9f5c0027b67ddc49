"""Many workbooks read one after another in a process beside this one, while this one writes those before.

Reading takes a quarter of an import's work, and a file that ends its reader ends no import.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from concordat.intake.readers.content import content_of
from concordat.intake.workbooks.cells import BookCells
from concordat.intake.workbooks.reading import read_workbook
from concordat.kernel.errors import UnreadableFile

FEW = 60  # files: for so many, starting a process takes longer than it saves
_TOGETHER = 10  # files that are handed over at once
Read = BookCells | str  # the cells, or why there are none


def read_ahead(paths: Sequence[Path]) -> Iterator[tuple[Path, Read]]:
    """Each file with its cells, or with the reason why it cannot be read, in order; a few are read ahead."""
    if len(paths) <= FEW or (os.cpu_count() or 1) < 2:
        yield from ((path, _read(path)) for path in paths)
        return
    done, together = 0, _TOGETHER
    while done < len(paths):
        for one in _beside(paths[done:], together):
            yield paths[done], one
            done += 1
        if done < len(paths) and together == 1:
            yield paths[done], "reading it failed; open it in Excel and save it anew"
            done += 1
        together = 1 if together > 1 else _TOGETHER


def _beside(paths: Sequence[Path], together: int) -> Iterator[Read]:
    """What another process reads and hands over so many ``together``; fewer than all where a file ended it."""
    command = [sys.executable, "-m", __name__]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:
        if reader.stdin is None or reader.stdout is None:
            raise RuntimeError("the reader has no pipes")
        try:
            pickle.dump(([str(path) for path in paths], together), reader.stdin)
            reader.stdin.close()
            while True:
                yield from pickle.load(reader.stdout)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            return
        finally:
            reader.terminate()


def _send(asked: IO[bytes], answer: IO[bytes]) -> None:
    """Read and hand over; the pipe holds few, so that the reader is never far ahead."""
    names, together = pickle.load(asked)
    for start in range(0, len(names), together):
        found = [_read(Path(name)) for name in names[start : start + together]]
        pickle.dump(found, answer, pickle.HIGHEST_PROTOCOL)
        answer.flush()


def _read(path: Path) -> Read:
    try:
        return read_workbook(content_of(path), str(path))
    except UnreadableFile as error:
        return error.reason


if __name__ == "__main__":
    _send(sys.stdin.buffer, sys.stdout.buffer)
