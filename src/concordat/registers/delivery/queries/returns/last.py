"""How far the return of the last period of each collaboration has come."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.models import Return
from concordat.registers.delivery.queries.returns.rows import state_of, steps_of
from concordat.registers.delivery.records.last_returns import LastReturnRecord
from concordat.registers.delivery.rules.returns import day_of


def last_returns(
    actor: Actor, *, collaborations: Collection[str], on: date
) -> dict[str, LastReturnRecord]:  # fmt: skip
    """The return of the last period that had ended by a day of each of some collaborations, by key, as it stood then.

    Two database queries.
    """
    rows = Return.objects.visible_to(actor).filter(collaboration_id__in=list(collaborations), period__ends__lt=on)
    last: dict[str, Return] = {}
    for row in rows.select_related("period", "organisation").order_by("period__ends", "pk"):
        if day_of(row.recorded_at) <= on:
            last[row.collaboration_id] = row
    steps = steps_of(list(last.values()))
    return {
        key: LastReturnRecord(
            number=row.pk, period=row.period_id, period_name=row.period.name, organisation_name=row.organisation.name,
            state=state_of([one for one in steps[row.pk] if day_of(one.at) <= on]),
        )
        for key, row in last.items()
    }  # fmt: skip
