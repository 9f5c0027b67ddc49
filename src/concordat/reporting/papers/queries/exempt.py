"""What the marking of a record keeps from the public."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.records import EntryRecord
from concordat.reporting.papers.readership import reader_of
from concordat.reporting.papers.records import Addressee


def sensitive_amounts(actor: Actor, *, board: Addressee, as_at: date) -> tuple[EntryRecord, ...]:
    """The amounts of the board's bodies that are marked commercially sensitive, and so stand in none of its papers."""
    open_to_all = {one.id for one in entries(reader_of(actor, board.bodies), as_at=as_at)}
    every = entries(reader_of(actor, board.bodies, commercial=True), as_at=as_at)
    return tuple(one for one in every if one.id not in open_to_all)
