"""What goes into a board paper, and the shapes in which issued papers leave this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from concordat.calculations.promises.promise import Traced
from concordat.foundation.organisations.records import AllianceRecord
from concordat.foundation.provenance.records import CitationRecord
from concordat.kernel.findings import Finding
from concordat.kernel.markings import Marking
from concordat.kernel.money import Money
from concordat.kernel.rag import Colour
from concordat.kernel.references import RecordRef
from concordat.registers.agreements.records import AgreementRecord
from concordat.registers.benefits.records import EntryRecord, LineKey, Position, PositionLine
from concordat.registers.business_cases.records import CaseRecord
from concordat.registers.collaborations.records import CollaborationRecord
from concordat.registers.delivery.records import (
    DependencyRecord,
    IssueRecord,
    MilestoneRecord,
    RiskRecord,
    RiskScaleRecord,
    StatusRecord,
)
from concordat.registers.governance.records import ActionRecord, CommitmentRecord, DecisionRecord, HappeningRecord
from concordat.registers.measures.records import MeasureRecord
from concordat.reporting.papers.exemptions import Withheld
from concordat.reporting.papers.styles import USUAL
from concordat.reporting.portfolio.records import Ratings


@dataclass(frozen=True, slots=True)
class Addressee:
    """The board that a paper is for, and whose board it is: a policing body stands with its force."""

    key: str
    name: str
    organisation: str
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer of a return as printed. ``colour`` where it rates; ``repeated``: word for word as in the last return.

    ``line`` is the key of what it is about (``rating.time``), ``column`` the partner's name where it is an amount.
    """

    number: int
    key: str
    label: str
    text: str
    line: str
    line_words: str
    column: str
    colour: Colour | None = None
    repeated: bool = False

    @property
    def ref(self) -> RecordRef:
        return RecordRef("answer", str(self.number))


@dataclass(frozen=True, slots=True)
class Reported:
    """An accepted or frozen return of the latest period. ``is_new``: the board's last paper did not tell it yet."""

    number: int
    collaboration: str
    organisation: str
    period_name: str
    submitted_on: date
    frozen: bool
    is_new: bool
    answers: tuple[Answered, ...]

    def under(self, prefix: str) -> tuple[Answered, ...]:
        """The answers whose line begins so, in their order."""
        return tuple(one for one in self.answers if one.line.startswith(prefix))


@dataclass(frozen=True, slots=True)
class NotAccepted:
    """A return of the latest period that is not in the paper, and how far it has come."""

    collaboration: str
    organisation: str
    period_name: str
    state: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A policing body's question, and the answer where there is one. ``asker`` and ``asked`` are keys of bodies."""

    number: int
    asker: str
    asked: str
    text: str
    sent_on: date
    due_on: date
    answered_on: date | None = None
    reply: str = ""


@dataclass(frozen=True, slots=True)
class NextUpdate:
    """For which meeting a paper is (``serves``, its number and day), which period it reads, and the board's next one.

    None where no such meeting is recorded, "" where the meeting names no period.
    """

    serves: int | None = None
    serves_on: date | None = None
    period: str = ""
    meeting: int | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that a paper says comes from here, and nothing else does: equal material gives an equal paper.

    ``since`` is the date of the board's last paper. ``names`` are those of bodies and collaborations by key,
    ``citations`` the sources of each record by reference as text. ``withheld`` is how many commercially sensitive
    amounts the paper leaves out; ``withheld_parts`` are what its public version does. ``traced`` is what the papers
    tell of each commitment, by its number. ``questions`` wait for an answer or were answered since the last paper.
    ``scales`` are those by which each organisation scores its risks, by its key. ``actions`` are those of the board.
    ``reckoned`` are plan to date and achieved as the page of the money has them, amounts of years counted too; None
    where that is not known, or a part of it is withheld.
    """

    board: Addressee
    as_at: date
    since: date | None
    author_role: str
    names: Mapping[str, str]
    alliances: tuple[AllianceRecord, ...]
    collaborations: tuple[CollaborationRecord, ...]
    ratings: Mapping[str, Ratings]
    statuses: tuple[StatusRecord, ...]
    position: Position
    not_added: tuple[LineKey, ...]
    entries: tuple[EntryRecord, ...]
    cases: tuple[CaseRecord, ...]
    agreements: tuple[AgreementRecord, ...]
    risks: tuple[RiskRecord, ...]
    decisions: tuple[DecisionRecord, ...]
    happenings: tuple[HappeningRecord, ...]
    commitments: tuple[CommitmentRecord, ...]
    findings: tuple[Finding, ...]
    citations: Mapping[str, tuple[CitationRecord, ...]] = field(default_factory=dict)
    withheld: int = 0
    withheld_parts: tuple[Withheld, ...] = ()
    traced: Mapping[int, Traced] = field(default_factory=dict)
    questions: tuple[Asked, ...] = ()
    returns: tuple[Reported, ...] = ()
    not_accepted: tuple[NotAccepted, ...] = ()
    milestones: tuple[MilestoneRecord, ...] = ()
    issues: tuple[IssueRecord, ...] = ()
    dependencies: tuple[DependencyRecord, ...] = ()
    measures: tuple[MeasureRecord, ...] = ()
    scales: Mapping[str, RiskScaleRecord] = field(default_factory=dict)
    next_update: NextUpdate = NextUpdate()
    actions: tuple[ActionRecord, ...] = ()
    reckoned: tuple[Money, Money] | None = None

    def named(self, key: str | None) -> str:
        """The name behind a key; "" for none. What the board may not see has no name here, nor its key."""
        return self.names.get(key, "another collaboration") if key else ""

    def has_figures(self, key: str) -> bool:
        """Whether a collaboration has an amount in the ledger."""
        return any(entry.collaboration == key for entry in self.entries)

    def lines(self) -> tuple[PositionLine, ...]:
        """The lines of savings that have an annual estimate or a result, by collaboration and partner."""
        shown = [line for line in self.position.lines if line.annual is not None or line.achieved is not None]
        return tuple(sorted(shown, key=lambda line: (self._place(line.key.collaboration), self._name(line))))

    def _place(self, key: str | None) -> str:
        return self.named(key).casefold()

    def _name(self, line: PositionLine) -> str:
        return self.named(line.key.organisation)


@dataclass(frozen=True, slots=True)
class IssuedRecord:
    """A paper as issued. ``number`` is its own for ever; ``formats`` are those whose bytes are kept.

    ``style`` is the key of the house style that it was laid out in. ``corrects`` and ``replaced_by`` are the numbers of
    the version before it and after it, ``public_of`` that of the full paper whose public version it is, and
    ``public_version`` that of its own.
    """

    number: int
    board: str
    organisation: str
    title: str
    as_at: date
    issued_at: datetime
    issued_by: str
    marking: Marking
    inputs_hash: str
    formats: tuple[str, ...]
    style: str = USUAL
    version: int = 1
    erratum: str = ""
    corrects: int | None = None
    replaced_by: int | None = None
    public_of: int | None = None
    public_version: int | None = None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("issued-paper", str(self.number))

    def file_name(self, form: str) -> str:
        """board-date.ext; what is not usual is named: board-date-style-v2-public.ext."""
        style = "" if self.style == USUAL else f"-{self.style}"
        version = f"-v{self.version}" if self.version > 1 else ""
        public = "-public" if self.public_of else ""
        return f"{self.board}-{self.as_at.isoformat()}{style}{version}{public}.{form}"
