"""Reading the history, and checking its seal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from concordat.foundation.history.models import Event
from concordat.foundation.history.seal import seal_of
from concordat.kernel.permissions.actor import EVERYWHERE, Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef

# Where the detail of an event names a record by another word than that of its kind.
ABOUT = {"business-case": "case", "ledger-entry": "entry", "issued-paper": "paper"}
# What is written many at once has one event for all, with the first and the last of their numbers.
TOGETHER = {"ledger-entry": "ledger-batch"}


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One event as pages show it; ``actor`` is a reference to be named by foundation.access."""

    sequence: int
    recorded_at: datetime
    actor: str
    verb: str
    subject: str
    detail: dict[str, Any]

    def tells_of(self) -> set[str]:
        """The references of the records that it may tell of: its subject, and what its detail names by a kind's word.

        A detail names more than records, so not every reference leads to one.
        """
        kinds = {word: kind for kind, word in ABOUT.items()}
        named = {f"{kinds.get(word, word.replace('_', '-'))}:{said}" for word, said in self.detail.items()
                 if isinstance(said, str | int)}  # fmt: skip
        return {self.subject, *named, *(said for said in self.detail.values() if isinstance(said, str) and ":" in said)}


def events(
    actor: Actor, *, subjects: Iterable[RecordRef] | None = None, before: int | None = None, limit: int = 50,
    until: date | None = None,
) -> list[EventRecord]:  # fmt: skip
    """The newest events that the actor may see, at most ``limit``; of certain records when ``subjects`` is given.

    ``until`` leaves out what was recorded after that day.
    """
    found = Event.objects.visible_to(actor)
    if until is not None:
        found = found.filter(recorded_at__date__lte=until)
    if subjects is not None:
        found = found.filter(subject__in=[str(subject) for subject in subjects])
    if before is not None:
        found = found.filter(sequence__lt=before)
    return _newest(found, limit)


def timeline(
    actor: Actor, *, of: RecordRef, until: date | None = None, before: int | None = None, limit: int = 50
) -> list[EventRecord]:
    """What was done to one record and to its parts, the newest first, as far as the actor may see it.

    A collaboration has every event that was recorded as its own. Of another record they are those about it, or about
    many of which it is one (``TOGETHER``), and those that name it in their detail under the word of its kind
    (``ABOUT``); the last are looked for only where the others were recorded, so that an index finds them. ``until``
    leaves out what was recorded after that day.
    """
    found = Event.objects.visible_to(actor)
    own = Q(subject=str(of)) | _together(of)
    if of.kind == "collaboration":
        own |= Q(collaboration=of.key)
    else:
        places = set(found.filter(own).values_list("collaboration", flat=True))
        own |= Q(collaboration__in=places, **{f"detail__{ABOUT.get(of.kind, _word(of.kind))}__in": _keys(of.key)})
    found = found.filter(own)
    if until is not None:
        found = found.filter(recorded_at__date__lte=until)
    if before is not None:
        found = found.filter(sequence__lt=before)
    return _newest(found, limit)


def _together(of: RecordRef) -> Q:
    """The event of the many among which the record was written."""
    if of.kind not in TOGETHER or not of.key.isdecimal():
        return Q(pk__in=())
    number = int(of.key)
    return Q(subject__startswith=f"{TOGETHER[of.kind]}:", detail__first__lte=number, detail__last__gte=number)


def number_of_events(actor: Actor) -> int:
    """How many events the actor may see."""
    return Event.objects.visible_to(actor).count()


def broken_link(actor: Actor) -> int | None:
    """The number of the first event whose seal does not follow from the one before; None when the chain holds.

    Raises NotAllowed unless the actor sees the history of every organisation: a chain with gaps proves nothing.
    """
    require(actor, Permission.HISTORY_VIEW, [EVERYWHERE])
    previous = "0" * 64
    for event in Event.objects.visible_to(actor).order_by("sequence").iterator():
        content = {
            name: getattr(event, name)
            for name in ("actor", "verb", "subject", "organisation", "collaboration", "detail")
        }
        expected = seal_of(previous, event.sequence, event.recorded_at, content)
        if event.previous != previous or event.seal != expected:
            return int(event.sequence)
        previous = event.seal
    return None


def _newest(found: QuerySet[Event], limit: int) -> list[EventRecord]:
    return [
        EventRecord(e.sequence, e.recorded_at, e.actor, e.verb, e.subject, e.detail)
        for e in found.order_by("-sequence")[:limit]
    ]


def _word(kind: str) -> str:
    return kind.replace("-", "_")


def _keys(key: str) -> list[str | int]:
    """A number stands in a detail as a number or as text."""
    return [key, int(key)] if key.isdecimal() else [key]
