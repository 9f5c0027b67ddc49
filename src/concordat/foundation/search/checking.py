"""Whether the index says what the registers and sources say."""

from __future__ import annotations

from collections.abc import Iterator

from concordat.foundation.search.indexing import expected
from concordat.foundation.search.models import Entry
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require

_COMPARED = [field.attname for field in Entry._meta.concrete_fields if not field.primary_key]


def differences(actor: Actor) -> Iterator[str]:
    """A sentence for each row that the index misses, holds otherwise, or holds though it is not there.

    Raises NotAllowed unless the actor keeps the accounts of the whole installation: it names rows of everybody.
    """
    require(actor, Permission.ACCESS_EDIT, [EVERYWHERE])
    standing = 0
    for entries in expected():
        rows = Entry.objects.visible_to(actor).filter(row__in=[entry.row for entry in entries])
        held = {row.row: row for row in rows}
        standing += len(held)
        for entry in entries:
            if entry.row not in held:
                yield f"{entry.row} is not in the index."
            elif changed := [name for name in _COMPARED if getattr(held[entry.row], name) != getattr(entry, name)]:
                yield f"{entry.row} stands otherwise in the index: {', '.join(changed)}."
    if more := Entry.objects.visible_to(actor).count() - standing:
        yield f"The index holds {more} entries of rows that are not searched."
