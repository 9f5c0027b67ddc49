"""The rows about some collaborations that an actor may see, and the last told of each."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import F, OuterRef, Subquery

from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.models import LATEST

NEWEST: Any = (F("reported_on").desc(nulls_last=True), "-recorded_at", "-pk")


def about(model: Any, actor: Actor, keys: Collection[str] | None, as_at: date | None) -> Any:
    """The rows of one of this register's tables about some collaborations, or all (None), the last told last."""
    rows = model.objects.visible_to(actor).as_at(as_at).order_by(*LATEST)
    return rows if keys is None else rows.filter(collaboration_id__in=list(keys))


def last_of(model: Any, actor: Actor, as_at: date | None, column: str, of: str = "pk", **matching: Any) -> Subquery:
    """A column of the last row about the collaboration whose key is the outer query's ``of``; None where none is."""
    rows = model.objects.visible_to(actor).as_at(as_at).filter(collaboration_id=OuterRef(of), **matching)
    return Subquery(rows.order_by(*NEWEST).values(column)[:1])


def standing(rows: Any, *same: str) -> list[Any]:
    """Of rows in the order told, the last of each group that has these columns alike, where it ``holds``."""
    last: dict[tuple[Any, ...], Any] = {}
    for row in rows:
        last[tuple(getattr(row, name) for name in same)] = row
    return [row for row in last.values() if row.holds]
