"""What the ledger covers of each collaboration: counted in the database, whatever the number of amounts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count

from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.models import Benefit, EntryParty, LedgerEntry
from concordat.registers.benefits.records import CoverageRecord
from concordat.registers.benefits.rules import BenefitKind, EntryKind, Standing

_AHEAD = (Standing.PLANNED, Standing.FORECAST)
_BUDGET = (Standing.BASELINE, *_AHEAD)
_BEYOND_CASH = (BenefitKind.NON_CASHABLE, BenefitKind.AVOIDED_COST, BenefitKind.NON_FINANCIAL)


@dataclass
class _Counting:
    planned: set[str] = field(default_factory=set)
    achieved: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def told(self) -> CoverageRecord:
        return CoverageRecord(
            frozenset(self.planned), frozenset(self.achieved), self.counts["budgeted"], self.counts["spent"],
            self.counts["cashable"], self.counts["other"],
        )  # fmt: skip

    def saved(self, body: str | None, standing: str) -> None:
        if body and standing in _AHEAD:
            self.planned.add(body)
        if body and standing == Standing.ACHIEVED:
            self.achieved.add(body)


def coverage(
    actor: Actor, *, collaborations: Collection[str], as_at: date | None = None
) -> dict[str, CoverageRecord]:  # fmt: skip
    """What is recorded of each of some collaborations, by key; those without anything are left out. Three queries."""
    keys = list(collaborations)
    standing = LedgerEntry.objects.visible_to(actor).as_at(as_at).standing(as_at).filter(collaboration_id__in=keys)
    found: dict[str, _Counting] = defaultdict(_Counting)
    grouped = standing.values("collaboration_id", "organisation_id", "kind", "standing", "cashable")
    for row in grouped.annotate(number=Count("pk")).order_by():
        _count(found[row["collaboration_id"]], row)
    savings = standing.filter(kind=EntryKind.SAVING, organisation_id=None)
    parties = EntryParty.objects.filter(entry__in=savings.values("pk"))
    columns = ("entry__collaboration_id", "organisation_id", "entry__standing")
    for key, body, stands in parties.values_list(*columns).distinct():
        found[key].saved(body, stands)
    benefits = Benefit.objects.visible_to(actor).as_at(as_at).filter(collaboration_id__in=keys)
    for row in benefits.values("collaboration_id", "kind").annotate(number=Count("pk")).order_by():
        _count_benefit(found[row["collaboration_id"]], row)
    return {key: counting.told() for key, counting in found.items()}


def _count(into: _Counting, row: dict[str, Any]) -> None:
    if row["kind"] == EntryKind.COST:
        name = "spent" if row["standing"] == Standing.ACHIEVED else "budgeted" if row["standing"] in _BUDGET else ""
        into.counts[name] += row["number"]
    if row["kind"] == EntryKind.SAVING:
        into.saved(row["organisation_id"], row["standing"])
        if row["cashable"] is not None:
            into.counts["cashable" if row["cashable"] else "other"] += row["number"]


def _count_benefit(into: _Counting, row: dict[str, Any]) -> None:
    if row["kind"] in _BEYOND_CASH:
        into.counts["other"] += row["number"]
    elif row["kind"] in (BenefitKind.CASHABLE, BenefitKind.INCOME):
        into.counts["cashable"] += row["number"]
