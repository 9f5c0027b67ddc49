"""What many collaborations are for and since when they run: purposes, objectives, states, in one query each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Min, OuterRef, Subquery

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.models import Account, Objective, ObjectiveReport, StateReport
from concordat.registers.collaborations.queries.rows import NEWEST, about
from concordat.registers.collaborations.records import AccountRecord
from concordat.registers.collaborations.records.objectives import AimedRecord
from concordat.registers.collaborations.rules import AccountKind, ObjectiveState, State


def purposes_of(
    actor: Actor, *, collaborations: Collection[str], as_at: date | None = None
) -> dict[str, AccountRecord]:  # fmt: skip
    """The purpose of each of some collaborations as last told, by key. One database query."""
    rows = about(Account, actor, collaborations, as_at).filter(kind=AccountKind.PURPOSE)
    return {row.collaboration_id: AccountRecord(row.pk, row.kind, row.text, row.reported_on) for row in rows}


def objectives_of(
    actor: Actor, *, collaborations: Collection[str], as_at: date | None = None
) -> dict[str, list[AimedRecord]]:  # fmt: skip
    """The objectives of each of some collaborations as last told, by key. One database query."""
    last = ObjectiveReport.objects.visible_to(actor).as_at(as_at).filter(objective=OuterRef("pk")).order_by(*NEWEST)
    rows = Objective.objects.visible_to(actor).as_at(as_at).filter(collaboration_id__in=list(collaborations))
    told = rows.annotate(last_state=Subquery(last.values("state")[:1]), last_due=Subquery(last.values("by_when")[:1]))
    found: dict[str, list[AimedRecord]] = defaultdict(list)
    for row in told.filter(last_state__isnull=False).order_by(*LATEST):
        open_ = row.last_state == ObjectiveState.OPEN
        found[row.collaboration_id].append(AimedRecord(row.pk, row.text, open_, row.last_due is not None))
    return dict(found)


def live_since(actor: Actor, *, collaborations: Collection[str], as_at: date | None = None) -> dict[str, date]:
    """The first day on which a dated source tells each of some collaborations as live, by key. One database query."""
    rows = StateReport.objects.visible_to(actor).as_at(as_at)
    told = rows.filter(collaboration_id__in=list(collaborations), state=State.LIVE, reported_on__isnull=False)
    return dict(told.values_list("collaboration_id").annotate(first=Min("reported_on")).order_by())
