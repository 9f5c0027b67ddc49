"""The digest: what is due this week, overdue, waiting to be judged, and sent back without an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.delivery.models import Return
from concordat.registers.delivery.queries.returns.listing import summary
from concordat.registers.delivery.queries.returns.rows import seen, steps_of
from concordat.registers.delivery.records import ReturnRecord
from concordat.registers.delivery.records.digest import Agenda, Digest
from concordat.registers.delivery.rules.readers import is_own
from concordat.registers.delivery.rules.returns import ReminderKind, ReturnState, reason_to_remind

A_WEEK = 7


def digest(actor: Actor, *, today: date) -> Digest:
    """What is to be done about returns, the earliest due first; for the office of the periods that it opened, and for
    the actor's own organisation. Two queries.
    """
    rows = seen(actor)
    steps = steps_of(rows)
    told = {row.pk: summary(row, steps[row.pk], today) for row in rows}
    office = [row for row in rows if may(actor, Permission.PERIOD_OPEN, [row.period.opened_by])]
    mine = [row for row in rows if is_own(actor, row.organisation_id)]
    return Digest(
        today=today,
        until=today + timedelta(days=A_WEEK),
        office=_agenda(office, told, today) if may(actor, Permission.PERIOD_OPEN) else None,
        own=_agenda(mine, told, today) if mine else None,
    )


def _agenda(rows: Sequence[Return], told: dict[int, ReturnRecord], today: date) -> Agenda:
    found = sorted((told[row.pk] for row in rows), key=lambda one: (one.due_on, one.collaboration_name))
    why = {one.number: reason_to_remind(one.state, one.due_on, today, soon=A_WEEK) for one in found}

    def those(reason: ReminderKind) -> tuple[ReturnRecord, ...]:
        return tuple(one for one in found if why[one.number] is reason)

    return Agenda(
        due=those(ReminderKind.DUE_SOON),
        overdue=those(ReminderKind.OVERDUE),
        challenged=those(ReminderKind.CHALLENGED),
        waiting=tuple(one for one in found if one.state is ReturnState.SUBMITTED),
    )
