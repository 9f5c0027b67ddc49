"""From the rows of the registers to the facts of one collaboration, and to the rows that each answer rests on. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from concordat.calculations.health.facts import Facts, Reported
from concordat.kernel.dates import PreciseDate, day_words
from concordat.registers.benefits.records import CoverageRecord
from concordat.registers.business_cases.records.lessons import LearningRecord
from concordat.registers.collaborations.records import (
    AccountRecord,
    CollaborationRecord,
    PartnerRecord,
    PostRecord,
    ReviewRecord,
)
from concordat.registers.collaborations.records.objectives import AimedRecord
from concordat.registers.collaborations.rules import PostState
from concordat.registers.collaborations.rules.reviews import ReviewOutcome
from concordat.registers.delivery.records.last_returns import LastReturnRecord
from concordat.registers.delivery.rules import ReturnState
from concordat.registers.governance.records import ActionRecord, DecisionRecord
from concordat.registers.governance.rules import SETTLED
from concordat.registers.governance.rules.meeting_actions import ActionState
from concordat.reporting.portfolio.health.records import HealthRecord, Row

_IN = frozenset({ReturnState.SUBMITTED, ReturnState.ACCEPTED, ReturnState.FROZEN})
_CLOSED = frozenset({ActionState.DONE, ActionState.DROPPED})


@dataclass(frozen=True, slots=True)
class Found:
    """What the registers hold of one collaboration on a day."""

    on: date
    collaboration: CollaborationRecord
    purpose: AccountRecord | None = None
    objectives: Sequence[AimedRecord] = ()
    posts: Sequence[PostRecord] = ()
    review: ReviewRecord | None = None
    coverage: CoverageRecord = field(default_factory=CoverageRecord)
    last_return: LastReturnRecord | None = None
    decisions: Sequence[DecisionRecord] = ()
    boards: Sequence[str] = ()
    actions: Sequence[ActionRecord] = ()
    lessons: Sequence[LearningRecord] = ()

    @property
    def partners(self) -> list[PartnerRecord]:
        """The partners of the day."""
        return [
            one for one in self.collaboration.partners
            if one.left is None or PreciseDate.parse(one.left).last > self.on
        ]  # fmt: skip

    @property
    def taken(self) -> list[DecisionRecord]:
        """The decisions that were taken, the last one last."""
        told = [one for one in self.decisions if one.state in SETTLED]
        return sorted(told, key=lambda one: (one.decided_on.last if one.decided_on else date.min, one.id))

    @property
    def standing_posts(self) -> list[PostRecord]:
        """Each post as last reported."""
        return list({one.title.casefold(): one for one in self.posts}.values())


def healthy(found: Found) -> HealthRecord:
    """The facts and rows of one collaboration."""
    return HealthRecord(found.collaboration, facts(found), rows(found))


def facts(found: Found) -> Facts:
    """What is on record, counted."""
    cover, review, partners = found.coverage, found.review, {one.organisation for one in found.partners}
    opened = [one for one in found.actions if one.state not in _CLOSED]
    states = [one.state for one in found.standing_posts]
    dated = [one.decided_on.last for one in found.taken if one.decided_on]
    return Facts(
        on=found.on, purpose=int(found.purpose is not None),
        objectives_open=sum(one.open for one in found.objectives),
        objectives_dated=sum(one.open and one.dated for one in found.objectives),
        objectives_ended=sum(not one.open for one in found.objectives),
        partners=len(partners), period=found.last_return.period_name if found.last_return else "",
        reported=_reported(found.last_return), planned=len(cover.planned & partners),
        achieved=len(cover.achieved & partners), cashable=cover.cashable, other=cover.other, spent=cover.spent,
        budgeted=cover.budgeted, route=len(found.boards), decisions=len(found.taken),
        last_decision=max(dated, default=None), actions=len(found.actions), actions_open=len(opened),
        actions_overdue=sum(_overdue(one, found.on) for one in opened),
        posts_filled=states.count(PostState.FILLED), posts_vacant=states.count(PostState.VACANT),
        posts_unknown=len(states) - states.count(PostState.FILLED) - states.count(PostState.VACANT),
        lessons=len(found.lessons), lessons_applied=sum(one.applied for one in found.lessons),
        last_review=review.reviewed_on if review else None, next_review=review.next_on if review else None,
        review_ends=review is not None and review.outcome is ReviewOutcome.END,
    )  # fmt: skip


def rows(found: Found) -> dict[str, tuple[Row, ...]]:
    """The rows that each answer rests on, by the key of the question; those without any are left out."""
    last, review = found.last_return, found.review
    told: dict[str, list[Row]] = {
        "purpose": [Row(found.purpose.text, found.purpose.ref)] if found.purpose else [],
        "objectives": [Row(f"{one.text} ({_stands(one)})", one.ref) for one in found.objectives],
        "reported": [Row(f"{last.period_name}, {last.organisation_name}: {last.state.word.lower()}")] if last else [],
        "tracked": [Row(f"{one.name}: {_covered(found.coverage, one.organisation)}") for one in found.partners],
        "route": [Row(name) for name in found.boards],
        "decided": [Row(_decision(one), one.ref) for one in found.taken[-3:]],
        "actions": [
            Row(f"{one.what}: overdue since {one.due.words()}" if one.due else one.what, one.ref)
            for one in found.actions if _overdue(one, found.on)
        ],
        "posts": [Row(f"{one.title}: {one.state.replace('_', ' ')}", one.ref) for one in found.standing_posts],
        "lessons": [
            Row(f"{one.recommendation} ({'applied' if one.applied else 'not applied yet'})", one.ref)
            for one in found.lessons
        ],
        "reviewed": [
            Row(f"{day_words(review.reviewed_on)}, {review.reviewed_by}: {review.outcome.words.lower()}", review.ref)
        ] if review else [],
    }  # fmt: skip
    return {key: tuple(held) for key, held in told.items() if held}


def _reported(last: LastReturnRecord | None) -> Reported:
    if last is None:
        return Reported.NONE
    if last.state in _IN:
        return Reported.SUBMITTED
    return Reported.SENT_BACK if last.state is ReturnState.CHALLENGED else Reported.WAITING


def _overdue(one: ActionRecord, on: date) -> bool:
    return one.state not in _CLOSED and one.due is not None and one.due.last < on


def _stands(one: AimedRecord) -> str:
    return ("open" if one.dated else "open, without a date") if one.open else "ended"


def _covered(cover: CoverageRecord, body: str) -> str:
    plan = "a plan" if body in cover.planned else "no plan"
    return f"{plan}, {'a result' if body in cover.achieved else 'no result'}"


def _decision(one: DecisionRecord) -> str:
    when = one.decided_on.words() if one.decided_on else "undated"
    return f"{when}: {one.what}"
