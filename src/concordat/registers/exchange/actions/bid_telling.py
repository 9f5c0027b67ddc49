"""Who may tell of a bid, and how it is kept: for the actions on bids."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.markings import higher
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.exchange.queries.bids import bid as held_bid
from concordat.registers.exchange.records.bids import BidRecord

EDIT = Permission.EXCHANGE_EDIT


def editable(actor: Actor, bid: str, evidence: Evidence) -> BidRecord:
    """The bid, for who may record for the body that says so and for one that bids."""
    require(actor, EDIT, [evidence.reported_by])
    held = held_bid(actor, key=bid)
    require(actor, EDIT, [held.reported_by, *held.bidders])
    return held


def about(held: BidRecord, evidence: Evidence, now: datetime) -> dict[str, Any]:
    """The columns of a fact about a bid, which is marked no lower than the bid."""
    columns = told(evidence, now)
    return {"bid_id": held.key, **columns, "marking": higher(held.marking, columns["marking"])}


def kept(
    row: Any, kind: str, verb: str, held: BidRecord, evidence: Evidence, actor: Actor, now: datetime, **detail: Any
) -> int:  # fmt: skip
    """Keep a fact about a bid and tell of it, as an event of the bid; its number."""
    return keep(row, kind, verb, evidence, actor=actor, now=now, collaboration=held.collaboration, subject=held.ref,
                **detail)  # fmt: skip
