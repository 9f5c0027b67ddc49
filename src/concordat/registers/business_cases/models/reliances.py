"""Tables of what the benefits of a case hang on."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.business_cases.models.facts import CaseFact, FigureColumns, known_has_amount
from concordat.registers.business_cases.rules.reliances import RelianceState


class Reliance(CaseFact):  # type: ignore[django-manager-missing]
    """Something that is not in the case's hands, such as a grant that was bid for."""

    what = models.CharField(max_length=300)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_reliance_says_what", condition=~Q(what="")),
        ]


class RelianceBenefit(FigureColumns):
    """A benefit that is not to be had without it; its figure a year may be unknown."""

    append_only: ClassVar[bool] = True

    reliance = models.ForeignKey(Reliance, on_delete=models.PROTECT, related_name="benefits")
    what = models.CharField(max_length=300)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [known_has_amount("business_cases_reliance_figure_known")]


class RelianceReport(Fact):
    """What has become of it."""

    organisation_paths = ("reported_by", "reliance__case__reported_by")
    collaboration_path = "reliance__case__collaboration_id"
    append_only: ClassVar[bool] = True

    reliance = models.ForeignKey(Reliance, on_delete=models.PROTECT, related_name="reports")
    state = models.CharField(max_length=8, choices=[(s, s) for s in RelianceState])
    note = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_known_reliance", condition=Q(state__in=list(RelianceState))),
        ]
