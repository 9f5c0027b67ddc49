"""The table of what was taken from returns: a row a line of answers, which is never changed."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet


class Taking(Scoped):
    """What a line of answers of an accepted return became; seen by those who see the return.

    ``line`` is the key of the question, or of the rating or risk that several answers are about; ``said`` are the
    texts by question, empty where an earlier answer was withdrawn. ``record`` is a RecordRef, ``wrote`` whether this
    acceptance wrote it, rather than confirm what was held.
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("of__organisation_id", "of__period__opened_by")
    collaboration_path: ClassVar[str | None] = "of__collaboration_id"
    append_only: ClassVar[bool] = True

    of = models.ForeignKey("delivery.Return", on_delete=models.PROTECT, related_name="+")
    line = models.CharField(max_length=120)
    said = models.JSONField()
    record = models.CharField(max_length=160)
    wrote = models.BooleanField()
    source = models.ForeignKey("provenance.Source", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["of", "line"])]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="review_returns_taken_into_a_record", condition=~Q(record="")),
        ]
