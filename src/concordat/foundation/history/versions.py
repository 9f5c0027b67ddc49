"""On what state of a record somebody works: the number of the last event about it, and the guard of a write.

Two officers open the same form. Who sends it second must see what the first recorded before anything is written.
"""

from __future__ import annotations

from django.db.models import Max, Q, QuerySet

from concordat.foundation.history.models import Event
from concordat.foundation.history.queries import ABOUT, EventRecord
from concordat.foundation.history.recording import hold_the_chain
from concordat.kernel.errors import RuleBroken
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef

# The events of a collaboration that are about what its own forms show: a risk or a saving of it changes none of them.
OF_A_COLLABORATION = (
    "account", "collaboration", "collaboration-kind", "collaboration-state", "departure", "function", "objective",
    "partner", "pathway", "post", "priority-link", "theme",
)  # fmt: skip
# By what word, beside those of ABOUT, the detail of an event names the record that it changes.
NAMED = {"ledger-entry": "supersedes", "case-submission": "submission", "meeting": "at_meeting"}
# A part of a case without an event of its own: what is reported of it, and the word by which that names it.
REPORTED = {"case-condition": ("case-condition-report", "condition")}
CONFIRMED = "confirmed by a further source"  # says what stood before


class Overtaken(RuleBroken):
    """The record is not any more what it was when its form was opened."""

    def __init__(self, of: RecordRef, since: int) -> None:
        super().__init__("Somebody changed this record after you opened it. Nothing of yours is recorded yet.")
        self.of, self.since = of, since


def version_of(of: RecordRef) -> int:
    """The number of the last event that changed a record; 0 before the first.

    It is the same for everybody, whoever may see the event: a number tells nothing of what was recorded.
    """
    return int(_changes(of).aggregate(last=Max("sequence"))["last"] or 0)


def unchanged(of: RecordRef, *, since: int) -> None:
    """Hold a record as it is until this transaction ends; Overtaken where it changed after the event ``since``.

    Every write of the register waits for the chain of history (``hold_the_chain``): between this question and what
    the caller writes in the same transaction, nobody writes. Raises RuntimeError outside a transaction.
    """
    hold_the_chain()
    if version_of(of) > since:
        raise Overtaken(of, since)


def changes_after(actor: Actor, *, of: RecordRef, since: int) -> list[EventRecord]:
    """What was recorded of a record after the event ``since``, as far as the actor may see it; the first one first."""
    seen = Event.objects.visible_to(actor).filter(
        sequence__in=_changes(of).filter(sequence__gt=since).values("sequence")
    )
    return [
        EventRecord(e.sequence, e.recorded_at, e.actor, e.verb, e.subject, e.detail) for e in seen.order_by("sequence")
    ]


def _changes(of: RecordRef) -> QuerySet[Event]:
    """The events about a record, and those about its parts that name it in their detail."""
    if of.kind == "collaboration":
        kinds = Q(subject=str(of))
        for kind in OF_A_COLLABORATION:
            kinds |= Q(subject__startswith=f"{kind}:")
        return Event.objects.filter(kinds, collaboration=of.key).exclude(verb=CONFIRMED)
    return Event.objects.filter(Q(subject=str(of)) | _named(of)).exclude(verb=CONFIRMED)


def _named(of: RecordRef) -> Q:
    """The events that name a record in their detail; sought beside the record's own, so that an index finds them."""
    keys: list[str | int] = [of.key, int(of.key)] if of.key.isdecimal() else [of.key]
    if of.kind in REPORTED:
        kind, word = REPORTED[of.kind]
        return Q(subject__startswith=f"{kind}:", **{f"detail__{word}__in": keys})
    word = NAMED.get(of.kind) or ABOUT.get(of.kind) or of.kind.replace("-", "_")
    places = Event.objects.filter(subject=str(of)).values("collaboration")
    return Q(collaboration__in=places, **{f"detail__{word}__in": keys})
