"""A meeting with its agenda, attendance, papers, decisions and actions."""

from __future__ import annotations

from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.models import AgendaReport, Attendance, MinutesConfirmed
from concordat.registers.governance.queries.boards import papers
from concordat.registers.governance.queries.decisions import decisions_in_full
from concordat.registers.governance.queries.meeting_actions import meeting_actions
from concordat.registers.governance.queries.meetings import meetings
from concordat.registers.governance.records import (
    AttendanceRecord,
    ConfirmedRecord,
    Item,
    ItemRecord,
    MeetingDetail,
    MeetingRecord,
)
from concordat.registers.governance.rules.agendas import Ask, Presence
from concordat.registers.governance.rules.meeting_actions import is_brought_forward


def meeting_in_full(actor: Actor, *, number: int, as_at: date | None = None) -> MeetingDetail:
    """One meeting with all of it as at a day; NotThere where the actor may not see it. Some fourteen queries."""
    every = meetings(actor, as_at=as_at)
    found = next((one for one in every if one.id == number), None)
    if found is None:
        raise NotThere(f"There is no meeting {number}.")
    items = agenda(actor, meeting=number, as_at=as_at)
    actions = meeting_actions(actor, board=found.board, as_at=as_at)
    named = {one.said.paper for one in items if one.said.paper}
    held = papers(actor, board=found.board, as_at=as_at)
    day = found.held_on
    before = [one for one in every if one.board == found.board and one.held_on < day and not one.cancelled]
    return MeetingDetail(
        summary=found,
        items=tuple(items),
        attendance=tuple(attendance(actor, meeting=number, as_at=as_at)),
        papers=tuple(one for one in held if one.id in named or one.dated == found.held_on),
        decisions=tuple(decisions_in_full(actor, meeting=number, as_at=as_at)),
        brought_forward=tuple(
            one
            for one in actions
            if one.meeting != number
            and is_brought_forward(one.raised_on, found.held_on, one.state_before(found.held_on))
        ),
        raised=tuple(one for one in actions if one.meeting == number),
        confirmed=_confirmed(actor, number, every, as_at),
        earlier=before[-1] if before else None,
    )


def agenda(actor: Actor, *, meeting: int, as_at: date | None = None) -> list[ItemRecord]:
    """The items of a meeting's agenda as they stand, in their order; dropped ones are left out. One query."""
    rows = AgendaReport.objects.visible_to(actor).as_at(as_at).filter(meeting_id=meeting).order_by(*LATEST)
    last = {row.item_id: row for row in rows}
    kept = [_item(row) for row in last.values() if not row.dropped]
    return sorted(kept, key=lambda one: (one.said.place, one.id))


def agenda_item(actor: Actor, *, number: int) -> ItemRecord:
    """One item as it stands, dropped or not; NotThere where the actor may not see it."""
    row = AgendaReport.objects.visible_to(actor).filter(item_id=number).order_by(*LATEST).last()
    if row is None:
        raise NotThere(f"There is no item {number} of an agenda.")
    return _item(row)


def attendance(actor: Actor, *, meeting: int, as_at: date | None = None) -> list[AttendanceRecord]:
    """Who was at a meeting, by organisation and post: those present first. One query."""
    rows = Attendance.objects.visible_to(actor).as_at(as_at).filter(meeting_id=meeting).order_by(*LATEST)
    last = {(row.organisation_id, row.post.casefold()): row for row in rows}
    found = [AttendanceRecord(row.pk, row.organisation_id, row.post, Presence(row.presence)) for row in last.values()]
    return sorted(found, key=lambda one: (list(Presence).index(one.presence), one.organisation, one.post))


def _confirmed(actor: Actor, number: int, every: list[MeetingRecord], as_at: date | None) -> ConfirmedRecord | None:
    row = MinutesConfirmed.objects.visible_to(actor).as_at(as_at).filter(meeting_id=number).first()
    if row is None:
        return None
    on = next((one.held_on for one in every if one.id == row.at_id), row.reported_on or date.max)
    return ConfirmedRecord(row.pk, row.at_id, on, row.corrections)


def _item(row: AgendaReport) -> ItemRecord:
    said = Item(
        place=row.place, title=row.title, ask=Ask(row.ask), presenter=row.presenter, minutes=row.minutes,
        paper=row.paper_id, decision=row.decision_id, minute=row.minute, dropped=row.dropped,
    )  # fmt: skip
    return ItemRecord(id=row.item_id, meeting=row.meeting_id, said=said, reported_on=row.reported_on)
