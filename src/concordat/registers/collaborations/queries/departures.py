"""Reads of the functions that a collaboration carries, and of those that left it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import DateField, Exists, OuterRef, Value
from django.db.models.functions import Coalesce

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.models import Departure, DepartureAnswer, Function
from concordat.registers.collaborations.queries.rows import about
from concordat.registers.collaborations.records.successions import DepartureRecord
from concordat.registers.collaborations.rules.departures import Answered, SavingAnswer

# An undated report counts as the oldest.
_TOLD = Coalesce("reported_on", Value(date.min), output_field=DateField())


def carried(actor: Actor, keys: Collection[str] | None, as_at: date | None) -> Any:
    """The rows of the functions that collaborations carry: told of later than, or never of, their leaving."""
    left = (
        Departure.objects.visible_to(actor)
        .as_at(as_at)
        .annotate(left_on=_TOLD)
        .filter(
            collaboration_id=OuterRef("collaboration_id"),
            function=OuterRef("name"),
            left_on__gte=OuterRef("carried_on"),
        )
    )
    rows = about(Function, actor, keys, as_at).annotate(carried_on=_TOLD)
    return rows.filter(~Exists(left))


def functions(actor: Actor, *, collaboration: str, as_at: date | None = None) -> list[str]:
    """The functions that one collaboration carries now, each once, in the order told."""
    return list(dict.fromkeys(carried(actor, [collaboration], as_at).values_list("name", flat=True)))


def departures(actor: Actor, *, collaboration: str, as_at: date | None = None) -> list[DepartureRecord]:
    """The functions that left one collaboration, with what became of each saving. Two database queries."""
    rows = list(about(Departure, actor, [collaboration], as_at))
    if not rows:
        return []
    answers: dict[int, list[Answered]] = defaultdict(list)
    told = DepartureAnswer.objects.visible_to(actor).as_at(as_at).filter(departure__in=rows)
    for one in told.order_by("pk"):
        answers[one.departure_id].append(_answer(one))
    return [
        DepartureRecord(
            id=row.pk, function=row.function, on=row.effective_from, reason=row.reason, variation=row.variation,
            variation_ref=_ref(row.variation_ref), reported_on=row.reported_on, answers=tuple(answers[row.pk]),
        )
        for row in rows
    ]  # fmt: skip


def _answer(row: DepartureAnswer) -> Answered:
    return Answered(
        entry=RecordRef.parse(row.entry), what=row.what, answer=SavingAnswer(row.answer), reason=row.reason,
        reversal=_ref(row.reversal), posted=_ref(row.posted),
    )  # fmt: skip


def _ref(text: str) -> RecordRef | None:
    return RecordRef.parse(text) if text else None
