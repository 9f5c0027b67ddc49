"""Whom to remind today, organisation by organisation."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.queries.returns.listing import chase_list
from concordat.registers.delivery.records import ChaseRecord
from concordat.registers.delivery.records.reminding import ToRemind
from concordat.registers.delivery.rules.returns import ReminderChannel, day_of


def to_remind(
    actor: Actor, *, period: str, today: date, channel: ReminderChannel = ReminderChannel.EMAIL
) -> list[ToRemind]:
    """The organisations with a return of the period that is due within a week, overdue or challenged, by name.

    A return that was reminded of by this channel today is left out. Three queries.
    """
    found: dict[tuple[str, str], list[ChaseRecord]] = defaultdict(list)
    for one in chase_list(actor, period=period, today=today):
        if one.reason and not any(told.channel is channel and day_of(told.at) == today for told in one.reminders):
            found[one.summary.organisation_name, one.summary.organisation].append(one)
    return [ToRemind(key, name, tuple(rows)) for (name, key), rows in sorted(found.items())]
