"""What became of a record: merged into another, or split into several. Nothing is moved or deleted."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.collaborations.models.collaborations import Collaboration, CollaborationFact
from concordat.registers.collaborations.rules.successions import How


class Succession(CollaborationFact):
    """The record ``collaboration`` is followed by ``successor`` from ``effective_from`` on; a split has several rows.

    ``holds`` false takes back an earlier row of the same two.
    """

    successor = models.ForeignKey(Collaboration, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=8, choices=[(h, h) for h in How])
    holds = models.BooleanField(default=True)
    reason = models.TextField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="collaborations_followed_by_another", condition=~Q(successor=F("collaboration"))
            ),
            models.CheckConstraint(name="collaborations_succession_says_why", condition=~Q(reason="")),
        ]


class Handover(CollaborationFact):
    """What of a record went where: a partner, an objective or a function (``what``, as a reference or name).

    ``to`` is None for what went nowhere; then ``reason`` says why.
    """

    what = models.CharField(max_length=140)
    to = models.ForeignKey(Collaboration, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="collaborations_left_out_says_why", condition=Q(to__isnull=False) | ~Q(reason="")
            ),
        ]
