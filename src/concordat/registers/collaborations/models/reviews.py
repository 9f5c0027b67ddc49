"""The tables of periodic reviews, and of one that is being written."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet
from concordat.registers.collaborations.models.collaborations import Collaboration, CollaborationFact
from concordat.registers.collaborations.rules.identity import Tier
from concordat.registers.collaborations.rules.reviews import ReviewHeading, ReviewOutcome


class Review(CollaborationFact):
    """A review of a collaboration, held by an organisation or a board of it. Several follow each other.

    ``next_on`` is None where the collaboration is to end; ``to_tier`` is "" where it is not to move.
    """

    reviewed_on = models.DateField()
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    board = models.CharField(max_length=200, blank=True)
    outcome = models.CharField(max_length=12, choices=[(o, o) for o in ReviewOutcome])
    to_tier = models.CharField(max_length=24, blank=True, choices=[(t, t) for t in Tier])
    next_on = models.DateField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="collaborations_review_goes_on_or_ends",
                condition=Q(outcome=ReviewOutcome.END) | Q(next_on__gt=F("reviewed_on")),
            ),
            models.CheckConstraint(
                name="collaborations_review_names_tier",
                condition=(Q(outcome=ReviewOutcome.MOVE_TIER) & ~Q(to_tier=""))
                | (~Q(outcome=ReviewOutcome.MOVE_TIER) & Q(to_tier="")),
            ),
        ]


class ReviewAnswer(Fact):
    """One heading of a review answered in words, with what follows from it."""

    collaboration_path: ClassVar[str | None] = "review__collaboration_id"
    append_only: ClassVar[bool] = True

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="+")
    heading = models.CharField(max_length=12, choices=[(h, h) for h in ReviewHeading])
    words = models.TextField()
    outcome = models.CharField(max_length=12, choices=[(o, o) for o in ReviewOutcome])

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["review", "heading"], name="collaborations_heading_answered_once"),
            models.CheckConstraint(name="collaborations_heading_in_words", condition=~Q(words="")),
        ]


class ReviewDraft(Scoped):
    """What an organisation has typed so far of a review, page by page; its own until it is recorded.

    ``answers`` maps the page to what was typed on it. ``version`` counts the savings, so that two people who write at
    once are told. ``review`` is the number of what it became, ``dropped`` says that it was given up.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation",)

    collaboration = models.ForeignKey(Collaboration, on_delete=models.PROTECT, related_name="+")
    organisation = models.CharField(max_length=80, db_index=True)
    answers = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    started_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    review = models.ForeignKey(Review, null=True, on_delete=models.PROTECT, related_name="+")
    dropped = models.BooleanField(default=False)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
