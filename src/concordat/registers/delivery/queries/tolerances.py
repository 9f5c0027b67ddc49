"""Reads of what alliances tolerate."""

from __future__ import annotations

from datetime import date

from concordat.calculations.ratings import Thresholds
from concordat.kernel.permissions.actor import Actor
from concordat.registers.delivery.models import Tolerance
from concordat.registers.delivery.records import ToleranceRecord


def tolerances(actor: Actor, *, on: date) -> dict[str, ToleranceRecord]:
    """What each alliance tolerates on a day, by its key; those that have set nothing are left out. One query."""
    rows = Tolerance.objects.visible_to(actor).filter(since__lte=on).order_by("since", "pk")
    return {row.alliance_id: _record(row) for row in rows}


def tolerance_history(actor: Actor, *, alliance: str) -> list[ToleranceRecord]:
    """What one alliance tolerated, by the day that each came into force. One query."""
    rows = Tolerance.objects.visible_to(actor).filter(alliance_id=alliance).order_by("since", "pk")
    return [_record(row) for row in rows]


def _record(row: Tolerance) -> ToleranceRecord:
    limits = Thresholds(
        achieved_green=row.achieved_green, achieved_amber=row.achieved_amber, spend_green=row.spend_green,
        spend_amber=row.spend_amber, slip_amber_months=row.slip_amber_months,
    )  # fmt: skip
    return ToleranceRecord(row.pk, row.alliance_id, limits, row.since)
