"""What a node of the tree is, as reported."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.collaborations.models.collaborations import CollaborationFact
from concordat.registers.collaborations.rules.kinds import Kind


class KindReport(CollaborationFact):
    """A programme, a project, a joint unit: the last report counts."""

    kind = models.CharField(max_length=12, choices=[(k, k) for k in Kind])

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="collaborations_kind_known", condition=Q(kind__in=list(Kind))),
        ]
