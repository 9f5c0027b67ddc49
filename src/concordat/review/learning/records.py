"""The shapes of what was learnt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from concordat.intake.records import CandidateRecord
from concordat.kernel.references import RecordRef
from concordat.review.learning.rules import LessonKind, LessonState


@dataclass(frozen=True, slots=True)
class LessonRecord:
    """One lesson: on the papers before ``board``, ``printed`` means ``means`` (a RecordRef, or a dimension).

    ``boards`` are the folded names of the board, ``said`` the folded words; ``learnt_from`` numbers the statement that
    was corrected, ``source`` is its paper. The last three are empty until it is revoked.
    """

    number: int
    organisation: str
    board: str
    boards: tuple[str, ...]
    kind: LessonKind
    printed: str
    said: str
    means: RecordRef
    learnt_from: int
    source: str
    by: str
    at: datetime
    state: LessonState
    revoked_by: str = ""
    revoked_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a correction teaches, before it is remembered."""

    kind: LessonKind
    printed: str
    said: str
    means: RecordRef


@dataclass(frozen=True, slots=True)
class Taken:
    """A statement as it is taken in review: ``candidate`` with what its lessons changed; ``as_read`` is untouched."""

    candidate: CandidateRecord
    name: LessonRecord | None = None
    heading: LessonRecord | None = None

    @property
    def lessons(self) -> tuple[LessonRecord, ...]:
        return tuple(lesson for lesson in (self.name, self.heading) if lesson)
