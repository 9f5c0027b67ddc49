"""The shapes in which returns leave this package. ``by`` is always a person's reference, never a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from concordat.kernel.references import RecordRef
from concordat.registers.delivery.rules.questions import Question
from concordat.registers.delivery.rules.reading import Parsed, Value
from concordat.registers.delivery.rules.returns import Channel, ReminderChannel, ReminderKind, ReturnState


@dataclass(frozen=True, slots=True)
class ReturnRecord:
    """A return as lists show it. ``reported_at`` and ``reported_by``: its first submission, None and "" before.

    ``days_late`` counts from the due day to the first submission, or to the day of asking while there is none.
    """

    number: int
    reference: str
    period: str
    period_name: str
    collaboration: str
    collaboration_name: str
    organisation: str
    organisation_name: str
    due_on: date
    state: ReturnState
    overdue: bool
    days_late: int
    last_step_at: datetime | None
    reported_at: datetime | None
    reported_by: str

    @property
    def ref(self) -> RecordRef:
        return RecordRef("return", str(self.number))


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """An answer as typed. ``organisation`` is the body that its writer acted for; ``passage`` where it was read."""

    number: int
    question: str
    text: str
    organisation: str
    by: str
    at: datetime
    channel: Channel
    passage: int | None
    base: int | None
    beside: bool
    settles: bool

    @classmethod
    def of(cls, row: Any) -> AnswerRecord:
        """From a row of the table of answers."""
        return cls(
            number=row.pk, question=row.question, text=row.text, organisation=row.organisation, by=row.by, at=row.at,
            channel=Channel(row.channel), passage=row.passage_id, base=row.base_id, beside=row.beside,
            settles=row.settles,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PreviousAnswer:
    """What the last return of the same collaboration said."""

    text: str
    period_name: str


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with its answer now and last time, what is wrong with it, and the answers that wait beside it."""

    question: Question
    answer: AnswerRecord | None = None
    previous: PreviousAnswer | None = None
    parsed: Parsed = field(default_factory=Parsed)
    problem: str = ""
    waiting: tuple[AnswerRecord, ...] = ()

    @property
    def base(self) -> int | None:
        """What to send back as the answer that the writer saw."""
        return self.answer.number if self.answer else None


@dataclass(frozen=True, slots=True)
class Group:
    """The questions of one section, in order."""

    title: str
    questions: tuple[AskedQuestion, ...]


@dataclass(frozen=True, slots=True)
class ReturnForm:
    """A return as it is filled in. ``problem`` of a question is what stands against submitting it now.

    ``on_behalf``: the actor may write, but for another organisation than its own. ``note`` is what it was sent back
    with; shown to the answering organisation and to the office alone.
    """

    summary: ReturnRecord
    groups: tuple[Group, ...]
    may_edit: bool
    on_behalf: bool
    may_judge: bool
    note: str = ""

    @property
    def questions(self) -> tuple[AskedQuestion, ...]:
        """All questions in order."""
        return tuple(asked for group in self.groups for asked in group.questions)

    @property
    def problems(self) -> dict[str, str]:
        """What stands against submitting, by the key of the question."""
        return {asked.question.key: asked.problem for asked in self.questions if asked.problem}


@dataclass(frozen=True, slots=True)
class Conflict:
    """An answer that waits beside another: what each says, and who wrote what stands, when.

    ``theirs``, ``standing`` and ``at`` are None and ``organisation`` is "" where the actor may not read what stands:
    then the answering organisation chooses.
    """

    question: str
    label: str
    yours: str
    theirs: str | None
    standing: int | None
    organisation: str
    by: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving did. ``bases`` is what to send as ``base`` next time, for the keys whose answer now stands as sent.

    ``problems`` were kept though they cannot be read; ``refused`` were not kept. Both map keys to messages.
    """

    state: ReturnState
    bases: Mapping[str, int | None] = field(default_factory=dict)
    written: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    problems: Mapping[str, str] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FilledBook:
    """A workbook by the hash of its content: the answers of each return by question, and the answers its writer saw.

    ``asked`` are the questions of its returns by key, where they were read in the same transaction: they are not read
    again then.
    """

    sha256: str
    answers: Mapping[int, Mapping[str, str]]
    bases: Mapping[int, Mapping[str, int | None]] = field(default_factory=dict)
    asked: Mapping[int, Mapping[str, Question]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SavedBook:
    """What became of a workbook: how many answers were saved, and how many of them wait beside another's.

    ``refused`` says by question why nothing of it was saved ("": the workbook itself).
    """

    sha256: str
    answers: int
    beside: int = 0
    refused: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ToldAnswer:
    """An answer of a submitted return, read by its question. ``value`` is None where ``problem`` says why."""

    question: Question
    answer: AnswerRecord
    value: Value | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The answers that a return was last submitted, accepted or frozen with; empty ones are left out.

    ``submitted_at`` and ``submitted_by`` are of the last submission. ``covering`` is the state whose step holds the
    answers: a challenged return still shows what it was submitted with.
    """

    summary: ReturnRecord
    covering: ReturnState
    submitted_at: datetime
    submitted_by: str
    answers: tuple[ToldAnswer, ...]

    @property
    def by_key(self) -> dict[str, ToldAnswer]:
        """The answers by the key of their question."""
        return {told.question.key: told for told in self.answers}

    @property
    def frozen(self) -> bool:
        """Whether nothing can change any more: papers mark what is not."""
        return self.covering is ReturnState.FROZEN


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A step of a return (``state``), or an answer to it (``answer`` with its question's ``label``)."""

    at: datetime
    by: str
    organisation: str
    state: ReturnState | None = None
    note: str = ""
    answer: AnswerRecord | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class ReminderRecord:
    """A reminder that went out."""

    kind: ReminderKind
    at: datetime
    by: str
    channel: ReminderChannel


@dataclass(frozen=True, slots=True)
class ChaseRecord:
    """A return of a period with the reason to remind its lead today, if any, and the reminders so far."""

    summary: ReturnRecord
    reason: ReminderKind | None
    reminders: tuple[ReminderRecord, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A reminder to be sent to an organisation, in words."""

    number: int
    organisation: str
    subject: str
    text: str
