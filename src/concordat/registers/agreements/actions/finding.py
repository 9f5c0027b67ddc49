"""What the writes look up first: the agreement that the actor may see, organisations that there are."""

from __future__ import annotations

from concordat.foundation.organisations import queries as organisations
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.registers.agreements.models import Agreement

EDIT = Permission.AGREEMENT_EDIT


def visible(actor: Actor, key: str) -> Agreement:
    """The agreement; NotThere where the actor may not see it."""
    row: Agreement | None = Agreement.objects.visible_to(actor).filter(pk=key).first()
    if row is None:
        raise NotThere(f"There is no agreement {key}.")
    return row


def known(actor: Actor, *keys: str) -> None:
    """NotThere with the first of the keys that no organisation has."""
    held = {row.key for row in organisations.organisations(actor, keys=keys)}
    missing = sorted(set(keys) - held)
    if missing:
        raise NotThere(f"There is no organisation {missing[0]}.")
