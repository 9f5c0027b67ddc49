"""Tables of what inspectorates and auditors recommend, held against collaborations."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.governance.rules.recommendations import RecommendationKind, RecommendationState


class Recommendation(Fact):
    """What a body asks for in a report, under a reference of its own."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by", "organisation_id")
    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        "organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=24, choices=[(k, k) for k in RecommendationKind])
    body = models.CharField(max_length=200)
    report = models.CharField(max_length=300)
    reference = models.CharField(max_length=60, blank=True)
    what = models.TextField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="governance_recommendation_is_somebodys",
                condition=Q(collaboration__isnull=False) | Q(organisation__isnull=False),
            ),
            models.CheckConstraint(
                name="governance_recommendation_has_a_kind", condition=Q(kind__in=list(RecommendationKind))
            ),
        ]


class RecommendationReport(Fact):
    """A recommendation as of a day, the whole of it: how far it is met, who owns it, by when."""

    organisation_paths: ClassVar[tuple[str, ...]] = (
        "reported_by", "recommendation__reported_by", "recommendation__organisation_id",
    )  # fmt: skip
    collaboration_path = "recommendation__collaboration_id"
    append_only: ClassVar[bool] = True

    recommendation = models.ForeignKey(Recommendation, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=[(s, s) for s in RecommendationState])
    owner = models.ForeignKey("organisations.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    owner_post = models.CharField(max_length=200, blank=True)
    due = PreciseDateField(null=True)
    note = models.TextField(blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="governance_recommendation_has_a_state", condition=Q(state__in=list(RecommendationState))
            ),
        ]
