"""The shapes of the review."""

from __future__ import annotations

from dataclasses import dataclass

from concordat.foundation.provenance.records import PassageRecord, SourceRecord
from concordat.intake.records import CandidateRecord, Progress
from concordat.kernel.known import Known
from concordat.kernel.references import RecordRef
from concordat.review.learning.records import Taken
from concordat.review.names import Meaning
from concordat.review.rules import Sureness


@dataclass(frozen=True, slots=True)
class Card:
    """One statement beside the text: what it means, how it stands to the register, what stops it.

    ``taken`` has the lessons by which it is taken otherwise than it was read.
    """

    taken: Taken
    sureness: Sureness
    meaning: Meaning
    known: Known
    held: RecordRef | None
    before: str
    waits_for: str
    obstacle: str

    @property
    def candidate(self) -> CandidateRecord:
        """The statement as it is taken."""
        return self.taken.candidate


@dataclass(frozen=True, slots=True)
class Group:
    """Statements of one section that are decided together; the names of the whole paper are one."""

    name: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """A paper with its passages, its waiting and decided statements, and how far the review has got.

    ``decisions`` counts the acts of people on this paper so far: a bulk act is one.
    """

    source: SourceRecord
    passages: tuple[PassageRecord, ...]
    cards: tuple[Card, ...]
    groups: tuple[Group, ...]
    progress: Progress
    decisions: int


@dataclass(frozen=True, slots=True)
class BulkResult:
    """What a bulk act did; ``refused`` met an obstacle and waits, with the obstacle on its card."""

    accepted: int
    waiting: int
    refused: int = 0
