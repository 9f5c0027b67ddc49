"""The shapes in which candidates leave the intake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

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
