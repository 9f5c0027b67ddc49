"""Names for keys, so that a page can print what a fact is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from concordat.foundation.organisations.queries import called
from concordat.kernel.permissions.actor import Actor
from concordat.registers.collaborations.queries import own_names


def names_of_records(
    actor: Actor, *, collaborations: Iterable[str | None] | None = None, on: date | None = None
) -> dict[str, str]:
    """The names of the collaborations that the actor may see (or of some of them) and of all organisations, by key.

    An organisation has the name that it bore ``on`` a day, or bears now where none is given.
    """
    wanted = None if collaborations is None else {key for key in collaborations if key}
    return called(actor, on=on or date.max) | own_names(actor, keys=wanted)
