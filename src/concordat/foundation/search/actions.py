"""Writing the whole index again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from concordat.foundation.history.recording import record
from concordat.foundation.search.indexing import write_all
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef


@transaction.atomic
def rebuild_index(*, actor: Actor, now: datetime) -> int:
    """Empty the index and fill it from the registers and sources; returns how many entries it holds.

    For who keeps the accounts of the whole installation. Raises NotAllowed for anybody else.
    """
    require(actor, Permission.ACCESS_EDIT, [EVERYWHERE])
    written = write_all()
    record(actor=actor, verb="rebuilt the search index", subject=RecordRef("search-index", "all"), at=now,
           entries=written)  # fmt: skip
    return written
