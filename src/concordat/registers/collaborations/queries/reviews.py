"""Reads of the periodic reviews, of their timetable and of the drafts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.registers.collaborations.models import LATEST, Review, ReviewAnswer, ReviewDraft
from concordat.registers.collaborations.queries.collaborations import collaborations
from concordat.registers.collaborations.records import CollaborationRecord
from concordat.registers.collaborations.records.reviews import ReviewDraftRecord, ReviewRecord, TimetableRow
from concordat.registers.collaborations.rules.identity import Tier
from concordat.registers.collaborations.rules.partners import PartnerRole
from concordat.registers.collaborations.rules.reviews import (
    NOT_REVIEWED,
    ReviewHeading,
    ReviewOutcome,
    ReviewStanding,
    review_standing,
)
from concordat.registers.collaborations.rules.reviews import ReviewAnswer as Answer

_LEADS = (PartnerRole.LEAD_FORCE, PartnerRole.HOST)


def reviews(actor: Actor, *, collaboration: str, as_at: date | None = None) -> list[ReviewRecord]:
    """The reviews of one collaboration with their answers, the last held first. Two database queries."""
    rows = Review.objects.visible_to(actor).as_at(as_at).filter(collaboration_id=collaboration)
    return _records(actor, rows.order_by("-reviewed_on", "-recorded_at", "-pk"), as_at)


def review(actor: Actor, *, number: int, as_at: date | None = None) -> ReviewRecord:
    """One review; NotThere where the actor may not see it."""
    found = _records(actor, Review.objects.visible_to(actor).as_at(as_at).filter(pk=number), as_at)
    if not found:
        raise NotThere(f"There is no review {number}.")
    return found[0]


def last_reviews(
    actor: Actor, *, collaborations: Collection[str] | None = None, as_at: date | None = None
) -> dict[str, ReviewRecord]:  # fmt: skip
    """The last review held of each collaboration (or of some), by key, without its answers. One database query."""
    rows = Review.objects.visible_to(actor).as_at(as_at).select_related("organisation")
    if collaborations is not None:
        rows = rows.filter(collaboration_id__in=list(collaborations))
    return {row.collaboration_id: _record(row, ()) for row in rows.order_by("reviewed_on", *LATEST)}


def timetable(
    actor: Actor, *, on: date, as_at: date | None = None, organisation: str | None = None
) -> list[TimetableRow]:  # fmt: skip
    """The collaborations in being by when their review is due: overdue first, then never reviewed, then by day.

    ``organisation`` keeps those of which it is a partner. Thirteen database queries at most.
    """
    return _in_time(collaborations(actor, as_at=as_at, organisation=organisation), last_reviews(actor, as_at=as_at), on)


def overdue_reviews(actor: Actor, *, on: date, as_at: date | None = None) -> list[TimetableRow]:
    """The rows of the timetable that are overdue on a day, read by themselves. One database query where none is."""
    held = last_reviews(actor, as_at=as_at)
    late = [key for key, one in held.items() if one.next_on and one.next_on < on]
    rows = _in_time(collaborations(actor, as_at=as_at, keys=late), held, on) if late else []
    return [one for one in rows if one.standing is ReviewStanding.OVERDUE]


def _in_time(rows: Iterable[CollaborationRecord], held: Mapping[str, ReviewRecord], on: date) -> list[TimetableRow]:
    """Those of the collaborations that are in being, by when their review is due."""
    order = list(ReviewStanding)
    standing = [_row(one, held.get(one.key), on) for one in rows if one.state not in NOT_REVIEWED and not one.merged]
    return sorted(
        standing, key=lambda r: (order.index(r.standing), (r.last and r.last.next_on) or date.max, r.collaboration.name)
    )  # fmt: skip


def review_draft(actor: Actor, *, number: int) -> ReviewDraftRecord:
    """A draft that is not recorded or given up yet; NotThere where it is not one of the actor's organisations."""
    row = _drafts(actor).filter(pk=number).first()
    if row is None:
        raise NotThere(f"There is no draft review {number}.")
    return _draft(row)


def review_drafts(actor: Actor, *, collaboration: str | None = None) -> list[ReviewDraftRecord]:
    """The drafts of the actor's organisations, the last changed first. One database query."""
    rows = _drafts(actor)
    if collaboration:
        rows = rows.filter(collaboration_id=collaboration)
    return [_draft(row) for row in rows.order_by("-changed_at", "-pk")]


def _drafts(actor: Actor) -> Any:
    """Of what an organisation is still writing, those who may write in its name see; its partners do not."""
    mine = actor.organisations_for(Permission.COLLABORATION_EDIT)
    found = ReviewDraft.objects.visible_to(actor, Permission.COLLABORATION_EDIT).filter(review=None, dropped=False)
    return found.select_related("collaboration") if mine else found.none()


def _draft(row: ReviewDraft) -> ReviewDraftRecord:
    return ReviewDraftRecord(
        row.pk, row.collaboration_id, row.collaboration.name, Tier(row.collaboration.tier), row.organisation,
        row.answers, row.version, row.changed_at,
    )  # fmt: skip


def _row(one: CollaborationRecord, last: ReviewRecord | None, on: date) -> TimetableRow:
    standing = review_standing(last is not None, last.next_on if last else None, on)
    leads = [partner for partner in one.partners if partner.role in _LEADS and partner.left is None]
    if last is not None:
        return TimetableRow(one, last, standing, last.organisation, last.organisation_name)
    lead = leads[0] if leads else None
    return TimetableRow(one, last, standing, lead.organisation if lead else "", lead.name if lead else "")


def _records(actor: Actor, rows: Any, as_at: date | None) -> list[ReviewRecord]:
    found = list(rows.select_related("organisation"))
    answers: dict[int, list[Any]] = defaultdict(list)
    for one in ReviewAnswer.objects.visible_to(actor).as_at(as_at).filter(review__in=found):
        answers[one.review_id].append(one)
    return [_record(row, answers[row.pk]) for row in found]


def _record(row: Review, answers: Iterable[Any]) -> ReviewRecord:
    order = list(ReviewHeading)
    told = [Answer(ReviewHeading(one.heading), one.words, ReviewOutcome(one.outcome)) for one in answers]
    return ReviewRecord(
        id=row.pk, collaboration=row.collaboration_id, reviewed_on=row.reviewed_on, organisation=row.organisation_id,
        organisation_name=row.organisation.name, board=row.board, outcome=ReviewOutcome(row.outcome),
        to_tier=Tier(row.to_tier) if row.to_tier else None, next_on=row.next_on, reported_on=row.reported_on,
        answers=tuple(sorted(told, key=lambda one: order.index(one.heading))),
    )  # fmt: skip
