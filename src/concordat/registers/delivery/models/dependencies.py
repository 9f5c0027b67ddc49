"""Tables of the dependencies: what one collaboration needs of another, and what each source says of it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.delivery.models.milestones import Milestone
from concordat.registers.delivery.rules.dependencies import DependencyState


def _named(only: str = "") -> Q:
    """That it points to one record, or to none."""
    wanted = {f"{name}__isnull": name != only for name in ("milestone", "on_collaboration", "on_agreement")}
    return Q(**wanted)


class Dependency(Fact):  # type: ignore[django-manager-missing]
    """Something that a collaboration waits for: a milestone of another, another as a whole, an agreement that is still
    to be made, or what is in no record.

    Seen by those who see the collaboration that waits; the milestone and the agreement have their own readers.
    """

    collaboration_path = "collaboration_id"
    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey("collaborations.Collaboration", on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=500)
    milestone = models.ForeignKey(Milestone, null=True, on_delete=models.PROTECT, related_name="+")
    on_collaboration = models.ForeignKey(
        "collaborations.Collaboration", null=True, on_delete=models.PROTECT, related_name="+"
    )
    on_agreement = models.ForeignKey("agreements.Agreement", null=True, on_delete=models.PROTECT, related_name="+")
    on_text = models.CharField(max_length=300, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="delivery_waits_for_one_thing",
                condition=(_named("milestone") & Q(on_text=""))
                | (_named("on_collaboration") & Q(on_text=""))
                | (_named("on_agreement") & Q(on_text=""))
                | (_named() & ~Q(on_text="")),
            ),
            models.CheckConstraint(
                name="delivery_waits_for_another", condition=~Q(on_collaboration=models.F("collaboration"))
            ),
        ]


class DependencyReport(Fact):
    """A dependency as a source saw it on a day: the whole of it, so that the last row is how it stands."""

    collaboration_path = "dependency__collaboration_id"
    append_only: ClassVar[bool] = True

    dependency = models.ForeignKey(Dependency, on_delete=models.PROTECT, related_name="reports")
    needed_by = PreciseDateField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=[(s, s) for s in DependencyState])
    note = models.TextField(blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="delivery_dependency_has_a_state", condition=Q(state__in=list(DependencyState))
            ),
        ]
