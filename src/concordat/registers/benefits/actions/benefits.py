"""Recording what a collaboration is for."""

from __future__ import annotations

from datetime import datetime

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.telling import tell
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.benefits import rules
from concordat.registers.benefits.models import Benefit
from concordat.registers.benefits.rules import BenefitKind, Recurrence
from concordat.registers.collaborations.queries import seen


@in_turn
def record_benefit(
    *,
    actor: Actor,
    title: str,
    kind: BenefitKind,
    evidence: Evidence,
    now: datetime,
    collaboration: str | None = None,
    organisation: str | None = None,
    recurrence: Recurrence = Recurrence.NOT_STATED,
    description: str = "",
    measure: str = "",
) -> str:
    """A benefit of a collaboration, or of one organisation; returns its key."""
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    rules.check_what(title)
    if collaboration:
        seen(actor, key=collaboration)
    row = Benefit.objects.create(
        key=free_key(Benefit, slugify(title)[:100] or "benefit"), title=title.strip(), kind=kind,
        collaboration_id=collaboration, organisation_id=organisation, recurrence=recurrence, description=description,
        measure=measure, **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("benefit", row.key), "recorded a benefit", evidence, actor=actor, now=now,
        collaboration=collaboration, title=row.title, kind=str(kind),
    )  # fmt: skip
    return str(row.key)
