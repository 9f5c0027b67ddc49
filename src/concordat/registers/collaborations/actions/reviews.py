"""Writes of the periodic reviews, and of the drafts that they are written in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from concordat.foundation.history.recording import in_turn, record
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.actions.finding import standing, visible
from concordat.registers.collaborations.models import Review, ReviewAnswer, ReviewDraft
from concordat.registers.collaborations.rules.identity import Tier
from concordat.registers.collaborations.rules.reviews import ReviewTold, check_review

EDIT = Permission.COLLABORATION_EDIT


@in_turn
def record_review(
    *, actor: Actor, collaboration: str, review: ReviewTold, evidence: Evidence, now: datetime, draft: int | None = None
) -> int:  # fmt: skip
    """A review that was held, with its four answers; returns its number. ``draft`` is the draft that it settles.

    What follows (another state, other partners, another tier) is recorded when it is done: a review decides nothing
    that its boards have not.
    """
    row = standing(actor, collaboration, evidence)
    require(actor, EDIT, [evidence.reported_by])
    check_review(review, Tier(row.tier), evidence.reported_on)
    made = Review.objects.create(
        collaboration=row, reviewed_on=review.reviewed_on, organisation_id=review.organisation,
        board=review.board.strip(), outcome=review.outcome, to_tier=review.to_tier or "", next_on=review.next_on,
        **told(evidence, now),
    )  # fmt: skip
    for one in review.answers:
        ReviewAnswer.objects.create(
            review=made, heading=one.heading, words=one.words.strip(), outcome=one.outcome, **told(evidence, now)
        )
    if draft is not None:
        settled = _open(actor, draft)
        settled.review, settled.changed_at = made, now
        settled.save()
    tell(
        RecordRef("review", str(made.pk)), "recorded a review", evidence, actor=actor, now=now, collaboration=row.key,
        outcome=str(review.outcome), reviewed_on=review.reviewed_on.isoformat(),
        next_on=review.next_on.isoformat() if review.next_on else None,
    )  # fmt: skip
    return int(made.pk)


@in_turn
def start_review(*, actor: Actor, collaboration: str, organisation: str, now: datetime) -> int:
    """Begin to write a review in the name of an organisation; returns the draft's number, of the one that is open."""
    row = visible(actor, collaboration)
    require(actor, EDIT, [organisation])
    held = ReviewDraft.objects.visible_to(actor, EDIT).filter(
        collaboration=row, organisation=organisation, review=None, dropped=False
    )
    draft = held.first() or ReviewDraft.objects.create(
        collaboration=row, organisation=organisation, started_at=now, changed_at=now
    )
    _said(actor, "began to write a review", draft, now)
    return int(draft.pk)


@in_turn
def keep_review_page(
    *, actor: Actor, draft: int, page: str, answers: Mapping[str, Any], version: int, now: datetime
) -> int:  # fmt: skip
    """Keep one page of a draft; returns the new version. RuleBroken where somebody saved after ``version`` was read."""
    row = _open(actor, draft)
    require(actor, EDIT, [row.organisation])
    if row.version != version:
        raise RuleBroken(
            "Somebody else has saved this draft since you opened the page. What you typed is still here; look at the "
            "other pages, then save again.", field=None,
        )  # fmt: skip
    row.answers = {**row.answers, page: dict(answers)}
    row.version += 1
    row.changed_at = now
    row.save()
    _said(actor, "kept a page of a review", row, now)
    return int(row.version)


@in_turn
def drop_review(*, actor: Actor, draft: int, now: datetime) -> None:
    """Give a draft up."""
    row = _open(actor, draft)
    require(actor, EDIT, [row.organisation])
    row.dropped, row.changed_at = True, now
    row.save()
    _said(actor, "gave up a draft review", row, now)


def _open(actor: Actor, number: int) -> ReviewDraft:
    """The draft, locked until it is saved; NotThere where it is recorded, given up, or of another organisation."""
    rows = ReviewDraft.objects.visible_to(actor, EDIT).filter(pk=number, review=None, dropped=False)
    row = rows.select_for_update().first()
    if row is None:
        raise NotThere(f"There is no draft review {number}.")
    found: ReviewDraft = row
    return found


def _said(actor: Actor, verb: str, row: ReviewDraft, now: datetime) -> None:
    record(
        actor=actor, verb=verb, subject=RecordRef("review-draft", str(row.pk)), at=now, organisation=row.organisation
    )
