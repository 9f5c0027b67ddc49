"""Tables of staff consultation and what follows it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.organisations.models import Reference, ReferenceQuerySet
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.business_cases.models.facts import CaseFact
from concordat.registers.business_cases.rules.people import StepKind, When


class PeopleStep(CaseFact):
    """A consultation, an evaluation of posts or a recruitment, whole as told; the last row of its round stands.

    It opened on ``effective_from`` and closed on ``effective_to``. ``counter_proposals`` is None where not known.
    """

    kind = models.CharField(max_length=16, choices=[(k, k.words) for k in StepKind])
    round = models.PositiveSmallIntegerField(default=1)
    bodies = models.CharField(max_length=300)
    counter_proposals = models.PositiveIntegerField(null=True)
    outcome = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_step_names_whom", condition=~Q(bodies="")),
            models.CheckConstraint(name="business_cases_known_step", condition=Q(kind__in=list(StepKind))),
        ]


class CaseConsultation(CaseFact):
    """When staff are consulted on this case, where that is not as its alliance has it."""

    when = models.CharField(max_length=12, choices=[(w, w.words) for w in When])

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_known_when", condition=Q(when__in=list(When))),
        ]


class AllianceConsultation(Reference):
    """When an alliance consults staff, from a day on; like the alliance itself, no secret of any partner."""

    append_only: ClassVar[bool] = True

    alliance = models.ForeignKey("organisations.Alliance", on_delete=models.PROTECT, related_name="+")
    since = models.DateField()
    when = models.CharField(max_length=12, choices=[(w, w.words) for w in When])

    objects: ClassVar[Any] = ReferenceQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="business_cases_alliance_when", condition=Q(when__in=list(When))),
        ]
