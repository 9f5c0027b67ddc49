"""A fact about a grant: who may tell it, and how it is kept. For the actions of grants."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from concordat.foundation.provenance.telling import keep
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.exchange.queries.grants import grant as held_grant
from concordat.registers.exchange.records.grants import GrantRecord

EDIT = Permission.EXCHANGE_EDIT


def editable(actor: Actor, grant: str, evidence: Evidence) -> GrantRecord:
    """The grant, for who may record for the body that says so and for one of its own."""
    require(actor, EDIT, [evidence.reported_by])
    held = held_grant(actor, key=grant)
    require(actor, EDIT, [one for one in (held.reported_by, held.funder, held.holder) if one])
    return held


def kept(
    row: Any, kind: str, verb: str, held: GrantRecord, evidence: Evidence, actor: Actor, now: datetime, **detail: Any
) -> int:  # fmt: skip
    """Keep a fact about a grant and tell of it, as an event of the grant; its number."""
    return keep(
        row, kind, verb, evidence, actor=actor, now=now, collaboration=held.collaboration, subject=held.ref, **detail
    )
