"""The calendar of boards: meetings with their papers, who clears them first, and the returns that they read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.queries import periods_told
from concordat.registers.governance.queries import boards, meetings
from concordat.registers.governance.records import MeetingRecord
from concordat.reporting.papers.calendar import PlannedPaper
from concordat.reporting.papers.models import IssuedPaper


def calendar(
    actor: Actor, *, today: date, since: date, until: date, board: str | None = None, as_at: date | None = None
) -> list[PlannedPaper]:
    """The meetings that the actor may see from one day to another, by day; of one board where that is named.

    Nine database queries, whatever the number of meetings.
    """
    held = meetings(actor, as_at=as_at)
    shown = [one for one in held if since <= one.held_on <= until and board in (None, one.board)]
    if not shown:
        return []
    numbered = {one.id: one for one in held}
    known = {one.key: one for one in boards(actor)}
    told = {one.key: one for one in periods_told(actor, today=today)}
    papers = _papers(actor, shown)
    found = []
    for one in shown:
        first = numbered.get(one.clears_first or 0)
        before = known.get(known[one.board].clears_first or "") if one.board in known else None
        name = first.board_name if first else before.name if before else ""
        found.append(PlannedPaper(one, first, name, told.get(one.period), papers.get(one.id)))
    return found


def papers_due(actor: Actor, *, today: date, until: date) -> list[MeetingRecord]:
    """The meetings to come whose paper is due by a day and not issued, the earliest due first. Three queries."""
    ahead = [one for one in meetings(actor, since=today) if not one.cancelled and one.deadline <= until]
    issued = _papers(actor, ahead) if ahead else {}
    return sorted((one for one in ahead if one.id not in issued), key=lambda one: (one.deadline, one.id))


def _papers(actor: Actor, found: Iterable[MeetingRecord]) -> dict[int, int]:
    """The number of the last paper issued for each meeting; public versions stand under the paper that they are of."""
    rows = IssuedPaper.objects.visible_to(actor).filter(
        public_of=None, inputs__next_update__serves__in=[one.id for one in found]
    )
    return dict(rows.order_by("pk").values_list("inputs__next_update__serves", "pk"))
