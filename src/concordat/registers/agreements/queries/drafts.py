"""Agreements that are being entered."""

from __future__ import annotations

from concordat.kernel.errors import NotThere
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.registers.agreements.models import AgreementDraft
from concordat.registers.agreements.records import DraftRecord


def drafts(actor: Actor) -> list[DraftRecord]:
    """The open drafts of the organisations for which the actor may enter agreements, the youngest first."""
    rows = AgreementDraft.objects.visible_to(actor, Permission.AGREEMENT_EDIT).filter(agreement="", dropped=False)
    return [_record(row) for row in rows.order_by("-changed_at", "-pk")]


def draft(actor: Actor, *, number: int) -> DraftRecord:
    """One open draft; NotThere where it is entered, dropped, or not the actor's to see."""
    rows = AgreementDraft.objects.visible_to(actor, Permission.AGREEMENT_EDIT)
    row = rows.filter(pk=number, agreement="", dropped=False).first()
    if row is None:
        raise NotThere(f"There is no open draft {number}.")
    return _record(row)


def _record(row: AgreementDraft) -> DraftRecord:
    return DraftRecord(row.pk, row.organisation, row.answers, row.version, row.changed_at)
