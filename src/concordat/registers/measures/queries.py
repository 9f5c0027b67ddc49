"""Reads. Every public function takes the actor first, starts from the rows it may see and returns records."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.comparing import same_words
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.figures import Bound
from concordat.kernel.permissions.actor import Actor
from concordat.registers.measures.models import Measure, Reading
from concordat.registers.measures.records import MeasureRecord, ReadingRecord
from concordat.registers.measures.rules import (
    GBP,
    Amount,
    Basis,
    MeasureKind,
    MoneyType,
    from_millionths,
    same_period,
)


def measures(
    actor: Actor,
    *,
    as_at: date | None = None,
    collaboration: str | None = None,
    organisation: str | None = None,
    money: bool | None = None,
) -> list[MeasureRecord]:
    """The measures that the actor may see, by name, with their readings. Two database queries.

    ``money`` True leaves "other money" (asset seizures, fines, fund-raising), False leaves all that is not money.
    """
    rows = Measure.objects.visible_to(actor).as_at(as_at)
    if collaboration:
        rows = rows.filter(collaboration_id=collaboration)
    if organisation:
        rows = rows.filter(organisation_id=organisation)
    if money is not None:
        rows = rows.filter(unit=GBP) if money else rows.exclude(unit=GBP)
    return _records(actor, list(rows.order_by("name", "pk")), as_at)


def measure(actor: Actor, *, number: int, as_at: date | None = None) -> MeasureRecord:
    """One measure with its history; NotThere where the actor may not see it."""
    rows = list(Measure.objects.visible_to(actor).as_at(as_at).filter(pk=number))
    if not rows:
        raise NotThere(f"There is no measure {number}.")
    return _records(actor, rows, as_at)[0]


def same_measure(
    actor: Actor,
    *,
    name: str,
    unit: str,
    per: str = "",
    collaboration: str | None = None,
    organisation: str | None = None,
) -> MeasureRecord | None:
    """The held measure of the same subject that counts the same in the same unit; None when new."""
    rows = Measure.objects.visible_to(actor).filter(
        collaboration_id=collaboration, organisation_id=organisation, unit__iexact=unit.strip(), per__iexact=per.strip()
    )
    alike = [row for row in rows.order_by(*LATEST) if same_words(row.name, name)]
    return _records(actor, alike[-1:], None)[0] if alike else None


def same_reading(
    actor: Actor, *, measure: int, basis: Basis, starts: PreciseDate | None = None, ends: PreciseDate | None = None
) -> ReadingRecord | None:
    """The last held reading of this measure for the same period (or, like this one, for none); None when new."""
    rows = Reading.objects.visible_to(actor).filter(measure_id=measure, basis=basis).select_related("measure")
    found = [_reading(row) for row in rows.order_by(*LATEST)]
    return next((r for r in reversed(found) if same_period((r.starts, r.ends), (starts, ends))), None)


def _records(actor: Actor, rows: list[Measure], as_at: date | None) -> list[MeasureRecord]:
    readings: dict[int, list[ReadingRecord]] = defaultdict(list)
    told = Reading.objects.visible_to(actor).as_at(as_at).filter(measure_id__in=[row.pk for row in rows])
    for row in told.select_related("measure").order_by(*LATEST):
        readings[row.measure_id].append(_reading(row))
    return [
        MeasureRecord(
            id=row.pk, name=row.name, unit=row.unit, per=row.per, kind=MeasureKind(row.kind),
            money_type=MoneyType(row.money_type) if row.money_type else None, collaboration=row.collaboration_id,
            organisation=row.organisation_id, reported_on=row.reported_on,
            readings=tuple(sorted(readings[row.pk], key=_period_end)),
        )
        for row in rows
    ]  # fmt: skip


def _period_end(reading: ReadingRecord) -> date:
    """The day to which a reading runs; without a period, the day on which it was reported."""
    until = reading.ends or reading.starts
    return until.last if until else reading.reported_on or date.min


def _reading(row: Reading) -> ReadingRecord:
    value, lower, upper = (None if n is None else from_millionths(n) for n in (row.value, row.lower, row.upper))
    return ReadingRecord(
        id=row.pk, measure=row.measure_id, unit=row.measure.unit, basis=Basis(row.basis),
        amount=Amount(value, lower, upper, Bound(row.bound) if row.bound else None, row.written),
        starts=row.effective_from, ends=row.effective_to, reported_on=row.reported_on,
    )  # fmt: skip
