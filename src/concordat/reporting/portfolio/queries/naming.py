"""Names for keys, so that a page can print what a fact is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from concordat.foundation.organisations.queries import called
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.queries import names


def names_of_records(
    actor: Actor, *, collaborations: Iterable[str | None] | None = None, on: date | None = None
) -> dict[str, str]:
    """The names of the collaborations that the actor may see (or of some of them) and of all organisations, by key.

    An organisation has the name that it bore ``on`` a day, or bears now where none is given.
    """
    wanted = None if collaborations is None else {key for key in collaborations if key}
    found = called(actor, on=on or date.max)
    # The first name of a collaboration is its own; aliases follow.
    for key, name in reversed(names(actor, keys=wanted)):
        found[key] = name
    return found
