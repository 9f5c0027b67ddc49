"""Which papers a file of results holds already, so that the same command again reads only what is new.

Beside ``papers.jsonl`` stands ``papers.jsonl.read``: its first line names the reader, each further line one paper whose
rows are written in full (name, SHA-256, and the byte at which its rows end). Rows after the last such byte are of a
paper that was broken off: they are removed, and it is read again.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from concordat.intake.batch.papers import Paper
from concordat.kernel.errors import RuleBroken

_PACKAGE = Path(__file__).resolve().parents[2]
_READER = ("intake/readers", "intake/extraction", "kernel", "foundation/organisations")
_KINDS = {".py", ".toml", ".csv"}


@dataclass(slots=True)
class Journal:
    """A file of results and what it holds. ``anew``: why nothing of what stood there is kept, else empty."""

    out: Path
    held: set[str] = field(default_factory=set)
    end: int = 0
    whole: int = 0
    anew: str = ""

    def begin(self) -> None:
        """Make both files ready: what was broken off is removed, rows of ``out`` past ``end`` and of the journal."""
        if self.held:
            for path, size in ((self.out, self.end), (beside(self.out), self.whole)):
                with path.open("r+b") as file:
                    file.truncate(size)
            return
        self.out.write_bytes(b"")
        beside(self.out).write_text(json.dumps({"reader": reader_version()}) + "\n", encoding="utf-8")

    def add(self, paper: Paper, rows: bytes) -> None:
        """Write the rows of a paper, and then that they are whole."""
        with self.out.open("ab") as file:
            file.write(rows)
        self.end += len(rows)
        self.held.add(paper.sha256)
        line = json.dumps({"name": paper.name, "sha256": paper.sha256, "end": self.end})
        with beside(self.out).open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def beside(out: Path) -> Path:
    """Where the journal of a file of results stands."""
    return out.with_name(f"{out.name}.read")


def journal_for(out: Path, *, again: bool = False) -> Journal:
    """What a file of results holds already; nothing where there is no journal, or with ``again``.

    Raises RuleBroken where the file is shorter than its journal says: somebody changed it.
    """
    if again or not beside(out).is_file() or not out.is_file():
        return Journal(out)
    entries, whole = _entries(beside(out))
    if not entries or entries[0].get("reader") != reader_version():
        return Journal(out, anew="it was written by another version of the reader, so every paper is read again")
    papers = [entry for entry in entries[1:] if {"sha256", "end"} <= set(entry)]
    end = max((int(entry["end"]) for entry in papers), default=0)
    if out.stat().st_size < end:
        raise RuleBroken(f"{out}: it was changed since it was written; --again reads every paper and writes it anew")
    return Journal(out, {str(entry["sha256"]) for entry in papers}, end, whole)


def _entries(path: Path) -> tuple[list[dict[str, Any]], int]:
    """The lines of a journal, and the byte at which the last whole one ends."""
    entries: list[dict[str, Any]] = []
    whole = 0
    for line in path.read_bytes().splitlines(keepends=True):
        try:
            entry = json.loads(line)
        except ValueError:
            break
        if not isinstance(entry, dict) or not line.endswith(b"\n"):
            break
        entries.append(entry)
        whole += len(line)
    return entries, whole


def reader_version() -> str:
    """A name for the reader as it stands, from its own files: what it says of a paper may change with any of them."""
    digest = hashlib.sha256()
    for folder in _READER:
        for path in sorted((_PACKAGE / folder).rglob("*")):
            if path.suffix in _KINDS and path.is_file():
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
