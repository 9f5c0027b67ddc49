"""Who a paper is for decides what may stand in it: what the board's own bodies may see, and its author sees too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.collaborations.queries import partner_keys

READ = (Permission.REGISTER_VIEW, Permission.SOURCE_VIEW)


def reader_of(
    actor: Actor, bodies: tuple[str, ...], *, commercial: bool = False, on: date | None = None
) -> Actor:  # fmt: skip
    """The author with only the rights that the board's bodies have: what other partners keep does not reach the paper.

    ``on`` is the day of the paper: who left a collaboration after it was its partner then. A board paper is read
    beyond those who may see what is commercially sensitive, so that is left out unless asked for.
    """
    wanted = (*READ, Permission.COMMERCIAL_VIEW) if commercial else READ
    grants = frozenset((right, body) for right in wanted for body in bodies if may(actor, right, [body]))
    reader = Actor(reference=actor.reference, grants=grants, acting_for=actor.acting_for)
    return replace(reader, collaborations=partner_keys(reader, today=on))
