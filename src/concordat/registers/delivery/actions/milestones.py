"""Writes of the milestones."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.queries import seen
from concordat.registers.delivery.models import Milestone, MilestoneReport
from concordat.registers.delivery.queries import milestone as visible_milestone
from concordat.registers.delivery.rules import milestones as rules
from concordat.registers.delivery.rules.milestones import Forecast


@in_turn
def record_milestone(
    *,
    actor: Actor,
    collaboration: str,
    what: str,
    evidence: Evidence,
    now: datetime,
    baseline: PreciseDate | None = None,
    forecast: Forecast = None,
    actual: PreciseDate | None = None,
    note: str = "",
) -> int:
    """A milestone with its first report; returns the milestone's number. A baseline may follow later."""
    require(actor, Permission.DELIVERY_EDIT, [evidence.reported_by])
    rules.check_milestone(what)
    seen(actor, key=collaboration)
    row = Milestone.objects.create(collaboration_id=collaboration, what=what.strip(), **told(evidence, now))
    _report(row.pk, baseline, forecast, actual, note, "", evidence, now)
    tell(
        RecordRef("milestone", str(row.pk)), "recorded a milestone", evidence, actor=actor, now=now,
        collaboration=collaboration, what=row.what, **_said(baseline, forecast, actual),
    )  # fmt: skip
    return int(row.pk)


@in_turn
def report_milestone(
    *,
    actor: Actor,
    milestone: int,
    evidence: Evidence,
    now: datetime,
    forecast: Forecast = None,
    actual: PreciseDate | None = None,
    note: str = "",
    baseline: PreciseDate | None = None,
    reason: str = "",
) -> int:
    """What a further source says of a milestone; returns the report's number.

    What is left out stays as last reported. ``forecast`` TO_BE_CONFIRMED takes the forecast back, NOT_APPLICABLE says
    that it is no longer planned. A ``baseline`` where there is one already moves it and needs a ``reason``.
    """
    require(actor, Permission.DELIVERY_EDIT, [evidence.reported_by])
    held = visible_milestone(actor, number=milestone)
    rules.check_something(baseline, forecast, actual, note)
    rules.check_baseline(held.baseline, baseline, reason)
    rules.check_reopened(held.actual is not None, forecast, note)
    report = _report(held.id, baseline, forecast, actual, note, reason, evidence, now)
    verb = "moved the baseline of a milestone" if reason else "reported on a milestone"
    tell(
        RecordRef("milestone-report", str(report.pk)), verb, evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref, report=report.pk, reason=report.reason,
        **_said(baseline, forecast, actual),
    )  # fmt: skip
    return int(report.pk)


def _report(
    milestone: int,
    baseline: PreciseDate | None,
    forecast: Forecast,
    actual: PreciseDate | None,
    note: str,
    reason: str,
    evidence: Evidence,
    now: datetime,
) -> MilestoneReport:
    rules.check_dates(forecast, actual)
    rules.check_reached(actual, evidence.reported_on or now.date())
    day, state = rules.split(forecast)
    row: MilestoneReport = MilestoneReport.objects.create(
        milestone_id=milestone, baseline=baseline, forecast=day, forecast_state=state, actual=actual,
        note=note.strip(), reason=reason.strip()[:500], **told(evidence, now),
    )  # fmt: skip
    return row


def _said(baseline: PreciseDate | None, forecast: Forecast, actual: PreciseDate | None) -> dict[str, Any]:
    """The dates as the history keeps them."""
    dates = {"baseline": baseline, "forecast": forecast, "actual": actual}
    words = ((name, value.text if isinstance(value, PreciseDate) else value) for name, value in dates.items())
    return {name: str(word) for name, word in words if word}
