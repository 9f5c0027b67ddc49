"""Tables of the milestones: a milestone, and what each source says of its dates."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.kernel.figures import FigureState


class Milestone(Fact):  # type: ignore[django-manager-missing]
    """Something that a collaboration means to have reached by a date."""

    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey("collaborations.Collaboration", on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=500)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class MilestoneReport(Fact):
    """The dates of a milestone as a source gave them on a day. A row says only what its source says.

    ``baseline`` is given once, and again where it is moved, with the ``reason``: every baseline stays on record.
    ``forecast_state`` tells a date that is to be confirmed, or no longer applies, from one that was not mentioned.
    """

    collaboration_path = "milestone__collaboration_id"
    append_only: ClassVar[bool] = True

    milestone = models.ForeignKey(Milestone, on_delete=models.PROTECT, related_name="reports")
    baseline = PreciseDateField(null=True, blank=True)
    forecast = PreciseDateField(null=True, blank=True)
    forecast_state = models.CharField(
        max_length=20, choices=[(s, s) for s in FigureState], default=FigureState.NOT_STATED
    )
    actual = PreciseDateField(null=True, blank=True)
    note = models.TextField(blank=True)
    reason = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["milestone"],
                condition=Q(baseline__isnull=False, reason=""),
                name="delivery_baseline_moves_with_a_reason",
            ),
            models.CheckConstraint(
                name="delivery_reason_of_a_baseline", condition=Q(reason="") | Q(baseline__isnull=False)
            ),
            models.CheckConstraint(
                name="delivery_forecast_known_by_its_date",
                condition=Q(forecast__isnull=False, forecast_state=FigureState.KNOWN)
                | (Q(forecast__isnull=True) & ~Q(forecast_state=FigureState.KNOWN)),
            ),
            models.CheckConstraint(
                name="delivery_reached_or_forecast",
                condition=Q(actual__isnull=True) | Q(forecast_state=FigureState.NOT_STATED),
            ),
        ]
