"""Which boards a post has been at."""

from __future__ import annotations

from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.models import Attendance
from concordat.registers.governance.rules.agendas import Presence

THERE = (Presence.PRESENT, Presence.IN_ATTENDANCE)


def boards_attended(actor: Actor, *, as_at: date | None = None) -> list[tuple[str, str, str]]:
    """(organisation's key, post, board's name) of every post that was at a meeting, as last told. One query."""
    rows = Attendance.objects.visible_to(actor).as_at(as_at).select_related("meeting__board").order_by(*LATEST)
    last = {(row.meeting_id, row.organisation_id, row.post.casefold()): row for row in rows}
    found = {(row.organisation_id, row.post, row.meeting.board.name) for row in last.values() if row.presence in THERE}
    return sorted(found)
