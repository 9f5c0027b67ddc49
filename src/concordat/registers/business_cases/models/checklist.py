"""The table of the five-case checklist."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.business_cases.models.facts import CaseFact
from concordat.registers.business_cases.rules.checklist import Heading, Made
from concordat.registers.business_cases.rules.stages import Stage


class HeadingReport(CaseFact):
    """How far one of the five cases is made at a stage, and where it stands; the last row told stands."""

    stage = models.CharField(max_length=16, choices=[(s, s.words) for s in Stage])
    heading = models.CharField(max_length=12, choices=[(h, h.words) for h in Heading])
    made = models.CharField(max_length=10, choices=[(m, m.words) for m in Made])
    where = models.CharField(max_length=300, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="business_cases_made_says_where",
                condition=Q(made__in=[Made.ABSENT, Made.NOT_KNOWN]) | ~Q(where=""),
            ),
            models.CheckConstraint(name="business_cases_known_heading", condition=Q(heading__in=list(Heading))),
        ]
