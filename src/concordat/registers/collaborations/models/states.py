"""The states of the life cycle."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from concordat.foundation.orm.scoping import ScopedQuerySet
from concordat.registers.collaborations.models.collaborations import CollaborationFact
from concordat.registers.collaborations.rules import State


class StateReport(CollaborationFact):
    """A state of the life cycle as reported."""

    state = models.CharField(max_length=16, choices=[(s, s) for s in State])

    objects: ClassVar[Any] = ScopedQuerySet.as_manager()
