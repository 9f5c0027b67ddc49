"""A person's own drafts; what is older than it may be is not shown, whether or not it was cleared already."""

from __future__ import annotations

from datetime import datetime

from concordat.foundation.drafts.models import Draft
from concordat.foundation.drafts.records import DraftRecord
from concordat.foundation.drafts.rules import expired_before
from concordat.kernel.permissions.actor import Actor


def drafts(actor: Actor, *, now: datetime) -> list[DraftRecord]:
    """The forms that the actor has begun and not sent, the last one first."""
    found = Draft.objects.visible_to(actor).filter(kept_at__gt=expired_before(now))
    return [_record(row) for row in found.order_by("-kept_at", "-pk")]


def draft_of(actor: Actor, *, address: str, now: datetime) -> DraftRecord | None:
    """What the actor has begun to type into the form at this address."""
    row = Draft.objects.visible_to(actor).filter(address=address, kept_at__gt=expired_before(now)).first()
    return _record(row) if row else None


def _record(row: Draft) -> DraftRecord:
    typed = tuple((name, text) for name, text in row.typed)
    return DraftRecord(row.pk, row.address, row.title, typed, row.opened, row.begun_at, row.kept_at)
