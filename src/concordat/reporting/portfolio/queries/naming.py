"""Names for keys, so that a page can print what a fact is about."""

from __future__ import annotations

from concordat.foundation.organisations.queries import organisations
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.queries import names


def names_of_records(actor: Actor) -> dict[str, str]:
    """The names of the collaborations that the actor may see and of all organisations, by key."""
    called = {body.key: body.name for body in organisations(actor)}
    for key, name in reversed(names(actor)):  # the first name of a collaboration is its own; aliases follow
        called[key] = name
    return called
