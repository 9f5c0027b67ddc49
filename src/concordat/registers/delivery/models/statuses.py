"""The table of the ratings. Nothing is overwritten: a report is a row with its date."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.kernel.rag import Colour, Dimension

# An undated report counts as the oldest, on every database.
# Of two periods told on one day the later counts, whichever was told first.
LATEST: Any = (
    F("reported_on").asc(nulls_first=True), F("effective_to").asc(nulls_first=True), "recorded_at", "pk",
)  # fmt: skip


class StatusReport(Fact):
    """A rating that a source declares. A correction supersedes it and says why.

    ``effective_to`` is the last day of the period that a return rates: two periods may be told on one day.
    """

    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey("collaborations.Collaboration", on_delete=models.PROTECT, related_name="+")
    dimension = models.CharField(max_length=12, choices=[(d, d) for d in Dimension])
    colour = models.CharField(max_length=20, choices=[(c, c) for c in Colour])
    text = models.CharField(max_length=500, blank=True)
    supersedes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="superseded_by")
    reason = models.TextField(blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["collaboration", "dimension", "reported_on"])]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["collaboration", "dimension", "reported_on", "reported_by"],
                condition=Q(supersedes__isnull=True, effective_to__isnull=True),
                name="delivery_status_once_a_source",
            ),
            models.UniqueConstraint(
                fields=["collaboration", "dimension", "reported_on", "reported_by", "effective_to"],
                condition=Q(supersedes__isnull=True, effective_to__isnull=False),
                name="delivery_status_once_a_period",
            ),
            models.CheckConstraint(
                name="delivery_correction_says_why", condition=Q(supersedes__isnull=True) | ~Q(reason="")
            ),
        ]
