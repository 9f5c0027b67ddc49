"""Posts: what they are, who holds them, what follows, and where their time goes.

Of a person only a reference is held here; the name, where there is one, stands in the one table that can be erased.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.collaborations.models.collaborations import CollaborationFact
from concordat.registers.collaborations.rules.posts import WHOLE, ControlHead, PostKind, PostState


class Post(CollaborationFact):
    """A post, with what its first report said; what is told later stands in PostTenure and beside it."""

    title = models.CharField(max_length=200)
    state = models.CharField(max_length=16, choices=[(s, s) for s in PostState])
    what = models.TextField(blank=True)
    holder = models.CharField(max_length=64, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class PostFact(Fact):
    """A fact about one post, seen by whom its collaboration is seen."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by",)
    collaboration_path: ClassVar[str | None] = "post__collaboration_id"

    append_only: ClassVar[bool] = True

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class PostTenure(PostFact):
    """Whether somebody holds the post, and who: from ``effective_from``; ``effective_to`` is a known last day."""

    state = models.CharField(max_length=16, choices=[(s, s) for s in PostState])
    holder = models.CharField(max_length=64, blank=True)
    what = models.TextField(blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="collaborations_post_state_known", condition=Q(state__in=list(PostState))),
            models.CheckConstraint(
                name="collaborations_vacant_has_no_holder", condition=~Q(state=PostState.VACANT) | Q(holder="")
            ),
        ]


class PostDetail(PostFact):
    """The particulars of a post, whole as told; the last row counts. ``fte`` is in hundredths, None where not known."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "home_id")

    kind = models.CharField(max_length=24, choices=[(k, k) for k in PostKind])
    home = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    employer = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    line_manager = models.ForeignKey(Post, null=True, on_delete=models.PROTECT, related_name="+")
    control = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    head = models.CharField(max_length=12, choices=[(h, h) for h in ControlHead])
    grade = models.CharField(max_length=80, blank=True)
    fte = models.PositiveSmallIntegerField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="collaborations_post_kind_known", condition=Q(kind__in=list(PostKind))),
            models.CheckConstraint(name="collaborations_post_head_known", condition=Q(head__in=list(ControlHead))),
            models.CheckConstraint(
                name="collaborations_post_fte_is_a_part", condition=Q(fte__isnull=True) | Q(fte__gte=1, fte__lte=100)
            ),
            models.CheckConstraint(
                name="collaborations_post_manages_another",
                condition=Q(line_manager__isnull=True) | ~Q(line_manager=F("post")),
            ),
        ]


class PostSuccession(PostFact):
    """Who follows: ``successor`` is a person's reference; "" where the post is to be recruited to.

    ``effective_from`` is when the successor starts. A row with ``holds`` false takes the succession back.
    """

    successor = models.CharField(max_length=64, blank=True)
    recruiting_from = PreciseDateField(null=True, blank=True)
    holds = models.BooleanField(default=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class PostPart(PostFact):
    """The part of a post's time that goes to a collaboration and organisation; 0 from when it goes there no more.

    ``share`` is in hundredths of a per cent. It is seen by the partners of the collaboration that it goes to.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by",)
    collaboration_path: ClassVar[str | None] = "collaboration_id"

    collaboration = models.ForeignKey("collaborations.Collaboration", on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    share = models.PositiveIntegerField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="collaborations_post_part_is_a_share", condition=Q(share__lte=WHOLE)),
        ]
