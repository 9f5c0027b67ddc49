"""The collaboration that an action is about, as its actor may see it."""

from __future__ import annotations

from collections.abc import Iterable

from concordat.foundation.organisations.queries import organisations
from concordat.kernel.errors import NotThere, RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.sources import Evidence
from concordat.registers.collaborations.models import Collaboration
from concordat.registers.collaborations.queries.successions import successions


def visible(actor: Actor, key: str) -> Collaboration:
    """The collaboration of that key; NotThere where the actor may not see it."""
    row = Collaboration.objects.visible_to(actor).filter(pk=key).first()
    if row is None:
        raise NotThere(f"There is no collaboration {key}.")
    found: Collaboration = row
    return found


def standing(actor: Actor, key: str, evidence: Evidence) -> Collaboration:
    """The same; RuleBroken where a person would record something of a record that others stand for now.

    What a source says of it is taken: what is known only from a paper is never refused.
    """
    row = visible(actor, key)
    if not evidence.reported:
        after = [one for one in successions(actor, key=key) if one.collaboration == key]
        names = " and ".join(one.successor_name or "another collaboration" for one in after)
        if after:
            raise RuleBroken(f"{row.name} was {after[0].how} into {names}: record it there.")
    return row


def check_known(actor: Actor, named: Iterable[tuple[str, str | None]]) -> None:
    """RuleBroken at the first field whose key no organisation has; ``named`` are fields with keys, None where empty."""
    asked = [(field, key) for field, key in named if key]
    held = {row.key for row in organisations(actor, keys=[key for _, key in asked])} if asked else set()
    for field, key in asked:
        if key not in held:
            raise RuleBroken(f"There is no organisation {key[:80]}: choose one that is on record.", field=field)
