"""Telling what a benefit may come to, and recording and judging events that strike several at once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils.text import slugify

from concordat.foundation.history.recording import in_turn
from concordat.foundation.organisations import queries as organisations
from concordat.foundation.orm.facts import told as told_columns
from concordat.foundation.orm.keys import free_key
from concordat.foundation.provenance.telling import tell
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.benefits.models import BenefitRange, EventStrikes, SharedEvent, SharedEventReport
from concordat.registers.benefits.queries.benefits import benefits
from concordat.registers.benefits.queries.ranges import ranges, shared_event
from concordat.registers.benefits.rules import ranges as rules
from concordat.registers.benefits.rules.ranges import RangeBasis, ToldEvent, ToldRange
from concordat.registers.collaborations import queries as collaborations


@in_turn
def tell_range(*, actor: Actor, benefit: str, told: ToldRange, evidence: Evidence, now: datetime) -> int:
    """What a benefit may come to and by how much it may be late; the earlier ones stay. Returns the range's number.

    RuleBroken where the points are out of order, or a range is withdrawn that nobody has told; NotThere for a benefit
    that the actor may not see.
    """
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    found = next(iter(benefits(actor, keys=[benefit])), None)
    if found is None:
        raise NotThere(f"There is no benefit {benefit}.")
    rules.check_range(told, now.date())
    held = ranges(actor, keys=[benefit]).get(benefit)
    if told.basis is RangeBasis.WITHDRAWN and not (held and held[-1].stands):
        raise RuleBroken("It has no range that could be withdrawn.", field="basis")
    row = BenefitRange(
        benefit_id=benefit, basis=told.basis, theme=told.theme.strip(), judged_by=told.judged_by.strip(),
        judged_on=told.judged_on, **_points(told), **told_columns(evidence, now),
    )  # fmt: skip
    row.save()
    tell(
        RecordRef("benefit-range", str(row.pk)), "told what a benefit may come to", evidence, actor=actor, now=now,
        collaboration=found.collaboration, subject=found.ref, basis=str(told.basis), judged_by=row.judged_by,
    )  # fmt: skip
    return int(row.pk)


@in_turn
def record_shared_event(
    *, actor: Actor, title: str, evidence: Evidence, now: datetime, collaboration: str | None = None,
    organisation: str | None = None, about: RecordRef | None = None,
) -> str:  # fmt: skip
    """Something that may happen to several benefits of a collaboration or of an organisation; returns its key.

    ``about`` is the record whose failure it would be, such as a grant. How likely it is, is judged afterwards.
    """
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    rules.check_event_title(title)
    if (collaboration is None) is (organisation is None):
        raise RuleBroken("Choose one collaboration, or one organisation.", field="collaboration")
    if collaboration:
        collaborations.seen(actor, key=collaboration)
    if organisation:
        require(actor, Permission.LEDGER_POST, [organisation])
        if not organisations.organisations(actor, keys=[organisation]):
            raise NotThere(f"There is no organisation {organisation}.")
    row = SharedEvent.objects.create(
        key=free_key(SharedEvent, slugify(title)[:100].strip("-") or "event"), title=title.strip(),
        collaboration_id=collaboration, organisation_id=organisation, about=str(about or ""),
        **told_columns(evidence, now),
    )  # fmt: skip
    tell(
        RecordRef("shared-event", row.key), "recorded an event that may strike several benefits", evidence,
        actor=actor, now=now, collaboration=collaboration, title=row.title,
    )  # fmt: skip
    return str(row.key)


@in_turn
def judge_shared_event(*, actor: Actor, event: str, told: ToldEvent, evidence: Evidence, now: datetime) -> int:
    """How likely the event is, where it stands, and what it takes of which benefits, whole; the report's number.

    RuleBroken where the state cannot follow or a chance is out of bounds; NotThere for an event or a benefit that the
    actor may not see. Benefits that another reader alone may see stay struck as they were.
    """
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    held = shared_event(actor, key=event)
    rules.check_event(told, now.date())
    rules.check_event_move(held.last.state if held.last else None, told.state)
    keys = [key for key, _ in told.struck]
    missing = set(keys) - {one.key for one in benefits(actor, keys=keys)}
    if missing:
        raise NotThere(f"There is no benefit {min(missing)}.")
    row = SharedEventReport(
        event_id=event, state=told.state, chance=told.chance, judged_by=told.judged_by.strip(),
        judged_on=told.judged_on, **told_columns(evidence, now),
    )  # fmt: skip
    row.save()
    kept = _unseen(held.reports[-1].id, {key for key, _ in held.last.struck}) if held.last else []
    for key, lost in (*told.struck, *kept):
        EventStrikes.objects.create(report=row, benefit_id=key, lost=lost)
    tell(
        RecordRef("shared-event-report", str(row.pk)), "judged an event that may strike several benefits", evidence,
        actor=actor, now=now, collaboration=held.collaboration, subject=held.ref, state=str(told.state),
        chance=told.chance,
    )  # fmt: skip
    return int(row.pk)


def _points(told: ToldRange) -> dict[str, Any]:
    """The columns of the points that are told."""
    columns: dict[str, Any] = {}
    for points, names in (
        (told.amounts, ("low", "likely", "high")),
        (told.shares, ("low_share", "likely_share", "high_share")),
        (told.delay, ("delay_low", "delay_likely", "delay_high")),
    ):
        if points is not None:
            columns |= dict(zip(names, points, strict=True))
    return columns


def _unseen(report: int, seen: set[str]) -> list[tuple[str, int]]:
    """What a report strikes beside the benefits that the actor saw of it."""
    held = EventStrikes.objects.filter(report_id=report).exclude(benefit_id__in=seen)
    return list(held.values_list("benefit_id", "lost"))
