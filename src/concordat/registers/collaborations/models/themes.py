"""Themes and plan priorities: what a collaboration serves, set and taken away by dated rows."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.collaborations.models.collaborations import CollaborationFact
from concordat.registers.collaborations.rules.themes import Theme


class ThemeReport(CollaborationFact):
    """A theme that a collaboration has from a report on, or (``holds`` false) no longer has."""

    theme = models.CharField(max_length=32, choices=[(t, t) for t in Theme])
    holds = models.BooleanField(default=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="collaborations_theme_known", condition=Q(theme__in=list(Theme))),
        ]


class PolicePlan(Fact):
    """A Police and Crime Plan of a policing body. ``published_on`` is the day that the body published it."""

    organisation_paths = ("reported_by", "organisation_id")
    append_only: ClassVar[bool] = True

    key = models.SlugField(primary_key=True, max_length=120)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="collaborations_plan_years", condition=Q(last_year__gte=F("first_year"))),
        ]


class PlanPriority(Fact):
    """One priority of a plan, in its order."""

    organisation_paths = ("reported_by", "plan__organisation_id")
    append_only: ClassVar[bool] = True

    plan = models.ForeignKey(PolicePlan, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=300)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["plan", "number"], name="collaborations_priority_once"),
        ]


class PriorityLink(CollaborationFact):
    """A priority that a collaboration serves from a report on, or (``holds`` false) no longer serves."""

    priority = models.ForeignKey(PlanPriority, on_delete=models.PROTECT, related_name="+")
    holds = models.BooleanField(default=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
