"""For which meeting of a board a paper is, and when its next one is."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.queries import periods_told
from concordat.registers.governance.queries import meeting_served
from concordat.reporting.papers.records import NextUpdate


def next_update(actor: Actor, *, board: str, as_at: date) -> NextUpdate:
    """What the board's calendar says today of a paper as at a day, since a meeting is planned after what it tells of.

    The paper is for the first meeting on that day or after that reads no period still to end. Five database queries.
    """
    ended = {one.key for one in periods_told(actor, today=as_at) if one.ends <= as_at}
    found = meeting_served(actor, board=board, on=as_at, ended=ended)
    own, following = found.own, found.following
    return NextUpdate(
        own.id if own else None, own.held_on if own else None, own.period if own else "",
        following.id if following else None, following.held_on if following else None,
    )  # fmt: skip
