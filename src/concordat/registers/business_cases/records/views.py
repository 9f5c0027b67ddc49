"""A case with all that this register holds of it, and a case as a list shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from concordat.kernel.references import RecordRef
from concordat.registers.business_cases.records.appraisals import AppraisalLine
from concordat.registers.business_cases.records.baselines import PlansRecord
from concordat.registers.business_cases.records.life import LifeRecord
from concordat.registers.business_cases.records.people import PeopleRecord
from concordat.registers.business_cases.records.reliances import RelianceRecord
from concordat.registers.business_cases.records.reviews import ReviewRecord
from concordat.registers.business_cases.records.stages import CaseRecord
from concordat.registers.business_cases.records.submissions import ConditionRecord, HeadingRecord, SubmissionRecord
from concordat.registers.business_cases.rules.life import Standing
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.business_cases.rules.submissions import ConditionState


class Referred(Protocol):
    """A record that can be cited."""

    @property
    def ref(self) -> RecordRef: ...


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case as a list shows it; ``submission`` is the last that no later one replaced."""

    case: CaseRecord
    life: LifeRecord
    plans: PlansRecord
    submission: SubmissionRecord | None

    @property
    def stage(self) -> Stage | None:
        return self.case.reached.told.stage if self.case.reached else None

    @property
    def where(self) -> str:
        """“Full business case: submitted”, or that nothing is reported; with its standing where it does not run."""
        reached = self.case.reached
        said = f"{reached.told.stage.words}: {reached.told.state.replace('_', ' ')}" if reached else "not reported"
        return said if self.life.standing is Standing.RUNNING else f"{self.life.standing.words} ({said})"

    @property
    def answers(self) -> str:
        """What the last submission has come to; "" where none is known."""
        found = self.submission.decided if self.submission else None
        return found.outcome.words if found else ""


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case with all that this register holds of it."""

    line: CaseLine
    submissions: tuple[SubmissionRecord, ...]
    checklist: tuple[HeadingRecord, ...]
    reliances: tuple[RelianceRecord, ...]
    reviews: tuple[ReviewRecord, ...]
    people: PeopleRecord
    appraisals: tuple[AppraisalLine, ...] = ()

    @property
    def open_conditions(self) -> list[ConditionRecord]:
        """The conditions of answers that stand and that are not discharged or waived."""
        standing = [one for one in self.submissions if not one.replaced]
        return [one for sub in standing for one in sub.conditions if one.state is ConditionState.OPEN]

    @property
    def refs(self) -> list[RecordRef]:
        """Every record that the view holds."""
        line = self.line
        held: tuple[Sequence[Referred], ...] = (
            line.case.reports, line.life.standings, line.plans.told, self.submissions, self.checklist, self.reliances,
            self.reviews, self.appraisals,
        )  # fmt: skip
        parts = [line.case.ref, *(one.ref for rows in held for one in rows)]
        parts += [report.ref for one in self.reliances for report in one.reports]
        parts += [one.ref for one in self.people.steps]
        answers = [answer for sub in self.submissions for party in sub.parties for answer in party.answers]
        return parts + [one.ref for one in answers]
