"""Events and the head of their chain."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission


class EventQuerySet(models.QuerySet[Any]):
    """Events of the actor's own organisations and collaborations."""

    def visible_to(self, actor: Actor, permission: Permission = Permission.HISTORY_VIEW) -> Self:
        organisations = actor.organisations_for(permission)
        if EVERYWHERE in organisations:
            return self.all()
        own = Q(organisation__in=organisations)
        if organisations:
            own |= Q(collaboration__in=actor.collaborations)
        return self.filter(own)


class Event(models.Model):
    """Something that a person or a job did. No foreign keys: history outlives its subjects.

    ``actor`` is a reference; the name stands in the one erasable table. ``organisation`` and ``collaboration`` are the
    keys that say who may see the event.
    """

    append_only = True

    sequence = models.BigIntegerField(primary_key=True)
    recorded_at = models.DateTimeField()
    actor = models.CharField(max_length=64)
    verb = models.CharField(max_length=80)
    subject = models.CharField(max_length=160, db_index=True)
    organisation = models.CharField(max_length=80, blank=True, db_index=True)
    collaboration = models.CharField(max_length=120, blank=True, db_index=True)
    detail = models.JSONField(default=dict)
    previous = models.CharField(max_length=64)
    seal = models.CharField(max_length=64, unique=True)

    objects: ClassVar[Any] = EventQuerySet.as_manager()

    class Meta:
        ordering = ("sequence",)


class ChainHead(models.Model):
    """The last event's number and seal: one row, locked while an event is added."""

    sequence = models.BigIntegerField(default=0)
    seal = models.CharField(max_length=64, default="0" * 64)
