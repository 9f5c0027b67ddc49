"""What the marking of a record keeps from the public."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.queries import entries
from concordat.registers.benefits.records import EntryRecord
from concordat.reporting.papers.queries.gathering import addressee
from concordat.reporting.papers.readership import reader_of


def sensitive_amounts(actor: Actor, *, board: str, as_at: date) -> tuple[EntryRecord, ...]:
    """The amounts of the board's bodies that are marked commercially sensitive, and so stand in none of its papers.

    NotThere where the actor may not see the board.
    """
    whose = addressee(actor, board=board)
    reader = reader_of(actor, whose.bodies)
    sensitive = reader_of(actor, whose.bodies, commercial=True)
    open_to_all = {one.id for one in entries(reader, as_at=as_at)}
    every = entries(sensitive, as_at=as_at)
    return tuple(one for one in every if one.id not in open_to_all)
