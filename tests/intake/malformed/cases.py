"""The table of malformed and tricky files: how each is made, and a word of what its user must be told.

A case is made in an empty folder; nothing binary is kept. ``says`` holds words of which the line must have one; none
means that the file is tricky but honest, and is read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from concordat.intake.readers.reading import READERS


@dataclass(frozen=True, slots=True)
class Case:
    """One file that somebody may give: its name, what is wrong with it, how it is made."""

    name: str
    tried: str
    make: Callable[[Path], object]
    says: tuple[str, ...] = ()
    lines: int = 1  # how many lines its user sees; those of a zip are one a member

    @property
    def is_read(self) -> bool:
        return not self.says


def content(name: str, tried: str, data: bytes | Callable[[], bytes], *says: str, lines: int = 1) -> Case:
    """A case that is nothing but bytes under a name."""
    return Case(name, tried, lambda path: path.write_bytes(data() if callable(data) else data), says, lines)


def is_unknown(case: Case) -> bool:
    """Whether there is no reader for its format here, so that its fault cannot be seen."""
    ending = Path(case.name).suffix
    return ending in {".pdf", ".html", ".xlsx", ".docx"} - set(READERS) and case.name != "folder.pdf"


def table() -> list[Case]:
    """Every case, by format."""
    from tests.intake.malformed import archives, documents, pages, places, texts, workbooks

    parts = (texts, documents, pages, workbooks, archives, places)
    return [case for part in parts for case in part.CASES]
