"""Decisions and events, and whether one is held already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.registers.governance.models import Decision, DecisionNumber, DecisionReport, Happening
from concordat.registers.governance.records import DecisionRecord, HappeningRecord
from concordat.registers.governance.rules import DecisionState, number_words


def decisions(
    actor: Actor,
    *,
    as_at: date | None = None,
    collaboration: str | None = None,
    organisation: str | None = None,
    board: str | None = None,
) -> list[DecisionRecord]:
    """The decisions that the actor may see, oldest report first. Three database queries."""
    rows = Decision.objects.visible_to(actor).as_at(as_at)
    found = rows.about(collaboration=collaboration, organisation=organisation, board=board)
    return decision_records(actor, list(found), as_at)


def same_decision(
    actor: Actor, *, what: str, collaboration: str | None = None, organisation: str | None = None
) -> DecisionRecord | None:
    """The last held report of this decision of the collaboration (without one, of the organisation); None when new."""
    row = Decision.objects.visible_to(actor).last_alike(what, collaboration, organisation)
    return decision_records(actor, [row], None)[0] if row else None


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


def decision_records(actor: Actor, rows: Sequence[Decision], as_at: date | None) -> list[DecisionRecord]:
    """The decisions as they stand: of one with a record of its own, its number and the last that was told of it."""
    if not rows:
        return []
    keys = [row.pk for row in rows]
    numbers = DecisionNumber.objects.visible_to(actor).as_at(as_at).filter(decision__in=keys)
    given = {one: number_words(sequence, year) for one, sequence, year in
             numbers.values_list("decision", "sequence", "year")}  # fmt: skip
    told = DecisionReport.objects.visible_to(actor).as_at(as_at).filter(decision__in=given).order_by(*LATEST)
    last = {one: (state, on) for one, state, on in told.values_list("decision", "state", "decided_on")} if given else {}
    return [_decision(row, given.get(row.pk, ""), *last.get(row.pk, (row.state, row.decided_on))) for row in rows]


def _decision(row: Decision, number: str, state: str, decided_on: PreciseDate | None) -> DecisionRecord:
    return DecisionRecord(
        id=row.pk, what=row.what, state=DecisionState(state), decided_by=row.decided_by, board=row.board_id,
        decided_on=decided_on, collaboration=row.collaboration_id, organisation=row.organisation_id,
        reported_on=row.reported_on, number=number,
    )  # fmt: skip


def _happening(row: Happening) -> HappeningRecord:
    return HappeningRecord(
        id=row.pk, what=row.what, happened_on=row.happened_on, collaboration=row.collaboration_id,
        organisation=row.organisation_id, reported_on=row.reported_on,
    )  # fmt: skip
