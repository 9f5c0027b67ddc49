"""Reads of the purposes and practices."""

from __future__ import annotations

from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.models import LATEST, Account
from concordat.registers.collaborations.records import AccountRecord


def accounts(actor: Actor, *, collaboration_key: str) -> list[AccountRecord]:
    """The purposes and practices recorded for one collaboration."""
    rows = Account.objects.visible_to(actor).filter(collaboration_id=collaboration_key).order_by(*LATEST)
    return [AccountRecord(row.pk, row.kind, row.text, row.reported_on) for row in rows]
