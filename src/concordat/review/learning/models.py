"""Tables of what was learnt: a row a lesson, a row a revocation; neither is changed."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet
from concordat.review.learning.rules import LessonKind


class Lesson(Scoped):
    """What a correction taught about the papers of one organisation before one board.

    ``boards`` are the folded names that the board was known by then. The marking is that of the paper.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("organisation",)
    append_only: ClassVar[bool] = True

    organisation = models.CharField(max_length=80, db_index=True)
    board = models.TextField()
    boards = models.JSONField()
    kind = models.CharField(max_length=12, choices=[(kind, kind) for kind in LessonKind])
    printed = models.TextField()
    said = models.TextField()
    means = models.CharField(max_length=160)
    learnt_from = models.PositiveBigIntegerField()
    source = models.CharField(max_length=120)
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("-pk",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="learning_lesson_says_what", condition=~Q(board="") & ~Q(said="") & ~Q(means="")
            ),
        ]


class Revocation(Scoped):
    """That a lesson applies no more, and why."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("lesson__organisation",)
    append_only: ClassVar[bool] = True

    lesson = models.OneToOneField(Lesson, on_delete=models.PROTECT, related_name="revocation")
    reason = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="learning_revocation_says_why", condition=~Q(reason="")),
        ]
