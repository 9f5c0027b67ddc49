"""Writing a row whose versions are kept (django-simple-history) at the action's own time."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from django.db import models

from concordat.kernel.permissions.actor import Actor

Row = TypeVar("Row", bound=models.Model)


def save_row(row: Row, *, actor: Actor, now: datetime) -> Row:
    """Save, dating the kept version ``now`` and naming the actor by reference only."""
    row._history_date = now  # type: ignore[attr-defined]
    row._change_reason = actor.reference  # type: ignore[attr-defined]
    row.save()
    return row
