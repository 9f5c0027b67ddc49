"""Tables of whether a case runs, and of cases that were split or merged."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.business_cases.models.facts import CaseFact
from concordat.registers.business_cases.rules.life import Standing


class StandingReport(CaseFact):
    """That a case was paused, resumed, stopped, split or merged, and why."""

    standing = models.CharField(max_length=8, choices=[(s, s) for s in Standing])
    reason = models.CharField(max_length=500)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_known_standing", condition=Q(standing__in=list(Standing))),
            models.CheckConstraint(name="business_cases_standing_says_why", condition=~Q(reason="")),
        ]


class Succession(CaseFact):
    """``case`` lives on in ``into``: as one of its parts, or merged with others."""

    into = models.ForeignKey("business_cases.BusinessCase", on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "into"], name="business_cases_succession_once"),
            models.CheckConstraint(name="business_cases_not_own_successor", condition=~Q(case=F("into"))),
        ]
