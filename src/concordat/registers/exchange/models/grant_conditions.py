"""Tables of the conditions of a grant."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.exchange.models.grants import GrantFact
from concordat.registers.exchange.rules.grant_conditions import ConditionState


class GrantCondition(GrantFact):  # type: ignore[django-manager-missing]
    """What the funder asks for in return, and by when as well as it is known."""

    what = models.CharField(max_length=500)
    due = PreciseDateField(null=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="exchange_condition_says_what", condition=~Q(what="")),
        ]


class ConditionReport(GrantFact):
    """What has become of a condition, and what shows it; the last told counts."""

    condition = models.ForeignKey(GrantCondition, on_delete=models.PROTECT, related_name="reports")
    state = models.CharField(max_length=8, choices=[(s, s.words) for s in ConditionState])
    note = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="exchange_known_condition_state", condition=Q(state__in=list(ConditionState))),
        ]
