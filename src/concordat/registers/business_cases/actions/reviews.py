"""Writes of post-implementation reviews, and of the steps with the people whom a case concerns."""

from __future__ import annotations

from datetime import date, datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.organisations.queries import alliances
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.business_cases.actions.stages import report_stage
from concordat.registers.business_cases.models import (
    AllianceConsultation,
    CaseConsultation,
    PeopleStep,
    Review,
    ReviewFigure,
    columns_of,
)
from concordat.registers.business_cases.queries.rows import case_row
from concordat.registers.business_cases.rules import people as rules
from concordat.registers.business_cases.rules.baselines import Figures
from concordat.registers.business_cases.rules.days import check_happened
from concordat.registers.business_cases.rules.people import StepKind, When
from concordat.registers.business_cases.rules.reviews import Side, check_review
from concordat.registers.business_cases.rules.stages import Stage, StageState

EDIT = Permission.BUSINESS_CASE_EDIT


@in_turn
def record_review(
    *, actor: Actor, case: str, what: str, predicted: Figures, achieved: Figures, evidence: Evidence, now: datetime,
    on: PreciseDate | None = None,
) -> int:  # fmt: skip
    """What a post-implementation review found, predicted beside achieved; returns its number.

    The case's review is reported as completed.
    """
    require(actor, EDIT, [evidence.reported_by])
    row = case_row(actor, key=case)
    check_happened(on, evidence)
    check_review(predicted, achieved, what)
    report_stage(
        actor=actor, case=case, stage=Stage.PIR, state=StageState.COMPLETED, evidence=evidence, now=now, on=on,
        what=what,
    )  # fmt: skip
    review = Review(case=row, what=what.strip(), effective_from=on, **told(evidence, now))
    number = keep(
        review, "case-review", "recorded a post-implementation review", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, case=case, what=review.what,
        achieved={str(head): figure.shown() for head, figure in achieved.items()},
    )  # fmt: skip
    for side, figures in ((Side.PREDICTED, predicted), (Side.ACHIEVED, achieved)):
        for head, figure in figures.items():
            ReviewFigure.objects.create(review=review, side=side, head=head, **columns_of(figure))
    return number


@in_turn
def report_people_step(
    *, actor: Actor, case: str, kind: StepKind, bodies: str, evidence: Evidence, now: datetime, round_: int = 1,
    opened: PreciseDate | None = None, closed: PreciseDate | None = None, counter_proposals: int | None = None,
    outcome: str = "",
) -> int:  # fmt: skip
    """A consultation, an evaluation of posts or a recruitment as it stands now, whole; returns the row's number.

    ``bodies`` says who is consulted or which posts it is about; a further round has a number of its own.
    """
    require(actor, EDIT, [evidence.reported_by])
    row = case_row(actor, key=case)
    rules.check_step(bodies, opened, closed, counter_proposals)
    step = PeopleStep(
        case=row, kind=kind, round=round_, bodies=bodies.strip(), counter_proposals=counter_proposals,
        outcome=outcome.strip()[:500], **{**told(evidence, now), "effective_from": opened, "effective_to": closed},
    )  # fmt: skip
    return keep(
        step, "people-step", f"reported on the {kind.words.lower()} of a case", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, case=case, bodies=step.bodies, outcome=step.outcome,
    )  # fmt: skip


@in_turn
def set_case_consultation(*, actor: Actor, case: str, when: When, evidence: Evidence, now: datetime) -> int:
    """When staff are consulted on this case, where that is not as its alliance has it; returns the row's number."""
    require(actor, EDIT, [evidence.reported_by])
    row = case_row(actor, key=case)
    setting = CaseConsultation(case=row, when=when, **told(evidence, now))
    return keep(
        setting, "case-consultation", "set when staff are consulted on a case", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, case=case, when=str(when),
    )  # fmt: skip


@in_turn
def set_alliance_consultation(
    *, actor: Actor, alliance: str, when: When, since: date, evidence: Evidence, now: datetime
) -> int:
    """When an alliance consults staff, from a day on; returns the row's number.

    For who opens reporting periods in one of its members: another's rule is not theirs to set.
    """
    require(actor, Permission.PERIOD_OPEN, [evidence.reported_by])
    found = next((one for one in alliances(actor) if one.key == alliance), None)
    if found is None:
        raise NotThere(f"There is no alliance {alliance}.")
    require(actor, Permission.PERIOD_OPEN, [one.organisation for one in found.members if one.left is None])
    row = AllianceConsultation.objects.create(alliance_id=alliance, when=when, since=since, recorded_at=now)
    tell(
        RecordRef("alliance-consultation", str(row.pk)), "set when an alliance consults staff", evidence, actor=actor,
        now=now, alliance=alliance, when=str(when), since=since.isoformat(),
    )  # fmt: skip
    return int(row.pk)
