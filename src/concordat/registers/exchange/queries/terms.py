"""Grants, contributions and funding."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from concordat.kernel.comparing import same_words
from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.references import RecordRef
from concordat.registers.exchange.models import LATEST, Term
from concordat.registers.exchange.records import TermRecord
from concordat.registers.exchange.rules import TermKind, TermState


def terms(
    actor: Actor, *, as_at: date | None = None, collaboration: str | None = None, organisation: str | None = None
) -> list[TermRecord]:
    """The terms that the actor may see, oldest report first; paid or received by an organisation. One query."""
    found = Term.objects.visible_to(actor).as_at(as_at)
    if collaboration:
        found = found.filter(collaboration_id=collaboration)
    if organisation:
        found = found.filter(Q(payer_id=organisation) | Q(receiver_id=organisation))
    return [_record(row) for row in found.order_by(*LATEST)]


def term_reports(actor: Actor, *, number: int, as_at: date | None = None) -> list[TermRecord]:
    """Every report of one term (same kind, bodies, collaboration and nearly the same words), the last one last.

    NotThere where the actor may not see the row asked for. Two database queries.
    """
    seen = Term.objects.visible_to(actor).as_at(as_at)
    asked = seen.filter(pk=number).first()
    if asked is None:
        raise NotThere(f"There is no grant or contribution {number}.")
    alike = seen.filter(
        kind=asked.kind, payer_id=asked.payer_id, payer_text=asked.payer_text, receiver_id=asked.receiver_id,
        receiver_text=asked.receiver_text, collaboration_id=asked.collaboration_id,
    )  # fmt: skip
    return [_record(row) for row in alike.order_by(*LATEST) if same_words(row.purpose, asked.purpose)]


def same_term(
    actor: Actor, *, kind: TermKind, purpose: str, payer: str | None, receiver: str | None, collaboration: str | None
) -> TermRecord | None:
    """The last report of the same term; None where there is none: it is new.

    ``rules.compare_terms`` then says held, changed or contradictory.
    """
    found = Term.objects.visible_to(actor).filter(
        kind=kind, payer_id=payer, receiver_id=receiver, collaboration_id=collaboration
    )
    alike = [row for row in found.order_by(*LATEST).reverse() if same_words(row.purpose, purpose)]
    return _record(alike[0]) if alike else None


def _record(row: Term) -> TermRecord:
    return TermRecord(
        id=row.pk, kind=TermKind(row.kind), payer=row.payer_id, payer_text=row.payer_text, receiver=row.receiver_id,
        receiver_text=row.receiver_text, purpose=row.purpose, conditions=row.conditions, state=TermState(row.state),
        entry=RecordRef.parse(row.entry) if row.entry else None, collaboration=row.collaboration_id,
        reported_on=row.reported_on,
    )  # fmt: skip
