"""What collaborations are for."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from concordat.kernel.comparing import same_words
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.models import LATEST, Benefit
from concordat.registers.benefits.records import BenefitRecord
from concordat.registers.benefits.rules import BenefitKind, Recurrence


def benefits(
    actor: Actor,
    *,
    as_at: date | None = None,
    collaboration: str | None = None,
    organisation: str | None = None,
    keys: Collection[str] | None = None,
) -> list[BenefitRecord]:
    """The benefits that the actor may see (or some of them), oldest report first. One database query."""
    found = Benefit.objects.visible_to(actor).as_at(as_at)
    if collaboration:
        found = found.filter(collaboration_id=collaboration)
    if organisation:
        found = found.filter(organisation_id=organisation)
    if keys is not None:
        found = found.filter(pk__in=list(keys))
    return [_record(row) for row in found.order_by(*LATEST)]


def same_benefit(
    actor: Actor, *, title: str, collaboration: str | None, organisation: str | None = None
) -> BenefitRecord | None:
    """The benefit held in nearly these words for the same collaboration or organisation, the latest first.

    A repetition, never a change. None where there is none: it is new.
    """
    found = Benefit.objects.visible_to(actor).filter(collaboration_id=collaboration)
    if collaboration is None:
        found = found.filter(organisation_id=organisation)
    rows = found.order_by(*LATEST).reverse()
    return next((_record(row) for row in rows if same_words(row.title, title)), None)


def _record(row: Benefit) -> BenefitRecord:
    return BenefitRecord(
        key=row.key, title=row.title, kind=BenefitKind(row.kind), collaboration=row.collaboration_id,
        organisation=row.organisation_id, recurrence=Recurrence(row.recurrence), description=row.description,
        measure=row.measure, reported_on=row.reported_on,
    )  # fmt: skip
