"""The rows about some collaborations that an actor may see, oldest report first."""

from __future__ import annotations

from datetime import date
from typing import Any

from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.models import LATEST


def about(model: Any, actor: Actor, keys: list[str], as_at: date | None) -> Any:
    """The rows of one of this register's tables about some collaborations, the last told last."""
    return model.objects.visible_to(actor).as_at(as_at).filter(collaboration_id__in=keys).order_by(*LATEST)
