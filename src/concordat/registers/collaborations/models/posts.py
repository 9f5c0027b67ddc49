"""Posts."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.collaborations.models.collaborations import CollaborationFact
from concordat.registers.collaborations.rules import PostState


class Post(CollaborationFact):
    """A post and whether it is filled, as reported. ``holder`` is a person's reference, optional."""

    title = models.CharField(max_length=200)
    state = models.CharField(max_length=16, choices=[(s, s) for s in PostState])
    what = models.TextField(blank=True)
    holder = models.CharField(max_length=64, blank=True)

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
