"""The one decision. Everything else asks here."""

from __future__ import annotations

from collections.abc import Iterable

from concordat.kernel.errors import NotAllowed
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission


def may(actor: Actor, permission: Permission, organisations: Iterable[str] = ()) -> bool:
    """Whether the actor holds the permission for any of these organisations; with none named, anywhere at all."""
    held = actor.organisations_for(permission)
    wanted = frozenset(organisations)
    return EVERYWHERE in held or bool(held & wanted if wanted else held)


def require(actor: Actor, permission: Permission, organisations: Iterable[str] = ()) -> None:
    """Raise NotAllowed unless ``may`` says yes."""
    if not may(actor, permission, organisations):
        raise NotAllowed(f"You do not hold the permission “{permission.sentence}” here.")
