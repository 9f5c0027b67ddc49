"""Tables of the risks: a risk, what each source says of it, and the scale that an organisation scores by."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.calculations.risks import Band
from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.delivery.rules.risks import RiskKind, RiskState


class Risk(Fact):  # type: ignore[django-manager-missing]
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

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="delivery_risk_is_somebodys",
                condition=Q(collaboration__isnull=False) | Q(organisation__isnull=False),
            ),
        ]


class RiskReport(Fact):
    """A risk as a source saw it on a day; seen by those who see the risk.

    ``kind`` says what is scored: the risk before anything is done, as it is, or as it is meant to become. ``band`` is
    that of the reporting organisation's own scale in force on the day; empty where it has none, or gave no numbers.
    """

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
    kind = models.CharField(max_length=10, choices=[(k, k) for k in RiskKind], default=RiskKind.CURRENT)
    band = models.CharField(max_length=10, choices=[(b, b) for b in Band], blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="delivery_levels_within_the_scale",
                condition=(Q(likelihood_level__isnull=True) | Q(likelihood_level__range=(1, F("scale"))))
                & (Q(impact_level__isnull=True) | Q(impact_level__range=(1, F("scale")))),
            ),
            models.CheckConstraint(
                name="delivery_band_of_a_score",
                condition=Q(band="") | Q(likelihood_level__isnull=False, impact_level__isnull=False),
            ),
        ]


class RiskScale(Fact):
    """The scale by which an organisation scores risks, from a day on: its highest level, and where each band begins."""

    organisation_paths = ("reported_by", "organisation_id")
    append_only: ClassVar[bool] = True

    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    since = models.DateField()
    highest = models.PositiveSmallIntegerField()
    medium = models.PositiveSmallIntegerField()
    high = models.PositiveSmallIntegerField()
    critical = models.PositiveSmallIntegerField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="delivery_bands_in_order",
                condition=Q(medium__gt=1, high__gt=F("medium"), critical__gt=F("high"))
                & Q(critical__lte=F("highest") * F("highest")),
            ),
        ]
