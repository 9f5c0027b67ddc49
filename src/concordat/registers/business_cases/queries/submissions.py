"""Reads of the checklist, of submissions and of what waits for an answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from concordat.calculations.voting import VotingRule
from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.registers.business_cases.models import (
    Condition,
    ConditionReport,
    HeadingReport,
    PartyAnswer,
    Submission,
    SubmissionParty,
)
from concordat.registers.business_cases.queries.life import lives
from concordat.registers.business_cases.records.submissions import (
    AnswerRecord,
    ConditionRecord,
    HeadingRecord,
    PartyRecord,
    SubmissionRecord,
)
from concordat.registers.business_cases.rules.checklist import Heading, Made
from concordat.registers.business_cases.rules.life import ENDED
from concordat.registers.business_cases.rules.stages import Stage
from concordat.registers.business_cases.rules.submissions import CaseAnswer, ConditionState

Answers = dict[tuple[int, str], list[AnswerRecord]]


def checklist(actor: Actor, *, case: str, stage: Stage | None = None, as_at: date | None = None) -> list[HeadingRecord]:
    """How far each of the five cases is made, by stage and heading, as last told. One database query."""
    rows = HeadingReport.objects.visible_to(actor).as_at(as_at).filter(case_id=case)
    if stage:
        rows = rows.filter(stage=stage)
    last = {(row.stage, row.heading): row for row in rows.order_by(*LATEST)}
    found = [
        HeadingRecord(row.pk, Stage(row.stage), Heading(row.heading), Made(row.made), row.where, row.reported_on)
        for row in last.values()
    ]
    stages, headings = list(Stage), list(Heading)
    return sorted(found, key=lambda one: (stages.index(one.stage), headings.index(one.heading)))


def submissions(
    actor: Actor, *, cases: Collection[str] | None = None, as_at: date | None = None
) -> list[SubmissionRecord]:
    """What was put to whom with every party's answers, oldest first. Five database queries."""
    rows = Submission.objects.visible_to(actor).as_at(as_at).select_related("case")
    if cases is not None:
        rows = rows.filter(case_id__in=list(cases))
    held = list(rows.order_by(*LATEST))
    if not held:
        return []
    answers, parties = _answers(actor, held, as_at), defaultdict(list)
    named = SubmissionParty.objects.filter(submission__in=held).select_related("organisation").order_by("pk")
    for one in named:
        parties[one.submission_id].append(
            PartyRecord(one.organisation_id, one.organisation.name, one.weight, one.said,
                        tuple(answers[one.submission_id, one.organisation_id]))
        )  # fmt: skip
    last = {(row.case_id, row.stage, row.board_id or row.put_to.casefold()): row.pk for row in held}
    found = [_submission(row, tuple(parties[row.pk])) for row in held]
    return [replace(one, replaced=one.id not in last.values()) for one in found]


def submission(actor: Actor, *, number: int, as_at: date | None = None) -> SubmissionRecord:
    """One submission; NotThere where the actor may not see it."""
    row = Submission.objects.visible_to(actor).as_at(as_at).filter(pk=number).first()
    if row is None:
        raise NotThere(f"There is no submission {number}.")
    return next(one for one in submissions(actor, cases=[row.case_id], as_at=as_at) if one.id == number)


def to_answer(actor: Actor, *, as_at: date | None = None) -> list[tuple[SubmissionRecord, PartyRecord]]:
    """What waits for an answer of the organisations that the actor may answer for, oldest first, as reported by a day.

    Nothing of a case that was stopped, split or merged, and nothing that was put to the same body again.
    """
    own = actor.organisations_for(Permission.BUSINESS_CASE_ANSWER) - {EVERYWHERE}
    if not own:
        return []
    found = [one for one in submissions(actor, as_at=as_at) if not one.replaced]
    standing = lives(actor, cases={one.case for one in found}, as_at=as_at)
    return [
        (one, party)
        for one in found
        if standing[one.case].standing not in ENDED
        for party in one.parties
        if party.organisation in own and one.waits_for(party.organisation)
    ]


def condition(actor: Actor, *, number: int) -> tuple[ConditionRecord, SubmissionRecord]:
    """One condition and the submission that it is of; NotThere where the actor may not see it."""
    row = Condition.objects.visible_to(actor).select_related("answer").filter(pk=number).first()
    if row is None:
        raise NotThere(f"There is no condition {number}.")
    found = submission(actor, number=row.answer.submission_id)
    every = (one for party in found.parties for answer in party.answers for one in answer.conditions)
    return next(one for one in every if one.id == number), found


def _answers(actor: Actor, held: list[Submission], as_at: date | None) -> Answers:
    conditions = _conditions(actor, held, as_at)
    found: Answers = defaultdict(list)
    rows = PartyAnswer.objects.visible_to(actor).as_at(as_at).filter(submission__in=held)
    for row in rows.order_by(*LATEST):
        found[row.submission_id, row.party_id].append(
            AnswerRecord(row.pk, row.party_id, CaseAnswer(row.answer), row.effective_from, row.note,
                         tuple(conditions[row.pk]), row.reported_by, row.reported_on)
        )  # fmt: skip
    return found


def _conditions(actor: Actor, held: list[Submission], as_at: date | None) -> dict[int, list[ConditionRecord]]:
    rows = Condition.objects.visible_to(actor).as_at(as_at).filter(answer__submission__in=held)
    told = ConditionReport.objects.visible_to(actor).as_at(as_at).filter(condition__in=rows.values("pk"))
    last = {report.condition_id: report for report in told.order_by(*LATEST)}
    found: dict[int, list[ConditionRecord]] = defaultdict(list)
    for row in rows.select_related("answer").order_by(*LATEST):
        found[row.answer_id].append(_condition(row, last.get(row.pk)))
    return found


def _condition(row: Condition, last: ConditionReport | None) -> ConditionRecord:
    return ConditionRecord(
        row.pk, row.what, row.answer.party_id, row.to_meet_id, row.due,
        ConditionState(last.state) if last else ConditionState.OPEN, last.effective_from if last else None,
        last.note if last else "", row.reported_on,
    )  # fmt: skip


def _submission(row: Submission, parties: tuple[PartyRecord, ...]) -> SubmissionRecord:
    return SubmissionRecord(
        row.pk, row.case_id, row.case.title, Stage(row.stage), row.board_id, row.put_to, row.effective_from,
        VotingRule(row.rule), row.threshold, row.note, parties, row.reported_on,
    )  # fmt: skip
