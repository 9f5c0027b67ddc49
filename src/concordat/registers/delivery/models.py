"""Tables of the ratings and the risks. Nothing is overwritten: a report is a row with its date."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.facts import Fact
from concordat.kernel.rag import Colour, Dimension
from concordat.registers.delivery.rules import RiskState

# An undated report counts as the oldest, on every database.
LATEST: Any = (F("reported_on").asc(nulls_first=True), "recorded_at", "pk")


class StatusReport(Fact):
    """A rating that a source declares. A correction supersedes it and says why."""

    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey("collaborations.Collaboration", on_delete=models.PROTECT, related_name="+")
    dimension = models.CharField(max_length=12, choices=[(d, d) for d in Dimension])
    colour = models.CharField(max_length=20, choices=[(c, c) for c in Colour])
    text = models.CharField(max_length=500, blank=True)
    supersedes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="superseded_by")
    reason = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["collaboration", "dimension", "reported_on"])]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["collaboration", "dimension", "reported_on", "reported_by"],
                condition=Q(supersedes__isnull=True),
                name="delivery_status_once_a_source",
            ),
            models.CheckConstraint(
                name="delivery_correction_says_why", condition=Q(supersedes__isnull=True) | ~Q(reason="")
            ),
        ]


class Risk(Fact):
    """Something that may happen to a collaboration or an organisation."""

    organisation_paths = ("reported_by", "organisation_id")
    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    what = models.CharField(max_length=500)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="delivery_risk_is_somebodys",
                condition=Q(collaboration__isnull=False) | Q(organisation__isnull=False),
            ),
        ]


class RiskReport(Fact):
    """A risk as a source saw it on a day; seen by those who see the risk."""

    organisation_paths = ("reported_by", "risk__organisation_id")
    collaboration_path = "risk__collaboration_id"
    append_only: ClassVar[bool] = True

    risk = models.ForeignKey(Risk, on_delete=models.PROTECT, related_name="reports")
    state = models.CharField(max_length=12, choices=[(s, s) for s in RiskState])
    likelihood = models.CharField(max_length=40, blank=True)
    impact = models.CharField(max_length=40, blank=True)
    likelihood_level = models.PositiveSmallIntegerField(null=True)
    impact_level = models.PositiveSmallIntegerField(null=True)
    scale = models.PositiveSmallIntegerField(default=5)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="delivery_levels_within_the_scale",
                condition=(Q(likelihood_level__isnull=True) | Q(likelihood_level__range=(1, F("scale"))))
                & (Q(impact_level__isnull=True) | Q(impact_level__range=(1, F("scale")))),
            ),
        ]
