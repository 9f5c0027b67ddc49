"""What a collaboration is to reach, and what each source says of it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.collaborations.models.collaborations import CollaborationFact
from concordat.registers.collaborations.rules.objectives import Aim, ObjectiveState


class Objective(CollaborationFact):
    """What is to be reached, in words; ``carried_from`` is the objective that it goes on from after a split."""

    text = models.CharField(max_length=500)
    carried_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class ObjectiveReport(Fact):
    """An objective as told on a day: the whole of it, so that the last row is how it stands.

    ``target`` is in millionths of the unit; ``measure_ref`` names a record of the register of measures, where one is
    followed, as ``measure:12``. ``by_when`` is None where no date is set.
    """

    collaboration_path = "objective__collaboration_id"
    append_only: ClassVar[bool] = True

    objective = models.ForeignKey(Objective, on_delete=models.PROTECT, related_name="+")
    measure = models.CharField(max_length=300)
    measure_ref = models.CharField(max_length=80, blank=True)
    aim = models.CharField(max_length=8, choices=[(a, a) for a in Aim])
    target = models.BigIntegerField()
    unit = models.CharField(max_length=40)
    by_when = PreciseDateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=[(s, s) for s in ObjectiveState])
    reason = models.TextField(blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="collaborations_objective_state_known", condition=Q(state__in=list(ObjectiveState))
            ),
            models.CheckConstraint(
                name="collaborations_withdrawn_says_why",
                condition=~Q(state=ObjectiveState.WITHDRAWN) | ~Q(reason=""),
            ),
            models.CheckConstraint(name="collaborations_objective_measured", condition=~Q(measure="") & ~Q(unit="")),
        ]
