"""What benefits have given, from the ledger: standing achieved savings and income, grouped and summed in SQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Case, Count, Exists, OuterRef, Q, Sum, Value, When

from concordat.kernel.figures import FigureState
from concordat.kernel.money import ZERO
from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits import rules
from concordat.registers.benefits.models import LATEST, LedgerEntry, Verification
from concordat.registers.benefits.records.profiles import AchievedPart
from concordat.registers.benefits.rules import Cumulative, EntryKind, Prices, Recurrence, Standing

MONEY = (EntryKind.SAVING, EntryKind.INCOME)
BY = ("benefit_id", "organisation_id", "recurrence", "non_cashable", "effective_from", "effective_to")
KNOWN = Q(amount__isnull=False, state=FigureState.KNOWN) & ~Q(prices=Prices.REAL)


def achieved_parts(
    actor: Actor, *, as_at: date | None, benefits: Collection[str] | None = None, organisation: str | None = None
) -> list[AchievedPart]:
    """The achieved amounts of benefits by organisation, recurrence and period. Two database queries.

    An amount of several organisations is in none. Of cumulative ones only those that no later one contains count.
    """
    rows = _rows(actor, as_at, benefits, organisation).filter(KNOWN)
    cumulative = rows.filter(recurrence=Recurrence.CUMULATIVE)
    heads = _heads(
        list(
            cumulative.order_by(*LATEST).values(
                "pk", "what", "reported_on", "effective_to", "benefit_id", "organisation_id"
            )
        )
    )
    counted = rows.filter(~Q(recurrence=Recurrence.CUMULATIVE) | Q(pk__in=heads))
    verified = Exists(Verification.objects.as_at(as_at).filter(entry_id=OuterRef("pk")))
    apart = Case(When(cashable=False, then=Value(True)), default=Value(False))
    grouped = counted.annotate(is_verified=verified, non_cashable=apart).values(*BY).annotate(
        total=Sum("amount"), entries=Count("pk"), proved=Sum("amount", filter=Q(is_verified=True))
    )  # fmt: skip
    return [
        AchievedPart(
            benefit=row["benefit_id"], organisation=row["organisation_id"], recurrence=Recurrence(row["recurrence"]),
            non_cashable=row["non_cashable"],
            since=row["effective_from"], until=row["effective_to"], total=row["total"],
            verified=row["proved"] or ZERO, entries=row["entries"],
        )
        for row in grouped.order_by(*BY)
    ]  # fmt: skip


def unknown_achieved(
    actor: Actor, *, as_at: date | None, benefits: Collection[str] | None = None, organisation: str | None = None
) -> dict[str, int]:
    """How many achieved amounts of each benefit have no known number, or are in real prices. One database query."""
    rows = _rows(actor, as_at, benefits, organisation).exclude(KNOWN)
    return dict(rows.values("benefit_id").annotate(number=Count("pk")).order_by().values_list("benefit_id", "number"))


def _rows(actor: Actor, as_at: date | None, benefits: Collection[str] | None, organisation: str | None) -> Any:
    found = LedgerEntry.objects.visible_to(actor).as_at(as_at).standing(as_at).added(as_at)
    found = found.filter(kind__in=MONEY, standing=Standing.ACHIEVED, benefit__isnull=False)
    if benefits is not None:
        found = found.filter(benefit_id__in=list(benefits))
    if organisation:
        return found.filter(organisation_id=organisation)
    return found.filter(organisation__isnull=False)


def _heads(rows: list[dict[str, Any]]) -> list[int]:
    """The cumulative amounts that no later one of the same benefit and organisation contains."""
    told: dict[tuple[str, str], list[Cumulative]] = defaultdict(list)
    for row in rows:
        told[row["benefit_id"], row["organisation_id"]].append(
            Cumulative(row["pk"], row["what"], row["benefit_id"], row["reported_on"], row["effective_to"])
        )
    return [number for found in told.values() for number in rules.not_contained(found)]
