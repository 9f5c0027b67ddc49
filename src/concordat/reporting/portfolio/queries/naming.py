"""Names for keys, so that a page can print what a fact is about."""

from __future__ import annotations

from collections.abc import Iterable

from concordat.foundation.organisations.queries import organisations
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.queries import names


def names_of_records(actor: Actor, *, collaborations: Iterable[str | None] | None = None) -> dict[str, str]:
    """The names of the collaborations that the actor may see (or of some of them) and of all organisations, by key."""
    wanted = None if collaborations is None else {key for key in collaborations if key}
    called = {body.key: body.name for body in organisations(actor)}
    # The first name of a collaboration is its own; aliases follow.
    for key, name in reversed(names(actor, keys=wanted)):
        called[key] = name
    return called
