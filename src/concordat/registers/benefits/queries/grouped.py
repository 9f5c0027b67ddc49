"""What stands of each thing and period, added in the database: for figures that are told beside each other."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Case, Count, Max, Min, Q, Sum, Value, When

from concordat.kernel.figures import Bound, FigureState
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.models import Joining, LedgerEntry
from concordat.registers.benefits.records import GroupedAmounts
from concordat.registers.benefits.rules import EntryKind, Prices, Recurrence, Standing

BY = (
    "collaboration_id", "organisation_id", "benefit_id", "kind", "standing", "recurrence", "non_cashable", "prices",
    "price_year", "effective_from", "effective_to",
)  # fmt: skip
_AMOUNT = Q(state=FigureState.KNOWN, amount__isnull=False)


def grouped(
    actor: Actor, *, as_at: date | None = None, collaboration: str | None = None, organisation: str | None = None,
    among: Any = None, without: Any = None,
) -> list[GroupedAmounts]:  # fmt: skip
    """The standing amounts that the actor may see, by thing, organisation, standing and period. One database query.

    ``among`` and ``without`` are queries of the numbers of entries: those wanted alone, and those left out. What
    contradicts another amount is left out too: it stands in no sum.
    """
    found = _found(actor, as_at, among, without)
    if collaboration:
        found = found.filter(collaboration_id=collaboration)
    if organisation:
        found = found.filter(organisation_id=organisation)
    aside = Q(pk__in=Joining.in_force(as_at).values("entry_id"))
    rows = _marked(found).values(*BY).annotate(
        total=Sum("amount", filter=_AMOUNT), number=Count("pk"), known=Count("pk", filter=_AMOUNT),
        coarsest=Max("step"), bounded=Max("bound"), first=Min("pk"), words=Min("what"),
        aside=Count("pk", filter=aside),
    )  # fmt: skip
    return [_record(row) for row in rows.order_by(*BY)]


def grouped_numbers(actor: Actor, *, like: GroupedAmounts, among: Any = None, without: Any = None) -> list[int]:
    """The numbers of the entries that ``grouped`` adds into one. One database query."""
    said = (
        like.collaboration, like.organisation, like.benefit, like.kind, like.standing, like.recurrence,
        like.non_cashable, like.prices, like.price_year, like.since, like.until,
    )  # fmt: skip
    found = _marked(_found(actor, None, among, without)).filter(**dict(zip(BY, said, strict=True)))
    return list(found.order_by("pk").values_list("pk", flat=True))


def _found(actor: Actor, as_at: date | None, among: Any, without: Any) -> Any:
    found = LedgerEntry.objects.visible_to(actor).as_at(as_at).standing(as_at).uncontradicted(as_at)
    if among is not None:
        found = found.filter(pk__in=among)
    if without is not None:
        found = found.exclude(pk__in=without)
    return found


def _marked(found: Any) -> Any:
    return found.annotate(non_cashable=Case(When(cashable=False, then=Value(True)), default=Value(False)))


def _record(row: dict[str, Any]) -> GroupedAmounts:
    return GroupedAmounts(
        row["collaboration_id"], row["organisation_id"], row["benefit_id"], EntryKind(row["kind"]),
        Standing(row["standing"]), Recurrence(row["recurrence"]), row["non_cashable"], Prices(row["prices"]),
        row["price_year"], row["effective_from"], row["effective_to"], row["total"], row["number"],
        row["number"] - row["known"], row["coarsest"] or 1,
        Bound(row["bounded"]) if row["bounded"] and row["number"] == 1 else None, row["first"], row["words"],
        row["aside"],
    )  # fmt: skip
