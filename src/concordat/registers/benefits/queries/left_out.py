"""The amounts that stand in no sum of a position, page by page, and the first of those that nobody stated."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Case, Q, Value, When

from concordat.foundation.orm.pages import Pages
from concordat.kernel.figures import FigureState
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.models import LATEST
from concordat.registers.benefits.queries import lines as sql
from concordat.registers.benefits.queries.entries import entries
from concordat.registers.benefits.queries.position import scoped
from concordat.registers.benefits.queries.summing import summed
from concordat.registers.benefits.records import LeftOut, left_out_as
from concordat.registers.benefits.rules import EntryKind


def left_out(
    actor: Actor, *, as_at: date | None, collaboration: str | None = None, organisation: str | None = None,
    kind: EntryKind = EntryKind.SAVING,
) -> Pages[LeftOut]:  # fmt: skip
    """Each amount that no sum of the position holds, with the reason: those not known first, then the oldest report.

    One pass over the ledger, then one database query to count and four a page.
    """
    found = scoped(actor, as_at=as_at, collaboration=collaboration, organisation=organisation, kind=kind)
    sums = summed(found.added(as_at), as_at, ())
    results = [one.result["pk"] for one in sums.lines.values() if one.result]
    aside = found.not_added(as_at).order_by().values_list("pk", flat=True)
    left = found.filter(~sql.IN_A_LINE | Q(pk__in=list(aside))).exclude(pk__in=results)
    known_last = Case(When(state=FigureState.KNOWN, then=Value(1)), default=Value(0))

    def told(rows: list[Any]) -> list[LeftOut]:
        numbers = [row.pk for row in rows]
        records = {one.id: one for one in entries(actor, as_at=as_at, numbers=numbers)}
        return [left_out_as(records[number], number not in sums.clashing) for number in numbers if number in records]

    return Pages(left.order_by(known_last, *LATEST), told)


def unknown_amounts(
    actor: Actor, *, as_at: date | None, most: int, kind: EntryKind = EntryKind.SAVING
) -> list[LeftOut]:  # fmt: skip
    """The first few amounts that nobody has stated, the oldest report first: no sum holds one. Five queries at most."""
    found = scoped(actor, as_at=as_at, collaboration=None, organisation=None, kind=kind)
    unknown = found.exclude(state=FigureState.KNOWN).order_by(*LATEST)
    numbers = list(unknown.values_list("pk", flat=True)[:most])
    return [left_out_as(one, True) for one in entries(actor, as_at=as_at, numbers=numbers)] if numbers else []
