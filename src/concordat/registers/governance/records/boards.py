"""The shapes in which boards leave this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.references import RecordRef
from concordat.registers.governance.records.commitments import CommitmentRecord
from concordat.registers.governance.records.facts import DecisionRecord, PaperRecord
from concordat.registers.governance.records.meetings import MeetingRecord


@dataclass(frozen=True, slots=True)
class BoardRecord:
    """A board with the organisation whose it is and how many papers are held of it."""

    key: str
    name: str
    organisation: str | None
    organisation_name: str | None
    clears_first: str | None
    aliases: tuple[str, ...] = ()
    papers: int = 0
    last_paper: date | None = None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("board", self.key)


@dataclass(frozen=True, slots=True)
class BoardDetail:
    """A board with all that this register holds of it.

    ``clears`` has the key and name of each board whose papers it sees before that board does.
    """

    summary: BoardRecord
    clears_first_name: str | None
    clears: tuple[tuple[str, str], ...]
    meetings: tuple[MeetingRecord, ...]
    papers: tuple[PaperRecord, ...]
    decisions: tuple[DecisionRecord, ...]
    commitments: tuple[CommitmentRecord, ...]
