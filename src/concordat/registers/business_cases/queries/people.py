"""Reads of staff consultation and what follows it."""

from __future__ import annotations

from datetime import date

from concordat.foundation.organisations.queries import alliances
from concordat.foundation.orm.facts import LATEST
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.registers.business_cases.models import AllianceConsultation, BusinessCase, CaseConsultation, PeopleStep
from concordat.registers.business_cases.models import StageReport as Stages
from concordat.registers.business_cases.records.people import PeopleRecord, StepRecord
from concordat.registers.business_cases.rules.people import StepKind, When, out_of_order
from concordat.registers.business_cases.rules.stages import DONE, Stage
from concordat.registers.collaborations.queries import collaborations


def people(actor: Actor, *, case: str, as_at: date | None = None) -> PeopleRecord:
    """The steps with the people of a case, the rule of when staff are consulted, and what is out of order."""
    rows = PeopleStep.objects.visible_to(actor).as_at(as_at).filter(case_id=case).order_by(*LATEST)
    last = {(row.kind, row.round): row for row in rows}
    kinds = list(StepKind)
    steps = sorted((_step(row) for row in last.values()), key=lambda one: (kinds.index(one.kind), one.round))
    when, whose = _when(actor, case, as_at)
    said = out_of_order([one.step for one in steps], _agreed(actor, case, as_at), when)
    return PeopleRecord(tuple(steps), when, whose, tuple(said))


def consultation_rules(actor: Actor, *, on: date) -> dict[str, When]:
    """By alliance (its key), when it consults staff on a day."""
    rows = AllianceConsultation.objects.visible_to(actor).filter(since__lte=on).order_by("since", "pk")
    return {row.alliance_id: When(row.when) for row in rows}


def _when(actor: Actor, case: str, as_at: date | None) -> tuple[When | None, str]:
    """The case's own rule, else that of the smallest alliance that all its partners are members of."""
    own = CaseConsultation.objects.visible_to(actor).as_at(as_at).filter(case_id=case).order_by(*LATEST).last()
    if own:
        return When(own.when), "this case"
    row = BusinessCase.objects.visible_to(actor).filter(pk=case).first()
    rows = AllianceConsultation.objects.visible_to(actor).order_by("since", "pk")
    held = {one.alliance_id: When(one.when) for one in (rows.filter(since__lte=as_at) if as_at else rows)}
    if row is None or not held:
        return None, ""
    found = [one for one in collaborations(actor, as_at=as_at) if one.key == row.collaboration_id]
    partners = {partner.organisation for one in found for partner in one.partners if not partner.left}
    fitting = [
        one
        for one in alliances(actor, as_at=as_at)
        if one.key in held and partners and partners <= {member.organisation for member in one.members}
    ]
    smallest = min(fitting, key=lambda one: len(one.members), default=None)
    return (held[smallest.key], smallest.name) if smallest else (None, "")


def _agreed(actor: Actor, case: str, as_at: date | None) -> PreciseDate | None:
    """When the full business case was approved, as last told; the date of the source where it gives none."""
    rows = Stages.objects.visible_to(actor).as_at(as_at).filter(case_id=case, stage=Stage.FBC, state__in=list(DONE))
    last = rows.order_by(*LATEST).last()
    if last is None:
        return None
    return last.effective_from or (PreciseDate.of(last.reported_on) if last.reported_on else None)


def _step(row: PeopleStep) -> StepRecord:
    return StepRecord(
        row.pk, StepKind(row.kind), row.round, row.bodies, row.effective_from, row.effective_to, row.counter_proposals,
        row.outcome, row.reported_on,
    )  # fmt: skip
