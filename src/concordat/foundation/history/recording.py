"""The one way to write history, called inside the transaction that it describes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import connection

from concordat.foundation.history.models import ChainHead, Event
from concordat.foundation.history.seal import seal_of
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef


def hold_the_chain() -> None:
    """Make every other writer wait until this transaction ends, so that what is read from here on stays as read.

    Called first by an action that writes only what is not held yet: of two people who decide at once, the second then
    sees what the first wrote. Raises RuntimeError outside a transaction.
    """
    _head()


def record(
    *,
    actor: Actor,
    verb: str,
    subject: RecordRef | str,
    at: datetime,
    organisation: str | None = None,
    collaboration: str | None = None,
    **detail: Any,
) -> int:
    """Add one event to the chain and return its number.

    ``detail`` holds plain JSON values (text, whole numbers, lists). Raises RuntimeError outside a transaction.
    """
    head = _head()
    content = {
        "actor": actor.reference,
        "verb": verb,
        "subject": str(subject),
        "organisation": organisation or "",
        "collaboration": collaboration or "",
        "detail": detail,
    }
    sequence = head.sequence + 1
    seal = seal_of(head.seal, sequence, at, content)
    Event.objects.create(sequence=sequence, recorded_at=at, previous=head.seal, seal=seal, **content)
    head.sequence, head.seal = sequence, seal
    head.save()
    return sequence


def _head() -> ChainHead:
    """The end of the chain, locked until the transaction ends."""
    if not connection.in_atomic_block:
        raise RuntimeError("history must be recorded in the transaction it describes")
    head: ChainHead
    head, _ = ChainHead.objects.select_for_update().get_or_create(pk=1)
    return head
