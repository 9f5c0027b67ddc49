"""Writes. Every public function: actor, permission, rule, write, citation, event, one transaction."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from concordat.foundation.history.recording import in_turn
from concordat.foundation.organisations import queries as organisations
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations import queries as collaborations
from concordat.registers.measures import rules
from concordat.registers.measures.models import Measure, Reading
from concordat.registers.measures.rules import Amount, Basis, MeasureKind, MoneyType


@in_turn
def define_measure(
    *,
    actor: Actor,
    name: str,
    unit: str,
    evidence: Evidence,
    now: datetime,
    per: str = "",
    kind: MeasureKind = MeasureKind.NOT_STATED,
    money_type: MoneyType | None = None,
    collaboration: str | None = None,
    organisation: str | None = None,
) -> int:
    """A number to be followed. ``unit`` is a noun, percent, or GBP (pounds), which takes a ``money_type``."""
    require(actor, Permission.MEASURE_EDIT, [evidence.reported_by])
    rules.check_measure(name, unit, money_type)
    rules.check_about(collaboration, organisation)
    if collaboration:
        collaborations.seen(actor, key=collaboration)
    if organisation and not organisations.organisations(actor, keys=[organisation]):
        raise NotThere(f"There is no organisation {organisation}.")
    row = Measure(
        name=name.strip(), unit=unit.strip(), per=per.strip()[:80], kind=kind, money_type=money_type or "",
        collaboration_id=collaboration, organisation_id=organisation, **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "measure", "defined a measure", evidence, actor=actor, now=now, collaboration=collaboration, name=name,
        unit=unit,
    )  # fmt: skip


@in_turn
def record_reading(
    *,
    actor: Actor,
    measure: int,
    amount: Amount,
    basis: Basis,
    evidence: Evidence,
    now: datetime,
    starts: PreciseDate | None = None,
    ends: PreciseDate | None = None,
) -> int:
    """A value of a measure as a source reports it, for a period where that is given; in the measure's unit."""
    require(actor, Permission.MEASURE_EDIT, [evidence.reported_by])
    of: Measure | None = Measure.objects.visible_to(actor).filter(pk=measure).first()
    if of is None:
        raise NotThere(f"There is no measure {measure}.")
    rules.check_amount(amount, of.unit)
    rules.check_period(starts, ends)
    row = Reading(
        measure=of, basis=basis, value=_kept(amount.value), lower=_kept(amount.lower), upper=_kept(amount.upper),
        bound=amount.bound or "", written=amount.written.strip()[:200], effective_from=starts, effective_to=ends,
        **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "reading", "recorded a reading", evidence, actor=actor, now=now, collaboration=of.collaboration_id,
        measure=measure, basis=str(basis), value=str(amount.value) if amount.value is not None else amount.written,
    )  # fmt: skip


def _kept(value: Decimal | None) -> int | None:
    return None if value is None else rules.to_millionths(value)
