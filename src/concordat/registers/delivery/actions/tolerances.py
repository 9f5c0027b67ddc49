"""Writes of what alliances tolerate."""

from __future__ import annotations

from datetime import date, datetime

from concordat.calculations.ratings import Thresholds
from concordat.foundation.history.recording import in_turn
from concordat.foundation.organisations.queries import alliances
from concordat.foundation.provenance.telling import tell
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.delivery.models import Tolerance
from concordat.registers.delivery.rules.tolerances import check_tolerance


@in_turn
def set_tolerance(
    *, actor: Actor, alliance: str, limits: Thresholds, since: date, evidence: Evidence, now: datetime
) -> int:  # fmt: skip
    """What an alliance tolerates from a day on; returns its number. What was tolerated before stays on record.

    For who opens reporting periods in one of its members: another's limits are not theirs to set.
    """
    require(actor, Permission.PERIOD_OPEN, [evidence.reported_by])
    found = next((one for one in alliances(actor) if one.key == alliance), None)
    if found is None:
        raise NotThere(f"There is no alliance {alliance}.")
    require(actor, Permission.PERIOD_OPEN, [one.organisation for one in found.members if one.left is None])
    check_tolerance(limits)
    row = Tolerance.objects.create(
        alliance_id=alliance, since=since, achieved_green=limits.achieved_green, achieved_amber=limits.achieved_amber,
        spend_green=limits.spend_green, spend_amber=limits.spend_amber, slip_amber_months=limits.slip_amber_months,
        recorded_at=now,
    )  # fmt: skip
    tell(
        RecordRef("tolerance", str(row.pk)), "set what an alliance tolerates", evidence, actor=actor, now=now,
        alliance=alliance, since=since.isoformat(), achieved_amber=limits.achieved_amber,
        spend_amber=limits.spend_amber, slip_amber_months=limits.slip_amber_months,
    )  # fmt: skip
    return int(row.pk)
