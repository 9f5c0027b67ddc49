"""Tables of the benefits map: what stands on it, and what leads to what."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.benefits.models.benefits import Benefit
from concordat.registers.benefits.rules.maps import NodeKind


class MapNode(Fact):
    """What stands on a collaboration's map beside its benefits. ``about`` is a reference to a record, "" where none."""

    collaboration_path: ClassVar[str | None] = "collaboration_id"
    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey("collaborations.Collaboration", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=[(k, k) for k in NodeKind])
    title = models.CharField(max_length=200)
    about = models.CharField(max_length=160, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="benefits_map_has_own_benefits", condition=~Q(kind=NodeKind.BENEFIT)),
        ]


class MapNodeTaken(Fact):
    """A thing is taken off the map, or put back; the latest counts."""

    collaboration_path: ClassVar[str | None] = "node__collaboration_id"
    append_only: ClassVar[bool] = True

    node = models.ForeignKey(MapNode, on_delete=models.PROTECT, related_name="+")
    stands = models.BooleanField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()


class MapLink(Fact):
    """One thing leads to another, or no longer does; the latest report of the pair counts."""

    collaboration_path: ClassVar[str | None] = "collaboration_id"
    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey("collaborations.Collaboration", on_delete=models.PROTECT, related_name="+")
    source_node = models.ForeignKey(MapNode, null=True, on_delete=models.PROTECT, related_name="+")
    source_benefit = models.ForeignKey(Benefit, null=True, on_delete=models.PROTECT, related_name="+")
    target_node = models.ForeignKey(MapNode, null=True, on_delete=models.PROTECT, related_name="+")
    target_benefit = models.ForeignKey(Benefit, null=True, on_delete=models.PROTECT, related_name="+")
    holds = models.BooleanField(default=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="benefits_link_from_one",
                condition=Q(source_node__isnull=False, source_benefit__isnull=True)
                | Q(source_node__isnull=True, source_benefit__isnull=False),
            ),
            models.CheckConstraint(
                name="benefits_link_to_one",
                condition=Q(target_node__isnull=False, target_benefit__isnull=True)
                | Q(target_node__isnull=True, target_benefit__isnull=False),
            ),
            models.CheckConstraint(
                name="benefits_link_not_to_itself", condition=~Q(source_node=models.F("target_node"))
            ),
        ]  # fmt: skip
