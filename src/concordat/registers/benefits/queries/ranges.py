"""Ranges of benefits and the events that strike several, as last told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.benefits.models import Benefit, BenefitRange, EventStrikes, SharedEvent, SharedEventReport
from concordat.registers.benefits.records.ranges import EventReport, RangeRecord, SharedEventRecord
from concordat.registers.benefits.rules.ranges import EventState, RangeBasis, ToldEvent, ToldRange


def ranges(
    actor: Actor, *, as_at: date | None = None, keys: Collection[str] | None = None
) -> dict[str, list[RangeRecord]]:
    """Every telling of the ranges (or of some benefits') by the benefit's key, the last one last. One query."""
    rows = BenefitRange.objects.visible_to(actor).as_at(as_at)
    if keys is not None:
        rows = rows.filter(benefit_id__in=list(keys))
    found: dict[str, list[RangeRecord]] = defaultdict(list)
    for row in rows.order_by(*LATEST):
        found[row.benefit_id].append(_range(row))
    return dict(found)


def shared_events(
    actor: Actor, *, as_at: date | None = None, collaboration: str | None = None, organisation: str | None = None,
    keys: Collection[str] | None = None, striking: str | None = None,
) -> list[SharedEventRecord]:  # fmt: skip
    """The events that the actor may see, by title; ``striking`` keeps those that strike a benefit. Four queries."""
    rows = SharedEvent.objects.visible_to(actor).as_at(as_at)
    if collaboration:
        rows = rows.filter(collaboration_id=collaboration)
    if organisation:
        rows = rows.filter(organisation_id=organisation)
    if keys is not None:
        rows = rows.filter(pk__in=list(keys))
    events = list(rows.order_by("title", "pk"))
    if not events:
        return []
    reports = list(SharedEventReport.objects.visible_to(actor).as_at(as_at).filter(event__in=events).order_by(*LATEST))
    strikes: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for number, key, lost in (
        EventStrikes.objects.filter(report__in=reports)
        .order_by("benefit_id")
        .values_list("report_id", "benefit_id", "lost")
    ):
        strikes[number].append((key, lost))
    struck = {key for pairs in strikes.values() for key, _ in pairs}
    seen = set(Benefit.objects.visible_to(actor).filter(pk__in=struck).values_list("pk", flat=True))
    found = [_event(row, [one for one in reports if one.event_id == row.pk], strikes, seen) for row in events]
    return [one for one in found if striking is None or (one.last and striking in dict(one.last.struck))]


def shared_event(actor: Actor, *, key: str, as_at: date | None = None) -> SharedEventRecord:
    """One event; NotThere where the actor may not see it."""
    found = shared_events(actor, as_at=as_at, keys=[key])
    if not found:
        raise NotThere(f"There is no event {key}.")
    return found[0]


def _range(row: Any) -> RangeRecord:
    told = ToldRange(
        basis=RangeBasis(row.basis), judged_by=row.judged_by, judged_on=row.judged_on,
        amounts=(row.low, row.likely, row.high) if row.low is not None else None,
        shares=(row.low_share, row.likely_share, row.high_share) if row.low_share is not None else None,
        delay=(row.delay_low, row.delay_likely, row.delay_high) if row.delay_low is not None else None,
        theme=row.theme,
    )  # fmt: skip
    return RangeRecord(row.pk, row.benefit_id, told, row.reported_by, row.reported_on)


def _event(
    row: Any, reports: list[Any], strikes: dict[int, list[tuple[str, int]]], seen: set[str]
) -> SharedEventRecord:  # fmt: skip
    """Benefits that the reader may not see are counted, of the last report alone, and not named."""
    told = tuple(
        EventReport(
            one.pk,
            ToldEvent(EventState(one.state), one.chance,
                      tuple(pair for pair in strikes[one.pk] if pair[0] in seen), one.judged_by, one.judged_on),
            one.reported_by, one.reported_on,
        )
        for one in reports
    )  # fmt: skip
    hidden = sum(key not in seen for key, _ in strikes[reports[-1].pk]) if reports else 0
    about = RecordRef.parse(row.about) if row.about else None
    return SharedEventRecord(row.pk, row.title, row.collaboration_id, row.organisation_id, about, told, hidden)
