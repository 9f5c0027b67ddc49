"""Reads of merges and splits: what a record is followed by, what it follows, and the records that it stands for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, Subquery

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.models import Collaboration, Handover, Succession
from concordat.registers.collaborations.queries.rows import NEWEST, about, standing
from concordat.registers.collaborations.records.successions import HandoverRecord, SuccessionRecord
from concordat.registers.collaborations.rules.successions import How


def successions(actor: Actor, *, key: str, as_at: date | None = None) -> list[SuccessionRecord]:
    """The merges and splits in force that a record is part of, on either side, oldest report first."""
    rows = Succession.objects.visible_to(actor).as_at(as_at).filter(Q(collaboration_id=key) | Q(successor_id=key))
    found = standing(rows.order_by(*LATEST), "collaboration_id", "successor_id")
    named = _names(actor, {k for row in found for k in (row.collaboration_id, row.successor_id)})
    return [_record(row, named) for row in found]


def redirects(actor: Actor, *, as_at: date | None = None) -> dict[str, str]:
    """Every record that was merged, with the key of the one that stands for it now, where the actor may see both."""
    rows = Succession.objects.visible_to(actor).as_at(as_at).filter(how=How.MERGED).order_by(*LATEST)
    into = {row.collaboration_id: row.successor_id for row in standing(rows, "collaboration_id", "successor_id")}
    if not into:
        return {}
    seen = _names(actor, set(into.values()))
    return {key: last for key in into if (last := _end(key, into)) in seen}


def family(actor: Actor, *, key: str, as_at: date | None = None) -> tuple[str, ...]:
    """The record itself, then those that were merged into it, or into one of these, as far as the actor may see them.

    A merge gives nobody sight of a record that they were no partner of. Two database queries at most.
    """
    rows = Succession.objects.visible_to(actor).as_at(as_at).filter(how=How.MERGED).order_by(*LATEST)
    into = {row.collaboration_id: row.successor_id for row in standing(rows, "collaboration_id", "successor_id")}
    members = [one for one in into if one != key and _end(one, into, at=key) == key]
    seen = _names(actor, set(members)) if members else {}
    return (key, *sorted(one for one in members if one in seen))


def merged_into(actor: Actor, as_at: date | None) -> Subquery:
    """For a query of collaborations: the key of what each was merged into, as it stands; None where it was not."""
    rows = Succession.objects.visible_to(actor).as_at(as_at).filter(collaboration_id=OuterRef("pk"), how=How.MERGED)
    later = (
        Succession.objects.visible_to(actor)
        .as_at(as_at)
        .filter(collaboration_id=OuterRef("collaboration_id"), successor_id=OuterRef("successor_id"))
    )
    last = rows.annotate(stands=Subquery(later.order_by(*NEWEST).values("holds")[:1])).filter(stands=True)
    return Subquery(last.order_by(*NEWEST).values("successor_id")[:1])


def handed_over(actor: Actor, *, key: str, as_at: date | None = None) -> list[HandoverRecord]:
    """What of a record went where when it was merged or split, as told."""
    rows = list(about(Handover, actor, [key], as_at))
    named = _names(actor, {row.to_id for row in rows if row.to_id})
    return [
        HandoverRecord(
            id=row.pk, what=row.what, to=row.to_id if row.to_id in named else None, to_name=named.get(row.to_id),
            nowhere=row.to_id is None, reason=row.reason,
        )
        for row in rows
    ]  # fmt: skip


def _end(key: str, into: dict[str, str], at: str | None = None) -> str:
    """Where the chain of merges from ``key`` ends, or first comes to ``at``."""
    passed: list[str] = []
    while key in into and key != at and key not in passed:
        passed.append(key)
        key = into[key]
    return key


def _names(actor: Actor, keys: Collection[str]) -> dict[str, str]:
    rows: Iterable[Any] = Collaboration.objects.visible_to(actor).filter(pk__in=keys).values_list("pk", "name")
    return dict(rows) if keys else {}


def _record(row: Succession, named: dict[str, str]) -> SuccessionRecord:
    before, after = (key if key in named else None for key in (row.collaboration_id, row.successor_id))
    return SuccessionRecord(
        id=row.pk, collaboration=before, name=named.get(before or ""), successor=after,
        successor_name=named.get(after or ""), how=How(row.how), on=row.effective_from, reason=row.reason,
        reported_on=row.reported_on,
    )  # fmt: skip
