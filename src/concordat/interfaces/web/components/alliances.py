"""The alliances that a person may act for, as choices of a form: what would be refused is not offered."""

from __future__ import annotations

from concordat.foundation.organisations.queries import alliances, may_act_for
from concordat.kernel.errors import NotAllowed
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require


def own_alliances(actor: Actor, permission: Permission) -> list[tuple[str, str]]:
    """Key and name of each; NotAllowed where there are alliances and none of them is theirs to act for."""
    require(actor, permission)
    every = alliances(actor)
    own = [(one.key, one.name) for one in every if may_act_for(actor, permission, one)]
    if every and not own:
        raise NotAllowed("You act for no member of an alliance on record.")
    return own
