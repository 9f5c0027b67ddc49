"""Writes of the ratings."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.rag import Colour, Dimension
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.queries import seen
from concordat.registers.delivery import rules
from concordat.registers.delivery.models import StatusReport


@in_turn
def report_status(
    *,
    actor: Actor,
    collaboration: str,
    dimension: Dimension,
    colour: Colour,
    evidence: Evidence,
    now: datetime,
    text: str = "",
    since: PreciseDate | None = None,
    until: PreciseDate | None = None,
) -> int:
    """A rating as declared; returns its number. RuleBroken where this source's day has rated the dimension already.

    ``since`` and ``until`` are the period that it rates, where the source says one: each period has its own rating.
    """
    require(actor, Permission.DELIVERY_EDIT, [evidence.reported_by])
    seen(actor, key=collaboration)
    held = StatusReport.objects.filter(
        collaboration_id=collaboration, dimension=dimension, reported_on=evidence.reported_on,
        reported_by=evidence.reported_by, effective_to=until,
    )  # fmt: skip
    if evidence.reported_on and held.exists():
        raise RuleBroken("This dimension is rated already on that day; correct that rating instead.", field="colour")
    row = StatusReport.objects.create(
        collaboration_id=collaboration, dimension=dimension, colour=colour, text=text[:500], effective_from=since,
        effective_to=until, **told(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("status", str(row.pk)), "reported a rating", evidence, actor=actor, now=now,
        collaboration=collaboration, dimension=str(dimension), colour=str(colour),
    )  # fmt: skip
    return int(row.pk)


@in_turn
def correct_status(
    *, actor: Actor, status: int, colour: Colour, reason: str, evidence: Evidence, now: datetime, text: str = ""
) -> int:
    """What the source says after all: a new row that supersedes the wrong one, at the date of its source."""
    require(actor, Permission.DELIVERY_EDIT, [evidence.reported_by])
    before = StatusReport.objects.visible_to(actor).filter(pk=status).first()
    if before is None:
        raise NotThere(f"There is no rating {status}.")
    if StatusReport.objects.filter(supersedes=before).exists():
        raise RuleBroken("This rating has been corrected already.", field="status")
    rules.check_reason(reason)
    row = StatusReport.objects.create(
        collaboration_id=before.collaboration_id, dimension=before.dimension, colour=colour,
        text=(text or before.text)[:500], supersedes=before, reason=reason.strip(), reported_by=before.reported_by,
        reported_on=before.reported_on, recorded_at=now, marking=before.marking,
        effective_from=before.effective_from, effective_to=before.effective_to,
    )  # fmt: skip
    tell(
        RecordRef("status", str(row.pk)), "corrected a rating", evidence, actor=actor, now=now,
        collaboration=row.collaboration_id, before=before.colour, colour=str(colour), reason=row.reason,
    )  # fmt: skip
    return int(row.pk)
