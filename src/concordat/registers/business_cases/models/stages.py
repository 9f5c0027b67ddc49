"""Tables of the business cases. What a paper reports is a row with its date, never an overwritten column."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.business_cases.rules.stages import Stage, StageState


class BusinessCase(Fact):  # type: ignore[django-manager-missing]
    """That there is a case for a collaboration. How far it has got are its reports."""

    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    key = models.SlugField(primary_key=True, max_length=120)
    title = models.CharField(max_length=200)
    collaboration = models.ForeignKey("collaborations.Collaboration", on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_have_a_title", condition=~Q(title="")),
        ]


class StageReport(Fact):
    """How far a source says a case has got. ``effective_from`` is the date of the stage, as known."""

    organisation_paths = ("reported_by", "case__reported_by")
    collaboration_path = "case__collaboration_id"
    append_only: ClassVar[bool] = True

    case = models.ForeignKey(BusinessCase, on_delete=models.PROTECT, related_name="reports")
    stage = models.CharField(max_length=16, choices=[(s, s.words) for s in Stage])
    state = models.CharField(max_length=12, choices=[(s, s) for s in StageState])
    what = models.CharField(max_length=500, blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    board = models.ForeignKey("governance.Board", null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_known_stage", condition=Q(stage__in=list(Stage))),
            models.CheckConstraint(name="business_cases_known_state", condition=Q(state__in=list(StageState))),
        ]
