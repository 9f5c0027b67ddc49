"""Writes of what happens at a meeting: its agenda and minutes, who was there, and that the minutes are confirmed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep, tell
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.governance import queries
from concordat.registers.governance.actions.keeping import known
from concordat.registers.governance.models import AgendaItem, AgendaReport, Attendance, MinutesConfirmed
from concordat.registers.governance.records import Item, MeetingRecord
from concordat.registers.governance.rules.agendas import (
    Presence,
    check_confirmation,
    check_held,
    check_item,
    check_post,
    check_presence,
)

EDIT = Permission.GOVERNANCE_EDIT


@in_turn
def add_item(*, actor: Actor, meeting: int, item: Item, evidence: Evidence, now: datetime) -> int:
    """An item of a meeting's agenda; returns its number. For who records governance for the board's organisation."""
    _writable(actor, meeting, evidence)
    _check(actor, item)
    row = AgendaItem(meeting_id=meeting, **told(evidence, now))
    number = keep(
        row, "agenda-item", "put an item on an agenda", evidence, actor=actor, now=now, meeting=meeting,
        what=item.title, place=item.place,
    )  # fmt: skip
    _write(number, meeting, item, evidence, now)
    return number


@in_turn
def report_item(*, actor: Actor, item: int, said: Item, evidence: Evidence, now: datetime) -> int:
    """An item told anew, the whole of it: another place, what was minuted, or that it is off the agenda.

    What is the same changes nothing. Minutes that are confirmed stay: RuleBroken.
    """
    found = queries.agenda_item(actor, number=item)
    meeting = _writable(actor, found.meeting, evidence)
    _check(actor, said)
    if said == found.said:
        return item
    if said.minute != found.said.minute:
        _check_minuted(meeting, evidence, now)
    _write(item, found.meeting, said, evidence, now)
    verb = "took an item off an agenda" if said.dropped else "changed an item of an agenda"
    tell(RecordRef("agenda-item", str(item)), verb, evidence, actor=actor, now=now, meeting=found.meeting,
         what=said.title, place=said.place)  # fmt: skip
    return item


@in_turn
def record_attendance(
    *, actor: Actor, meeting: int, organisation: str, post: str, presence: Presence, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    """How a post of an organisation was at a meeting; told again, the last stands. Posts, never a person's name."""
    found = _writable(actor, meeting, evidence)
    check_post(post)
    check_presence(presence, found.held_on, _told_on(evidence, now))
    if not organisation:
        raise RuleBroken("Choose the organisation of the post.", field="organisation")
    known(actor, organisation)
    row = Attendance(
        meeting_id=meeting, organisation_id=organisation, post=post.strip(), presence=presence, **told(evidence, now)
    )
    return keep(
        row, "attendance", "recorded attendance", evidence, actor=actor, now=now, meeting=meeting, post=post.strip(),
        presence=str(presence),
    )  # fmt: skip


@in_turn
def confirm_minutes(
    *, actor: Actor, meeting: int, at: int, evidence: Evidence, now: datetime, corrections: str = ""
) -> int:  # fmt: skip
    """The minutes of a meeting were confirmed at a later one of its board; returns the meeting's number."""
    found = _writable(actor, meeting, evidence)
    later = queries.meeting(actor, number=at)
    confirmed = MinutesConfirmed.objects.filter(meeting_id=meeting).exists()
    check_confirmation(
        found.board, found.held_on, later.board, later.held_on, confirmed=confirmed, on=_told_on(evidence, now)
    )
    MinutesConfirmed.objects.create(
        meeting_id=meeting, at_id=at, corrections=corrections.strip()[:10_000], **told(evidence, now)
    )
    tell(
        found.ref,
        "confirmed minutes",
        evidence,
        actor=actor,
        now=now,
        at_meeting=at,
        corrected=bool(corrections.strip()),
    )
    return meeting


def _writable(actor: Actor, meeting: int, evidence: Evidence) -> MeetingRecord:
    found = queries.meeting(actor, number=meeting)
    require(actor, EDIT, [found.organisation or evidence.reported_by])
    return found


def _told_on(evidence: Evidence, now: datetime) -> date:
    return evidence.reported_on or now.date()


def _check_minuted(meeting: MeetingRecord, evidence: Evidence, now: datetime) -> None:
    """Minutes are written of a meeting that was held, until they are confirmed."""
    if MinutesConfirmed.objects.filter(meeting_id=meeting.id).exists():
        raise RuleBroken("These minutes are confirmed. Have the next meeting minute the correction.", field="minute")
    check_held(meeting.held_on, _told_on(evidence, now), "minute")


def _check(actor: Actor, item: Item) -> None:
    check_item(item.title, item.place, item.minutes, item.minute)
    if item.paper is not None and not any(one.id == item.paper for one in queries.papers(actor)):
        raise NotThere(f"There is no paper {item.paper}.")
    if item.decision is not None:
        queries.decision(actor, number=item.decision)


def _write(number: int, meeting: int, item: Item, evidence: Evidence, now: datetime) -> None:
    said = replace(item, title=item.title.strip(), presenter=item.presenter.strip()[:200], minute=item.minute.strip())
    values: dict[str, Any] = {
        "place": said.place, "title": said.title, "ask": said.ask, "presenter": said.presenter,
        "minutes": said.minutes, "paper_id": said.paper, "decision_id": said.decision, "minute": said.minute,
        "dropped": said.dropped,
    }  # fmt: skip
    AgendaReport.objects.create(item_id=number, meeting_id=meeting, **values, **told(evidence, now))
