"""The table of what alliances tolerate before a collaboration is reported as an exception."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.organisations.models import Reference, ReferenceQuerySet


class Tolerance(Reference):
    """The tolerances of an alliance from a day on; like the alliance itself, no secret of any partner.

    Percents of the plan to date and of the budget, and the months that a milestone may slip before it is red.
    """

    append_only: ClassVar[bool] = True

    alliance = models.ForeignKey("organisations.Alliance", on_delete=models.PROTECT, related_name="+")
    since = models.DateField()
    achieved_green = models.PositiveSmallIntegerField()
    achieved_amber = models.PositiveSmallIntegerField()
    spend_green = models.PositiveSmallIntegerField()
    spend_amber = models.PositiveSmallIntegerField()
    slip_amber_months = models.PositiveSmallIntegerField()

    objects: ClassVar[Any] = ReferenceQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="delivery_tolerance_in_order",
                condition=Q(achieved_amber__gte=1, achieved_amber__lte=F("achieved_green"), achieved_green__lte=100)
                & Q(spend_green__gte=1, spend_green__lte=F("spend_amber")),
            ),
        ]
