"""Tables of innovation challenges."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.business_cases.rules.challenges import ChallengeState


class Challenge(Fact):  # type: ignore[django-manager-missing]
    """A problem that was set to those who may have an answer; of a collaboration, where it is one's."""

    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    key = models.SlugField(primary_key=True, max_length=120)
    title = models.CharField(max_length=200)
    problem = models.CharField(max_length=1_000)
    collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_challenge_has_a_problem", condition=~Q(problem="")),
        ]


class ChallengeReport(Fact):
    """How far a challenge has got, what happened, and who takes part or takes it over."""

    organisation_paths = ("reported_by", "challenge__reported_by")
    collaboration_path = "challenge__collaboration_id"
    append_only: ClassVar[bool] = True

    challenge = models.ForeignKey(Challenge, on_delete=models.PROTECT, related_name="reports")
    state = models.CharField(max_length=16, choices=[(s, s.words) for s in ChallengeState])
    what = models.CharField(max_length=500)
    partners = models.CharField(max_length=300, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_known_challenge", condition=Q(state__in=list(ChallengeState))),
        ]
