"""What a collaboration has that it needs to leave *opportunity*."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.models import Account
from concordat.registers.collaborations.queries.objectives import objectives
from concordat.registers.collaborations.rules import AccountKind


def readiness(actor: Actor, *, collaboration: str, as_at: date | None = None) -> tuple[bool, int]:
    """Whether a purpose is on record, and how many measurable objectives are open."""
    told = Account.objects.visible_to(actor).as_at(as_at).filter(collaboration=collaboration, kind=AccountKind.PURPOSE)
    return told.exists(), sum(one.open for one in objectives(actor, collaboration=collaboration, as_at=as_at))
