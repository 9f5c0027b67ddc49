"""Tables of the pathways of decisions: the boards in their order, told anew as a whole where it changes."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.governance.models.boards import Board
from concordat.registers.governance.rules.pathways import StepRole


class Pathway(Fact):
    """The pathway of a collaboration's decisions as of a day; the last one told stands."""

    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey("collaborations.Collaboration", on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=500, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class PathwayStep(Fact):
    """A board on a pathway, seen by those who see the pathway."""

    collaboration_path = "pathway__collaboration_id"
    append_only: ClassVar[bool] = True

    pathway = models.ForeignKey(Pathway, on_delete=models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField()
    board = models.ForeignKey(Board, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=10, choices=[(r, r) for r in StepRole])

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["pathway", "place"], name="governance_one_board_a_step"),
            models.UniqueConstraint(fields=["pathway", "board"], name="governance_board_once_on_a_pathway"),
            models.CheckConstraint(name="governance_step_has_a_role", condition=Q(role__in=list(StepRole))),
        ]
