"""The promise that a paper makes: the next update. It is recorded as any other, and kept by the paper that follows.

A promise to a meeting is kept by the first later paper to the same board that is for that meeting, or that tells of a
day on or after it; where the meeting was cancelled, by any later paper. It moves with its meeting to a later day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.timezone import get_current_timezone

from concordat.kernel.dates import PreciseDate, day_words
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.governance.actions import record_commitment, report_commitment
from concordat.registers.governance.queries import commitments
from concordat.registers.governance.records import CommitmentRecord
from concordat.registers.governance.rules import CommitmentState, Outcome
from concordat.reporting.papers.records import Addressee, Material, NextUpdate

_OVER = frozenset({CommitmentState.KEPT, CommitmentState.DROPPED})


def keep_promised(*, actor: Actor, board: Addressee, as_at: date, ahead: NextUpdate, now: datetime) -> Sequence[int]:
    """Report as kept the updates that a paper to the board gives; returns their numbers. Told twice, it adds none."""
    issued = _day(now)
    said = f"The paper to {board.name} with the position as at {day_words(as_at)} was issued on {day_words(issued)}."
    kept = [one for one in _promised(actor, board.key, as_at) if _keeps(one, as_at, ahead)]
    for one in kept:
        report_commitment(
            actor=actor, commitment=one.id, outcome=Outcome.KEPT, done_on=PreciseDate.of(issued), now=now,
            evidence=Evidence(reported_by=board.organisation, reported_on=as_at, reason=said),
        )  # fmt: skip
    return [one.id for one in kept]


def promise_next(*, actor: Actor, found: Material, paper: int, title: str, now: datetime) -> int | None:
    """Record the update that an issued paper promises, by the board's own organisation; returns its number.

    None where no next meeting is recorded, or where an earlier paper promised an update to that meeting.
    """
    ahead, board = found.next_update, found.board
    if ahead.meeting is None or ahead.on is None:
        return None
    issued = _day(now)
    if any(one.meeting == ahead.meeting for one in commitments(actor, as_at=issued, board=board.key)):
        return None
    said = f"Paper {paper}, “{title}”, issued on {day_words(issued)}"
    return record_commitment(
        actor=actor, what=f"Next update to {board.name}, from the {found.author_role}"[:500], board=board.key,
        organisation=board.organisation, meeting=ahead.meeting, due=PreciseDate.of(ahead.on), now=now,
        evidence=Evidence(reported_by=board.organisation, reported_on=found.as_at, reason=said),
    )  # fmt: skip


def _promised(actor: Actor, board: str, as_at: date) -> list[CommitmentRecord]:
    """Those open that papers of an earlier day made: no paper keeps its own promise."""
    return [
        one
        for one in commitments(actor, as_at=as_at, board=board)
        if one.meeting is not None and one.state not in _OVER and one.promised_on and one.promised_on < as_at
    ]


def _keeps(one: CommitmentRecord, as_at: date, ahead: NextUpdate) -> bool:
    return one.due is None or one.due.last <= as_at or one.meeting == ahead.serves


def _day(now: datetime) -> date:
    return now.astimezone(get_current_timezone()).date()
