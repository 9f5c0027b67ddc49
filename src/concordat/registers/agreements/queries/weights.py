"""Reads of weights."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q

from concordat.foundation.organisations.queries import called
from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.models import Weight, WeightSet, WeightVersion
from concordat.registers.agreements.records.weights import WeightSetRecord, WeightVersionRecord
from concordat.registers.agreements.rules.weights import WeightKind


def weight_sets(actor: Actor, *, as_at: date | None = None, collaboration: str | None = None) -> list[WeightSetRecord]:
    """The sets that the actor may see, by title; of one collaboration, those that belong to it or to none."""
    rows = WeightSet.objects.visible_to(actor).as_at(as_at).order_by("title", "key")
    if collaboration is not None:
        rows = rows.filter(Q(collaboration__isnull=True) | Q(collaboration_id=collaboration))
    return _records(actor, sorted(rows, key=lambda row: (row.title.casefold(), row.key)), as_at)


def weight_set(actor: Actor, *, key: str, as_at: date | None = None) -> WeightSetRecord:
    """One set with its versions; NotThere where the actor may not see it."""
    rows = list(WeightSet.objects.visible_to(actor).as_at(as_at).filter(pk=key))
    if not rows:
        raise NotThere(f"There is no set of weights {key}.")
    return _records(actor, rows, as_at)[0]


def weight_versions(
    actor: Actor, *, numbers: Iterable[int], as_at: date | None = None
) -> dict[int, WeightVersionRecord]:
    """Versions by number, as far as the actor may see them. Two database queries."""
    rows = WeightVersion.objects.visible_to(actor).as_at(as_at).filter(pk__in=list(numbers))
    return {one.id: one for one in _versions(actor, rows, as_at)}


def _records(actor: Actor, rows: list[WeightSet], as_at: date | None) -> list[WeightSetRecord]:
    keys = [row.key for row in rows]
    versions: dict[str, list[WeightVersionRecord]] = defaultdict(list)
    found = WeightVersion.objects.visible_to(actor).as_at(as_at).filter(weight_set_id__in=keys)
    for one in _versions(actor, found, as_at):
        versions[one.weight_set].append(one)
    bodies = {key for several in versions.values() for one in several for key in one.values}
    names = called(actor, on=as_at or date.max, keys=bodies)
    return [
        WeightSetRecord(
            key=row.key, title=row.title, kind=WeightKind(row.kind), collaboration=row.collaboration_id,
            reported_on=row.reported_on, versions=tuple(versions[row.key]), names=names,
        )
        for row in rows
    ]  # fmt: skip


def _versions(actor: Actor, rows: Any, as_at: date | None) -> list[WeightVersionRecord]:
    rows = list(rows.select_related("weight_set").order_by("number", *LATEST))
    values: dict[int, dict[str, Decimal]] = defaultdict(dict)
    numbers: dict[int, dict[str, int]] = defaultdict(dict)
    told = Weight.objects.visible_to(actor).as_at(as_at).filter(version_id__in=[row.pk for row in rows]).order_by("pk")
    for row in told:
        values[row.version_id][row.organisation_id] = Decimal(row.value)
        numbers[row.version_id][row.organisation_id] = row.pk
    return [
        WeightVersionRecord(
            id=row.pk, weight_set=row.weight_set_id, title=row.weight_set.title, kind=WeightKind(row.weight_set.kind),
            number=row.number, basis=row.basis, unit=row.unit, source=row.source, content=row.content,
            reported_on=row.reported_on, values=values[row.pk], rows=numbers[row.pk],
        )
        for row in rows
    ]  # fmt: skip
