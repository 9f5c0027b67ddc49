"""The one way to write history, called inside the transaction that it describes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import connection, transaction

from concordat.foundation.history.models import ChainHead, Event
from concordat.foundation.history.seal import seal_of
from concordat.foundation.orm.bulk import insert_many
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef

Given = ParamSpec("Given")
Done = TypeVar("Done")


def in_turn(action: Callable[Given, Done]) -> Callable[Given, Done]:
    """An action as one transaction during which nobody else writes: what it reads, it may decide by.

    Every action ends with an event, so each waits for the chain in any case. Waiting before it reads costs nothing
    more, and of two people who do the same at once the second sees what the first did. All wait for the one lock
    first, so none waits for another that waits for it.
    """

    @wraps(action)
    def run(*given: Given.args, **named: Given.kwargs) -> Done:
        with transaction.atomic():
            hold_the_chain()
            return action(*given, **named)

    return run


def hold_the_chain() -> None:
    """Make every other writer wait until this transaction ends, so that what is read from here on stays as read.

    What ``in_turn`` does for an action, for who opens the transaction in another way. Raises RuntimeError outside a
    transaction.
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
    entry = Entry(verb, subject, organisation, collaboration, detail)
    return record_many(actor=actor, entries=[entry], at=at)


@dataclass(frozen=True, slots=True)
class Entry:
    """One event to be recorded, as ``record`` takes it."""

    verb: str
    subject: RecordRef | str
    organisation: str | None = None
    collaboration: str | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)


def record_many(*, actor: Actor, entries: Sequence[Entry], at: datetime) -> int:
    """Add events to the chain in their order, in three statements; returns the number of the last, 0 for none.

    Raises RuntimeError outside a transaction.
    """
    if not entries:
        return 0
    head = _head()
    rows = []
    for entry in entries:
        content = {
            "actor": actor.reference,
            "verb": entry.verb,
            "subject": str(entry.subject),
            "organisation": entry.organisation or "",
            "collaboration": entry.collaboration or "",
            "detail": dict(entry.detail),
        }
        before = head.seal
        head.sequence += 1
        head.seal = seal_of(before, head.sequence, at, content)
        rows.append(Event(sequence=head.sequence, recorded_at=at, previous=before, seal=head.seal, **content))
    if len(rows) == 1:
        rows[0].save(force_insert=True)
    else:
        insert_many(Event, rows)
    head.save()
    return head.sequence


def _head() -> ChainHead:
    """The end of the chain, locked until the transaction ends."""
    if not connection.in_atomic_block:
        raise RuntimeError("history must be recorded in the transaction it describes")
    head: ChainHead
    head, _ = ChainHead.objects.select_for_update().get_or_create(pk=1)
    return head
