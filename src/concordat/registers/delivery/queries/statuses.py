"""Reads of the ratings."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.delivery.models import LATEST, StatusReport
from concordat.registers.delivery.records import StatusRecord


def statuses(
    actor: Actor, *, as_at: date | None = None, collaborations: Collection[str] | None = None
) -> list[StatusRecord]:  # fmt: skip
    """The last declared rating of each collaboration and dimension. One database query."""
    latest = Window(
        RowNumber(),
        partition_by=[F("collaboration_id"), F("dimension")],
        order_by=[
            F("reported_on").desc(nulls_last=True),
            F("effective_to").desc(nulls_last=True),
            F("recorded_at").desc(),
            F("pk").desc(),
        ],
    )
    found = _standing(actor, as_at, collaborations).annotate(place=latest).filter(place=1)
    return [_status(row) for row in found.order_by("collaboration_id", "dimension")]


def status_history(
    actor: Actor, *, as_at: date | None = None, collaborations: Collection[str] | None = None
) -> list[StatusRecord]:  # fmt: skip
    """Every declared rating over time, oldest first, corrected ones left out. One database query."""
    return [_status(row) for row in _standing(actor, as_at, collaborations).order_by(*LATEST)]


def same_status(
    actor: Actor, *, collaboration: str, dimension: Dimension, reported_on: date | None, reported_by: str,
    until: PreciseDate | None = None,
) -> StatusRecord | None:  # fmt: skip
    """The rating to compare a new one with: that of the same source's day, else the last one before; None if none.

    ``rules.compare`` with both dates then says new, held, changed or contradictory. ``until`` is the last day of the
    period that the new one rates: a rating of another period is none to compare with on the same day.
    """
    every = [s for s in status_history(actor, collaborations=[collaboration]) if s.dimension is dimension]
    found = [s for s in every if s.reported_on != reported_on or None in (until, s.until) or s.until == until]
    same_day = [s for s in found if (s.reported_on, s.reported_by) == (reported_on, reported_by)]
    before = [s for s in found if reported_on is None or s.reported_on is None or s.reported_on <= reported_on]
    return next(iter([*reversed(same_day), *reversed(before)]), None)


def _standing(actor: Actor, as_at: date | None, collaborations: Collection[str] | None) -> Any:
    # A correction stands at the date of the source that it corrects, so it holds for every day since.
    corrected = StatusReport.objects.filter(supersedes__isnull=False).values("supersedes_id")
    found = StatusReport.objects.visible_to(actor).as_at(as_at).exclude(pk__in=corrected)
    return found if collaborations is None else found.filter(collaboration_id__in=list(collaborations))


def _status(row: StatusReport) -> StatusRecord:
    return StatusRecord(
        id=row.pk, collaboration=row.collaboration_id, dimension=Dimension(row.dimension), colour=Colour(row.colour),
        text=row.text, reported_by=row.reported_by, reported_on=row.reported_on, reason=row.reason,
        until=row.effective_to,
    )  # fmt: skip
