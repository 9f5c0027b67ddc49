"""The table of the letters that answer a return."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.scoping import Scoped, ScopedQuerySet
from concordat.registers.delivery.rules import Channel


class Letter(Scoped):
    """A source that was received as the answer to a return; the answering organisation's own, like a draft.

    ``aside`` maps the ordinals of passages that are not the writer's answer to the part of the message that they
    stand in (see ``parts.Part``).
    """

    organisation_paths: ClassVar[tuple[str, ...]] = ("of__organisation_id",)
    append_only: ClassVar[bool] = True

    of = models.ForeignKey("delivery.Return", on_delete=models.PROTECT, related_name="+")
    source = models.ForeignKey("provenance.Source", on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=8, choices=[(c, c) for c in (Channel.WORD, Channel.EMAIL)])
    aside = models.JSONField(default=dict)
    at = models.DateTimeField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["of", "source"], name="review_letters_once_a_return"),
        ]
