"""The meetings of boards as they are planned, and for which of them a paper is."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.models import Meeting, MeetingReport
from concordat.registers.governance.records import MeetingRecord, Served
from concordat.registers.governance.rules import served


def meetings(
    actor: Actor, *, as_at: date | None = None, board: str | None = None, since: date | None = None,
    until: date | None = None,
) -> list[MeetingRecord]:  # fmt: skip
    """The meetings that the actor may see, by day, the cancelled ones too; from ``since`` to ``until``, both included.

    Two database queries.
    """
    rows = Meeting.objects.visible_to(actor).as_at(as_at).select_related("board")
    if board:
        rows = rows.filter(board_id=board)
    told = MeetingReport.objects.visible_to(actor).as_at(as_at).filter(meeting__in=rows.values("pk"))
    last = {one.meeting_id: one for one in told.order_by(*LATEST)}
    found = [_meeting(row, last.get(row.pk)) for row in rows]
    shown = [one for one in found if (since or date.min) <= one.held_on <= (until or date.max)]
    return sorted(shown, key=lambda one: (one.held_on, one.board_name, one.id))


def meeting(actor: Actor, *, number: int) -> MeetingRecord:
    """One meeting as it is planned now; NotThere where the actor may not see it."""
    row = Meeting.objects.visible_to(actor).filter(pk=number).select_related("board").first()
    if row is None:
        raise NotThere(f"There is no meeting {number}.")
    told = MeetingReport.objects.visible_to(actor).filter(meeting=row).order_by(*LATEST)
    return _meeting(row, told.last())


def meeting_served(actor: Actor, *, board: str, on: date, ended: Collection[str]) -> Served:
    """For which meeting of a board a paper of a day is, and which comes after it, as they are planned now."""
    return Served(*served(meetings(actor, board=board), on=on, ended=ended))


def _meeting(row: Meeting, last: MeetingReport | None) -> MeetingRecord:
    plan = last or MeetingReport(held_on=row.held_on.last)
    return MeetingRecord(
        id=row.pk, board=row.board_id, board_name=row.board.name, organisation=row.board.organisation_id,
        held_on=plan.held_on, first_called_for=row.held_on, paper_deadline=plan.paper_deadline,
        clears_first=plan.clears_first_id, period=plan.period, cancelled=plan.cancelled, reason=plan.reason,
    )  # fmt: skip
