"""Writes of the reminders. They are written down here, in words; the edge sends them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from concordat.foundation.history.recording import in_turn, record
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.registers.delivery.actions.returns import held
from concordat.registers.delivery.models import Reminder, Return
from concordat.registers.delivery.records import Notice
from concordat.registers.delivery.rules.returns import (
    ReminderChannel,
    ReminderKind,
    day_of,
    reason_to_remind,
    reminder_words,
)


@in_turn
def remind(
    *, actor: Actor, numbers: Iterable[int], channel: ReminderChannel, now: datetime
) -> tuple[Notice, ...]:  # fmt: skip
    """Remind those who answer for these returns; returns what is to be sent to each.

    A return without a reason today (not due within a week, or told already), or reminded today by this channel, is
    left alone. RuleBroken where that leaves none.
    """
    notices = [notice for number in sorted(set(numbers)) for notice in _remind(actor, number, channel, now)]
    if not notices:
        raise RuleBroken("None of these returns needs a reminder today.")
    return tuple(notices)


def _remind(actor: Actor, number: int, channel: ReminderChannel, now: datetime) -> list[Notice]:
    row = held(actor, number)
    require(actor, Permission.PERIOD_OPEN, [row.period.opened_by])
    kind = reason_to_remind(row.state, row.due_on, day_of(now))
    before = Reminder.objects.filter(of=row, channel=channel).order_by("pk").last()
    if kind is None or (before is not None and day_of(before.at) == day_of(now)):
        return []
    Reminder.objects.create(of=row, kind=kind, at=now, by=actor.reference, channel=channel)
    record(
        actor=actor, verb="reminded of a return", subject=RecordRef("return", str(number)), at=now,
        organisation=row.organisation_id, collaboration=row.collaboration_id, reason=str(kind), channel=str(channel),
    )  # fmt: skip
    return [_notice(row, kind)]


def _notice(row: Return, kind: ReminderKind) -> Notice:
    subject, text = reminder_words(kind, row.collaboration.name, row.period.name, row.due_on)
    return Notice(row.pk, row.organisation_id, subject, text)
