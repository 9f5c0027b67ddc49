"""The one table of drafts. Neither facts nor history: a draft is changed, and gone when its form is sent."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models

from concordat.foundation.drafts.rules import LONGEST_ADDRESS, LONGEST_TITLE
from concordat.kernel.permissions.actor import Actor


class DraftQuerySet(models.QuerySet[Any]):
    """Drafts as queries start from them."""

    def visible_to(self, actor: Actor) -> Self:
        """The actor's own, whatever else the actor may see."""
        return self.filter(person=actor.reference)


class Draft(models.Model):
    """What one person typed into the form at one address. ``person`` is the reference of its author."""

    person = models.CharField(max_length=64)
    address = models.CharField(max_length=LONGEST_ADDRESS)
    title = models.CharField(max_length=LONGEST_TITLE)
    typed = models.JSONField(default=list)
    opened = models.TextField(blank=True)
    begun_at = models.DateTimeField()
    kept_at = models.DateTimeField(db_index=True)

    objects: ClassVar[Any] = DraftQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["person", "address"], name="drafts_one_for_a_form"),
        ]
