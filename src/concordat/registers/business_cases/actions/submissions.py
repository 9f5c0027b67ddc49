"""Writes of the checklist, of submissions, of the parties' answers and of what becomes of their conditions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from concordat.calculations.voting import VotingRule
from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import LATEST, told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases.actions.stages import report_stage
from concordat.registers.business_cases.models import (
    BusinessCase,
    Condition,
    ConditionReport,
    HeadingReport,
    PartyAnswer,
    Submission,
    SubmissionParty,
)
from concordat.registers.business_cases.queries.rows import case_row
from concordat.registers.business_cases.queries.submissions import checklist
from concordat.registers.business_cases.rules import checklist as five_cases
from concordat.registers.business_cases.rules import submissions as rules
from concordat.registers.business_cases.rules.checklist import Heading, Made
from concordat.registers.business_cases.rules.days import check_happened, check_not_before
from concordat.registers.business_cases.rules.stages import Stage, StageState
from concordat.registers.business_cases.rules.submissions import CaseAnswer, ConditionState, PartyStand
from concordat.registers.collaborations import queries as collaborations
from concordat.registers.governance import queries as governance

EDIT = Permission.BUSINESS_CASE_EDIT
ANSWER = Permission.BUSINESS_CASE_ANSWER


@dataclass(frozen=True, slots=True)
class NewCondition:
    """A condition as a party makes it: what, who is to meet it (an organisation's key), and by when."""

    what: str
    to_meet: str | None = None
    due: PreciseDate | None = None


@in_turn
def report_heading(
    *, actor: Actor, case: str, stage: Stage, heading: Heading, made: Made, evidence: Evidence, now: datetime,
    where: str = "",
) -> int:  # fmt: skip
    """How far one of the five cases is made at a stage, and where it stands; returns the report's number."""
    require(actor, EDIT, [evidence.reported_by])
    row = case_row(actor, key=case)
    five_cases.check_answer(made, where)
    report = HeadingReport(case=row, stage=stage, heading=heading, made=made, where=where.strip()[:300],
                           **told(evidence, now))  # fmt: skip
    return keep(
        report, "case-heading", "answered a heading of a case", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, case=case, stage=str(stage), heading=str(heading), made=str(made),
    )  # fmt: skip


@in_turn
def report_checklist(
    *, actor: Actor, case: str, stage: Stage, answers: Mapping[Heading, tuple[Made, str]], evidence: Evidence,
    now: datetime,
) -> list[int]:  # fmt: skip
    """Several headings of a stage at once, each as (how far, where); returns the numbers of those that are new."""
    require(actor, EDIT, [evidence.reported_by])
    held = {one.heading: (one.made, one.where) for one in checklist(actor, case=case, stage=stage)}
    new = {heading: told for heading, told in answers.items() if held.get(heading) != told}
    return [
        report_heading(
            actor=actor, case=case, stage=stage, heading=heading, made=made, where=where, evidence=evidence, now=now
        )
        for heading, (made, where) in new.items()
    ]


@in_turn
def submit_case(
    *, actor: Actor, case: str, stage: Stage, parties: Sequence[PartyStand], rule: VotingRule, evidence: Evidence,
    now: datetime, board: str | None = None, put_to: str = "", threshold: int | None = None,
    on: PreciseDate | None = None, note: str = "",
) -> int:  # fmt: skip
    """Put a stage of a case to a board (its key) or to somebody in words; returns the submission's number.

    ``parties`` are those that are to answer, with their weights under the ``rule``. Who types a submission with gaps
    in the checklist says why; a party that is no partner of the collaboration could not see it: RuleBroken.
    """
    require(actor, EDIT, [evidence.reported_by])
    row, typed = case_row(actor, key=case), evidence.passage is None
    put_to = _board_name(actor, board) if board else put_to.strip()[:200]
    check_happened(on, evidence)
    rules.check_submission(parties, rule, threshold, put_to)
    answers = {one.heading: one.made for one in checklist(actor, case=case, stage=stage)}
    rules.check_gone_on(len(five_cases.gaps(stage, answers)), note, typed)
    if typed:
        _check_partners(actor, row, parties)
    report_stage(
        actor=actor, case=case, stage=stage, state=StageState.SUBMITTED, evidence=evidence, now=now, on=on, board=board,
        decided_by=put_to,
    )  # fmt: skip
    new = Submission(
        case=row, stage=stage, board_id=board, put_to=put_to, rule=rule, threshold=threshold, effective_from=on,
        note=note.strip()[:500], **told(evidence, now),
    )  # fmt: skip
    number = keep(
        new, "case-submission", "submitted a case", evidence, actor=actor, now=now, collaboration=row.collaboration_id,
        case=case, stage=str(stage), put_to=put_to, rule=str(rule), parties=[one.party for one in parties],
    )  # fmt: skip
    for one in parties:
        SubmissionParty.objects.create(
            submission=new, organisation_id=one.party, weight=one.weight, said=one.said
        )  # fmt: skip
    return number


@in_turn
def answer_case(
    *, actor: Actor, submission: int, party: str, answer: CaseAnswer, evidence: Evidence, now: datetime,
    on: PreciseDate | None = None, note: str = "", conditions: Sequence[NewCondition] = (),
) -> int:  # fmt: skip
    """What a party answers, with its conditions; returns the answer's number. A later answer stands in its place.

    A party's own answer needs the permission to answer for it; what another body tells of it, that to record.
    """
    require(actor, ANSWER if evidence.reported_by == party else EDIT, [evidence.reported_by])
    row = Submission.objects.visible_to(actor).select_related("case").filter(pk=submission).first()
    if row is None or not SubmissionParty.objects.filter(submission=row, organisation_id=party).exists():
        raise NotThere(f"There is no submission {submission} that {party} is asked about.")
    last = PartyAnswer.objects.filter(submission=row, party_id=party).as_at(evidence.reported_on).order_by(*LATEST)
    before = last.last()
    check_happened(on, evidence)
    check_not_before(on, row.effective_from, "It was put to the parties")
    rules.check_answered(CaseAnswer(before.answer) if before else None, answer, [one.what for one in conditions])
    new = PartyAnswer(submission=row, party_id=party, answer=answer, effective_from=on, note=note.strip()[:500],
                      **told(evidence, now))  # fmt: skip
    number = keep(
        new, "case-answer", "answered a case", evidence, actor=actor, now=now, collaboration=row.case.collaboration_id,
        case=row.case_id, submission=row.pk, party=party, answer=str(answer),
        conditions=[one.what.strip() for one in conditions],
    )  # fmt: skip
    for one in conditions:
        Condition.objects.create(
            answer=new, what=one.what.strip(), to_meet_id=one.to_meet or None, due=one.due, **told(evidence, now)
        )
    return number


@in_turn
def report_condition(
    *, actor: Actor, condition: int, state: ConditionState, note: str, evidence: Evidence, now: datetime,
    on: PreciseDate | None = None,
) -> int:  # fmt: skip
    """What has become of a condition, when, and what shows it; returns the report's number."""
    require(actor, EDIT, [evidence.reported_by])
    row = Condition.objects.visible_to(actor).select_related("answer__submission__case").filter(pk=condition).first()
    if row is None:
        raise NotThere(f"There is no condition {condition}.")
    last = ConditionReport.objects.filter(condition=row).as_at(evidence.reported_on).order_by(*LATEST).last()
    check_happened(on, evidence)
    rules.check_condition(ConditionState(last.state) if last else ConditionState.OPEN, state, note)
    case = row.answer.submission.case
    report = ConditionReport(condition=row, state=state, effective_from=on, note=note.strip(), **told(evidence, now))
    return keep(
        report, "case-condition-report", "reported on a condition", evidence, actor=actor, now=now,
        collaboration=case.collaboration_id, case=case.key, condition=row.pk, state=str(state), note=report.note,
    )  # fmt: skip


def _board_name(actor: Actor, board: str) -> str:
    found = governance.boards(actor, keys=[board])
    if not found:
        raise NotThere(f"There is no board {board}.")
    return found[0].name


def _check_partners(actor: Actor, case: BusinessCase, parties: Sequence[PartyStand]) -> None:
    """Whoever is asked must be able to see what about: a partner of the collaboration that has not left."""
    found = collaborations.collaboration(actor, key=case.collaboration_id)
    partners = {one.organisation for one in found.summary.partners if not one.left}
    others = sorted({one.party for one in parties} - partners)
    if others:
        raise RuleBroken(
            f"{', '.join(others)}: no partner of {found.summary.name}, so the case cannot be seen there. Add it as a "
            "partner first.",
            field="parties",
        )
