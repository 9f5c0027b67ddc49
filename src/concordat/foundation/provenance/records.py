"""The shapes in which sources leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from concordat.kernel.findings import FindingEvidence


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A source; ``readable`` says whether the actor may read its text."""

    key: str
    title: str
    owner: str
    board: str
    author_role: str
    dated: date | None
    file_name: str
    recorded_at: datetime
    readable: bool
    notes: tuple[str, ...] = ()
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """A block of a source as printed; ``line_starts`` pairs offsets in the text with the lines that begin there."""

    id: int
    ordinal: int
    kind: str
    text: str
    section: str
    paragraph: str
    level: int
    line: int
    page: int | None
    cells: tuple[dict[str, Any], ...]
    line_starts: tuple[tuple[int, int], ...] = ()

    def evidence(self, source: SourceRecord) -> FindingEvidence:
        """The whole passage as a place of its source."""
        return FindingEvidence(
            file=source.file_name, paper_date=source.dated, paragraph=self.paragraph or None, line=self.line or None,
            quote=self.text, source=source.key, passage=self.id, start=0, title=source.title,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """Where a record comes from. ``quote`` is None where the actor may see the figure but not the source."""

    record: str
    source_key: str | None
    source_title: str
    dated: date | None
    paragraph: str
    line: int | None
    passage: int | None
    start: int | None
    end: int | None
    quote: str | None
    reason: str
    actor: str
    recorded_at: datetime
    cell: str | None = None  # of a workbook: "sheet 'Savings', cell C7"

    @property
    def words(self) -> str:
        """``Kent, 6 December 2017, paragraph 10`` style: the title with its cell, paragraph or line."""
        place = self.cell or (f"paragraph {self.paragraph}" if self.paragraph else f"line {self.line}")
        place = f", {place}" if self.cell or self.paragraph or self.line else ""
        return f"{self.source_title}{place}" if self.source_key else f"Recorded by a person: {self.reason}"
