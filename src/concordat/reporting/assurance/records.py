"""What leaves the room: how a finding stands, notes and questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from concordat.kernel.findings import Finding
from concordat.reporting.assurance.rules import CaseState, DraftState, QuestionState, Step


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One thing done about a finding. ``by`` and ``assigned_to`` are references of persons, never names."""

    step: Step
    at: datetime
    by: str
    words: str
    assigned_to: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class FindingCase:
    """A finding with what was done about it, oldest first."""

    finding: Finding
    state: CaseState
    steps: tuple[StepRecord, ...] = ()

    @property
    def assigned_to(self) -> str:
        """Whose it is now: the last person that it was given to, "" for nobody."""
        given = [step.assigned_to for step in self.steps if step.step is Step.ASSIGNED]
        return given[-1] if given and not self.state.settled else ""


@dataclass(frozen=True, slots=True)
class NoteRecord:
    """A policing body's own note; nobody else sees it."""

    number: int
    organisation: str
    about: str
    about_words: str
    text: str
    written_by: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """A question that is not sent, or the draft of one that was. ``meant_for`` is the key of an organisation."""

    number: int
    organisation: str
    meant_for: str
    about: str
    about_words: str
    text: str
    state: DraftState
    drafted_by: str
    drafted_at: datetime


@dataclass(frozen=True, slots=True)
class QuestionRecord:
    """A question as it was sent, and what became of it. ``asker`` and ``asked`` are keys of organisations.

    ``about_words`` is empty on the side of who is asked.
    """

    number: int
    asker: str
    asked: str
    about: str
    about_words: str
    text: str
    answer_due: date
    sent_by: str
    sent_at: datetime
    state: QuestionState = QuestionState.WAITING
    reply: str = ""
    replied_by: str = ""
    replied_at: datetime | None = None

    def late(self, today: date) -> bool:
        """Whether the day for its answer has passed without one."""
        return self.state is QuestionState.WAITING and self.answer_due < today
