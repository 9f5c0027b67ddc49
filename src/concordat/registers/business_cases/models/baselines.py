"""Tables of what a case is held to, and of what is expected of it now."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.business_cases.models.facts import CaseFact, FigureColumns, known_has_amount
from concordat.registers.business_cases.rules.baselines import Head, PlanKind


class CasePlan(CaseFact):
    """A baseline or a forecast of a case, whole; the first baseline is the original, and every one is kept."""

    kind = models.CharField(max_length=8, choices=[(k, k) for k in PlanKind])
    starts = PreciseDateField(null=True, blank=True)
    live = PreciseDateField(null=True, blank=True)
    cost_tolerance = models.PositiveSmallIntegerField(null=True)
    benefit_tolerance = models.PositiveSmallIntegerField(null=True)
    reason = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_known_plan", condition=Q(kind__in=list(PlanKind))),
            models.CheckConstraint(
                name="business_cases_tolerance_in_percent",
                condition=(Q(cost_tolerance__isnull=True) | Q(cost_tolerance__lte=100))
                & (Q(benefit_tolerance__isnull=True) | Q(benefit_tolerance__lte=100)),
            ),
        ]


class PlanFigure(FigureColumns):
    """One figure of a plan."""

    append_only: ClassVar[bool] = True

    plan = models.ForeignKey(CasePlan, on_delete=models.PROTECT, related_name="figures")
    head = models.CharField(max_length=8, choices=[(h, h.words) for h in Head])

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["plan", "head"], name="business_cases_head_once"),
            known_has_amount("business_cases_plan_figure_known"),
        ]
