"""The shapes of lessons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.rules.lessons import LessonKind, LessonState, Reach
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.collaborations.rules.themes import Theme


@dataclass(frozen=True, slots=True)
class LessonReportRecord:
    """How a lesson stood; ``by`` the key of the lesson that takes its place."""

    id: int
    state: LessonState
    note: str
    by: str | None
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("lesson-report", str(self.id))


@dataclass(frozen=True, slots=True)
class ApplicationRecord:
    """Where a lesson was applied, and what was done."""

    id: int
    collaboration: str
    what: str
    on: PreciseDate | None
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("lesson-application", str(self.id))


@dataclass(frozen=True, slots=True)
class LessonRecord:
    """A lesson with its reports and, as far as the reader may see them, its applications, oldest first.

    ``collaboration`` is None where none is named, or where the reader may not see which.
    """

    key: str
    kind: LessonKind
    what: str
    why: str
    recommendation: str
    themes: tuple[Theme, ...]
    function: str
    stage: Stage | None
    collaboration: str | None
    learned_on: PreciseDate | None
    reach: Reach
    published_on: date | None
    reported_by: str
    reported_on: date | None
    reports: tuple[LessonReportRecord, ...]
    applications: tuple[ApplicationRecord, ...]

    @property
    def ref(self) -> RecordRef:
        return RecordRef("lesson", self.key)

    @property
    def state(self) -> LessonState:
        """As last told; offered where nothing more is."""
        return self.reports[-1].state if self.reports else LessonState.OFFERED

    @property
    def refs(self) -> list[RecordRef]:
        """The lesson and every fact of it."""
        return [self.ref, *(one.ref for one in self.reports), *(one.ref for one in self.applications)]


@dataclass(frozen=True, slots=True)
class LearningRecord:
    """A lesson that was learned in a collaboration or applied to it, and whether it was applied anywhere."""

    key: str
    recommendation: str
    applied: bool

    @property
    def ref(self) -> RecordRef:
        return RecordRef("lesson", self.key)
