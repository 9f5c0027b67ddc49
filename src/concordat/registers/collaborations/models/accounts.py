"""Purposes and practices in words."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.collaborations.models.collaborations import CollaborationFact
from concordat.registers.collaborations.rules import AccountKind


class Account(CollaborationFact):
    """A purpose or an adopted practice, in a few plain words."""

    kind = models.CharField(max_length=12, choices=[(k, k) for k in AccountKind])
    text = models.TextField()

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
