"""The shapes in which candidates leave the intake."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from concordat.intake.rules import CandidateState
from concordat.kernel.markings import Marking
from concordat.kernel.statements import Statement


@dataclass(frozen=True, slots=True)
class CandidateRecord:
    """A statement in review: what was read, what was accepted, and the record that came of it.

    ``dated``, ``marking`` and ``board`` (as printed at its head) are those of its source as it stands now.
    """

    id: int
    source: str
    passage: int
    owner: str
    ordinal: int
    statement: Statement
    as_read: Statement
    state: CandidateState
    record: str
    in_bulk: bool
    decided_by: str
    decided_at: datetime | None
    dated: date | None
    marking: Marking = Marking.OFFICIAL
    board: str = ""

    @property
    def waiting(self) -> bool:
        return self.state is CandidateState.WAITING


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review of one source has got."""

    source: str
    total: int
    waiting: int
    accepted: int
    rejected: int

    @property
    def reviewed(self) -> int:
        return self.total - self.waiting


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came of one file: the key of its source, the statements read, whether it was loaded already."""

    source: str
    statements: int
    already: bool
    dated: date | None


@dataclass(frozen=True, slots=True)
class StoredWorkbook:
    """A workbook as it came: its number, the name of the file without its folder, its content's hash and size."""

    number: int
    file_name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class UploadRecord:
    """What was sent at once. ``refused`` pairs the name of what could not be read with the reason."""

    number: int
    at: datetime
    workbooks: tuple[StoredWorkbook, ...]
    refused: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, row: Any, workbooks: Iterable[Any]) -> UploadRecord:
        """Of the rows that hold it."""
        kept = tuple(StoredWorkbook(one.pk, one.file_name, one.sha256, one.size) for one in workbooks)
        return cls(row.pk, row.at, kept, tuple((name, reason) for name, reason in row.refused))
