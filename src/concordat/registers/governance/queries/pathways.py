"""The pathways of collaborations through boards, with what comes next from the calendar."""

from __future__ import annotations

from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.models import Board, Pathway, PathwayStep
from concordat.registers.governance.queries.facts import decisions
from concordat.registers.governance.queries.meetings import meetings
from concordat.registers.governance.records import DecisionRecord, MeetingRecord, PathwayRecord, StepRecord
from concordat.registers.governance.rules import SETTLED
from concordat.registers.governance.rules.pathways import StepRole, next_step, out_of_order


def pathway(actor: Actor, *, collaboration: str, today: date, as_at: date | None = None) -> PathwayRecord | None:
    """The pathway of a collaboration as it stands, with the next meeting of each board; None where none was told.

    Eight database queries; one where none was told.
    """
    row = Pathway.objects.visible_to(actor).as_at(as_at).filter(collaboration_id=collaboration).order_by(*LATEST).last()
    if row is None:
        return None
    steps = list(PathwayStep.objects.visible_to(actor).filter(pathway=row).select_related("board").order_by("place"))
    ahead = _ahead(actor, as_at or today, as_at)
    taken = _taken(decisions(actor, collaboration=collaboration, as_at=as_at), row.reported_on)
    own = Board.objects.visible_to(actor).filter(pk__in=[one.board_id for one in steps])
    seen = set(own.values_list("pk", flat=True))
    told = tuple(_step(one, ahead.get(one.board_id), taken.get(one.board_id), seen) for one in steps)
    left = [(one.board, one.meets_on) for one in told if one.decision is None]
    return PathwayRecord(
        id=row.pk, collaboration=collaboration, note=row.note, reported_on=row.reported_on, steps=told,
        following=next_step([one.board for one in told], set(taken)),
        faults=tuple(out_of_order({one.board: one.board_name for one in told}, left)),
    )  # fmt: skip


def _ahead(actor: Actor, day: date, as_at: date | None) -> dict[str, MeetingRecord]:
    """The first meeting of each board on a day or after."""
    found: dict[str, MeetingRecord] = {}
    for one in meetings(actor, since=day, as_at=as_at):
        if not one.cancelled:
            found.setdefault(one.board, one)
    return found


def _taken(rows: list[DecisionRecord], since: date | None) -> dict[str, int]:
    """The last decision of each board on the collaboration since the pathway was told."""
    return {
        one.board: one.id
        for one in rows
        if one.board and one.state in SETTLED and (since is None or _day(one) >= since)
    }


def _day(one: DecisionRecord) -> date:
    return one.decided_on.last if one.decided_on else one.reported_on or date.min


def _step(row: PathwayStep, ahead: MeetingRecord | None, decision: int | None, seen: set[str]) -> StepRecord:
    return StepRecord(
        place=row.place, board=row.board_id, board_name=row.board.name, role=StepRole(row.role),
        seen=row.board_id in seen, decision=decision, meeting=ahead.id if ahead else None,
        meets_on=ahead.held_on if ahead else None,
    )  # fmt: skip
