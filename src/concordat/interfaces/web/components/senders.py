"""The organisations in whose name a person may send something, as choices of a form."""

from __future__ import annotations

from concordat.foundation.organisations.queries import organisations
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission


def bodies_allowed(actor: Actor, *permissions: Permission) -> list[tuple[str, str]]:
    """Key and name of each organisation for which the actor holds all of the permissions, by name."""
    held = [actor.organisations_for(permission) for permission in permissions]
    limits = [keys for keys in held if EVERYWHERE not in keys]
    found = organisations(actor, keys=frozenset.intersection(*limits)) if limits else organisations(actor)
    return [(one.key, one.name) for one in found]
