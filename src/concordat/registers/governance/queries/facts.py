"""Decisions and events, and whether one is held already."""

from __future__ import annotations

from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.models import Decision, Happening
from concordat.registers.governance.records import DecisionRecord, HappeningRecord
from concordat.registers.governance.rules import DecisionState


def decisions(
    actor: Actor,
    *,
    as_at: date | None = None,
    collaboration: str | None = None,
    organisation: str | None = None,
    board: str | None = None,
) -> list[DecisionRecord]:
    """The decisions that the actor may see, oldest report first. One database query."""
    rows = Decision.objects.visible_to(actor).as_at(as_at)
    found = rows.about(collaboration=collaboration, organisation=organisation, board=board)
    return [_decision(row) for row in found]


def same_decision(
    actor: Actor, *, what: str, collaboration: str | None = None, organisation: str | None = None
) -> DecisionRecord | None:
    """The last held report of this decision of the collaboration (without one, of the organisation); None when new."""
    row = Decision.objects.visible_to(actor).last_alike(what, collaboration, organisation)
    return _decision(row) if row else None


def happenings(
    actor: Actor, *, as_at: date | None = None, collaboration: str | None = None, organisation: str | None = None
) -> list[HappeningRecord]:
    """The events that the actor may see, by the date they are given; undated ones last. One database query."""
    rows = Happening.objects.visible_to(actor).as_at(as_at)
    found = [_happening(row) for row in rows.about(collaboration=collaboration, organisation=organisation)]
    return sorted(found, key=lambda h: h.happened_on.first if h.happened_on else date.max)


def same_happening(
    actor: Actor, *, what: str, collaboration: str | None = None, organisation: str | None = None
) -> HappeningRecord | None:
    """The last held report of this event of the collaboration (without one, of the organisation); None when new."""
    row = Happening.objects.visible_to(actor).last_alike(what, collaboration, organisation)
    return _happening(row) if row else None


def _decision(row: Decision) -> DecisionRecord:
    return DecisionRecord(
        id=row.pk, what=row.what, state=DecisionState(row.state), decided_by=row.decided_by, board=row.board_id,
        decided_on=row.decided_on, collaboration=row.collaboration_id, organisation=row.organisation_id,
        reported_on=row.reported_on,
    )  # fmt: skip


def _happening(row: Happening) -> HappeningRecord:
    return HappeningRecord(
        id=row.pk, what=row.what, happened_on=row.happened_on, collaboration=row.collaboration_id,
        organisation=row.organisation_id, reported_on=row.reported_on,
    )  # fmt: skip
