"""The tree of collaborations, what papers call them and the functions that they carry."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from simple_history.models import HistoricalRecords

from concordat.foundation.orm.facts import Fact
from concordat.foundation.orm.fields import PreciseDateField
from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.collaborations.rules import Tier


class Collaboration(Fact):
    """Anything done together. The tree hangs on ``parent``."""

    organisation_paths = ("reported_by",)
    collaboration_path = "key"

    key = models.SlugField(primary_key=True, max_length=120)
    name = models.CharField(max_length=200, db_index=True)
    tier = models.CharField(max_length=24, choices=[(t, t) for t in Tier], default=Tier.NOT_STATED)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    started = PreciseDateField(null=True)
    history = HistoricalRecords(history_user_id_field=models.CharField(max_length=64, null=True))

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(name="collaborations_not_own_parent", condition=~models.Q(parent=models.F("key"))),
        ]


class CollaborationFact(Fact):
    """A fact about one collaboration, seen by its partners."""

    organisation_paths: ClassVar[tuple[str, ...]] = ("reported_by",)
    collaboration_path: ClassVar[str | None] = "collaboration_id"

    append_only: ClassVar[bool] = True

    collaboration = models.ForeignKey(Collaboration, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


class CollaborationName(CollaborationFact):
    """A further name that papers use."""

    name = models.CharField(max_length=200, db_index=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["collaboration", "name"], name="collaborations_name_once"),
        ]


class Function(CollaborationFact):
    """A function that the collaboration carries, for who shares what; it may leave (Departure) and come back."""

    name = models.CharField(max_length=40, db_index=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
