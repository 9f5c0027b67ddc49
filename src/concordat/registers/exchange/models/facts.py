"""What every table of the exchanges has. Nothing is overwritten: a correction supersedes and says why."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from concordat.foundation.orm.facts import LATEST, Fact

__all__ = ["LATEST", "ExchangeFact"]


class ExchangeFact(Fact):
    """A fact that may belong to a collaboration, seen by its partners."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by",)
    collaboration_path: ClassVar[str | None] = "collaboration_id"
    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        abstract = True
