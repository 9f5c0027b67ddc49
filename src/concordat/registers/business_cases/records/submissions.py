"""The shapes of submissions, answers and conditions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from concordat.calculations.voting import VotingRule
from concordat.kernel.dates import PreciseDate
from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.rules.checklist import Heading, Made
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.business_cases.rules.submissions import (
    CaseAnswer,
    ConditionState,
    Decided,
    PartyStand,
    decided,
    misstated,
)


@dataclass(frozen=True, slots=True)
class HeadingRecord:
    """How far one of the five cases is made at a stage."""

    id: int
    stage: Stage
    heading: Heading
    made: Made
    where: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("case-heading", str(self.id))


@dataclass(frozen=True, slots=True)
class ConditionRecord:
    """A condition and what has become of it; ``closed_on`` and ``note`` are those of the last report."""

    id: int
    what: str
    party: str
    to_meet: str | None
    due: PreciseDate | None
    state: ConditionState
    closed_on: PreciseDate | None
    note: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("case-condition", str(self.id))

    def overdue(self, on: date) -> bool:
        """Whether it is open past its time."""
        return self.state is ConditionState.OPEN and self.due is not None and self.due.last < on


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """What a party answered; ``reported_by`` is whose word it is."""

    id: int
    party: str
    answer: CaseAnswer
    on: PreciseDate | None
    note: str
    conditions: tuple[ConditionRecord, ...]
    reported_by: str
    reported_on: date | None

    @property
    def ref(self) -> RecordRef:
        return RecordRef("case-answer", str(self.id))

    @property
    def second_hand(self) -> bool:
        """Whether another body tells of it."""
        return self.reported_by != self.party


@dataclass(frozen=True, slots=True)
class PartyRecord:
    """A party that is to answer, with all its answers, the last one last."""

    organisation: str
    name: str
    weight: int
    said: int | None
    answers: tuple[AnswerRecord, ...]

    @property
    def last(self) -> AnswerRecord | None:
        return self.answers[-1] if self.answers else None

    @property
    def conditions(self) -> tuple[ConditionRecord, ...]:
        """Those of its last answer; what it asked before and no longer asks has fallen away."""
        return self.last.conditions if self.last else ()

    @property
    def stand(self) -> PartyStand:
        still = sum(one.state is ConditionState.OPEN for one in self.conditions)
        answer = self.last.answer if self.last else None
        return PartyStand(self.organisation, answer, self.weight, still, self.said)


@dataclass(frozen=True, slots=True)
class SubmissionRecord:
    """A stage of a case put to a board (key) or to somebody in words, with its parties.

    ``replaced`` where the same stage was put to the same body again later.
    """

    id: int
    case: str
    case_title: str
    stage: Stage
    board: str | None
    put_to: str
    on: PreciseDate | None
    rule: VotingRule
    threshold: int | None
    note: str
    parties: tuple[PartyRecord, ...]
    reported_on: date | None
    replaced: bool = False

    @property
    def ref(self) -> RecordRef:
        return RecordRef("case-submission", str(self.id))

    @property
    def decided(self) -> Decided | None:
        """What the answers come to."""
        return decided(self.rule, [one.stand for one in self.parties], self.threshold)

    @property
    def conditions(self) -> tuple[ConditionRecord, ...]:
        return tuple(condition for one in self.parties for condition in one.conditions)

    def waits_for(self, organisation: str) -> bool:
        """Whether this party has still to answer: it has not, or has deferred; and the case is not decided."""
        return any(
            one.organisation == organisation and (one.last is None or one.last.answer is CaseAnswer.DEFER)
            for one in self.parties
        )

    def said(self) -> str:
        """The outcome in words, with the parties by name."""
        found = self.decided
        return found.words({one.organisation: one.name for one in self.parties}) if found else "No party is named."

    def misstated(self) -> list[str]:
        """Shares that a source says and the weights do not bear out, each in words."""
        names = {one.organisation: one.name for one in self.parties}
        whole = sum(one.weight for one in self.parties)
        weights = {one.organisation: one.weight for one in self.parties}
        return [
            f"{names[key]}: {said.normalize():f}% is said; {weights[key]:,} of {whole:,} is {reckoned.normalize():f}%"
            for key, said, reckoned in misstated([one.stand for one in self.parties])
        ]
