"""Lists of returns: which stand how, whom to chase, and what is due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.delivery.models import Reminder, Return, ReturnStep
from concordat.registers.delivery.queries.returns.rows import first_submission, seen, seen_in, state_of, steps_of
from concordat.registers.delivery.records import ChaseRecord, ReminderRecord, ReturnRecord
from concordat.registers.delivery.rules.returns import (
    ReminderChannel,
    ReminderKind,
    ReturnState,
    days_late,
    overdue,
    reason_to_remind,
)


def returns(
    actor: Actor,
    *,
    today: date,
    period: str | None = None,
    organisation: str | None = None,
    collaboration: str | None = None,
) -> list[ReturnRecord]:
    """The returns that the actor may see: newest period first, then by name of the collaboration. Two queries.

    ``period``, ``organisation`` (who answers) and ``collaboration`` are keys.
    """
    return _summaries(seen(actor, period=period, organisation=organisation, collaboration=collaboration), today)


def chase_list(actor: Actor, *, period: str, today: date) -> list[ChaseRecord]:
    """The returns of a period that the actor may see, with who has reported when, whom to remind, and who was.

    Those to remind come first, the longest overdue at the top. Three queries.
    """
    found = returns(actor, period=period, today=today)
    reminders: dict[int, list[ReminderRecord]] = defaultdict(list)
    for row in Reminder.objects.filter(of_id__in=[one.number for one in found]).order_by("pk"):
        reminders[row.of_id].append(
            ReminderRecord(ReminderKind(row.kind), row.at, row.by, ReminderChannel(row.channel))
        )
    records = [
        ChaseRecord(one, reason_to_remind(one.state, one.due_on, today), tuple(reminders[one.number])) for one in found
    ]
    return sorted(records, key=lambda one: (one.reason is None, -one.summary.days_late, one.summary.due_on))


def due_for(actor: Actor, *, today: date) -> list[ReturnRecord]:
    """The returns that the actor's own organisation still has to send, the earliest due first. Two queries."""
    own = actor.own_bodies(Permission.RETURN_EDIT)
    mine = seen_in(actor, [state for state in ReturnState if state.open], organisation_id__in=own) if own else []
    return sorted(_summaries(mine, today), key=lambda one: (one.due_on, one.collaboration_name))


def to_judge(actor: Actor, *, today: date) -> list[ReturnRecord]:
    """The submitted returns that wait for the actor's office, the longest waiting first. Two queries."""
    if not may(actor, Permission.PERIOD_OPEN):
        return []
    rows = seen_in(actor, [ReturnState.SUBMITTED])
    office = [row for row in rows if may(actor, Permission.PERIOD_OPEN, [row.period.opened_by])]
    return sorted(_summaries(office, today), key=lambda one: (str(one.last_step_at), one.collaboration_name))


def _summaries(rows: Sequence[Return], today: date) -> list[ReturnRecord]:
    steps = steps_of(rows)
    return [summary(row, steps[row.pk], today) for row in rows]


def summary(row: Return, steps: Sequence[ReturnStep], today: date) -> ReturnRecord:
    """A return as lists show it."""
    state = state_of(steps)
    reported = first_submission(steps)
    return ReturnRecord(
        number=row.pk, reference=row.reference, period=row.period_id, period_name=row.period.name,
        collaboration=row.collaboration_id, collaboration_name=row.collaboration.name,
        organisation=row.organisation_id, organisation_name=row.organisation.name, due_on=row.due_on, state=state,
        overdue=overdue(state, row.due_on, today),
        days_late=days_late(row.due_on, reported[0] if reported else None, today),
        last_step_at=steps[-1].at if steps else None, reported_at=reported[0] if reported else None,
        reported_by=reported[1] if reported else "",
    )  # fmt: skip
