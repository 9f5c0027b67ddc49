"""Tying a record to its evidence, inside the action that writes the record."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.provenance.models import Citation
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence


def cite(ref: RecordRef, evidence: Evidence, *, actor: Actor, now: datetime) -> int:
    """Add a citation to a record; RuleBroken when the evidence has neither passage nor reason.

    The same span cited twice for one record by the same passage adds nothing.
    """
    evidence.check()
    if evidence.passage is not None:
        standing = Citation.objects.filter(
            record=str(ref), passage_id=evidence.passage, start=evidence.start, end=evidence.end
        ).first()
        if standing:
            return int(standing.pk)
    row = Citation.objects.create(
        record=str(ref),
        passage_id=evidence.passage,
        start=evidence.start,
        end=evidence.end,
        quote=evidence.quote,
        reason=evidence.reason or "",
        actor=actor.reference,
        recorded_at=now,
    )
    return int(row.pk)
