"""The collaboration that an action is about, as its actor may see it."""

from __future__ import annotations

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.models import Collaboration


def visible(actor: Actor, key: str) -> Collaboration:
    """The collaboration of that key; NotThere where the actor may not see it."""
    row = Collaboration.objects.visible_to(actor).filter(pk=key).first()
    if row is None:
        raise NotThere(f"There is no collaboration {key}.")
    found: Collaboration = row
    return found
