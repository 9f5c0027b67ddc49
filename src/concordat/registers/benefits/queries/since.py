"""What the ledger says by one day and did not say by another: told, taken back, verified."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from concordat.kernel.permissions.actor import Actor
from concordat.registers.benefits.models import LATEST, LedgerEntry, Verification
from concordat.registers.benefits.queries.entries import entries
from concordat.registers.benefits.records import EntryRecord
from concordat.registers.benefits.rules import EntryKind, Standing


def told_since(
    actor: Actor, *, since: date, as_at: date | None, collaboration: str | None = None, organisation: str | None = None,
    kind: EntryKind = EntryKind.SAVING,
) -> list[EntryRecord]:  # fmt: skip
    """The entries reported after ``since`` and by ``as_at``, oldest first, reversals and corrected ones among them.

    Four database queries.
    """
    seen = LedgerEntry.objects.visible_to(actor)
    wanted = seen.exclude(pk__in=seen.as_at(since).values("pk")).values("pk")
    return entries(
        actor, as_at=as_at, kinds=[kind], collaboration=collaboration, organisation=organisation, numbers=wanted,
        superseded=True,
    )  # fmt: skip


def verified_since(
    actor: Actor, *, since: date, as_at: date | None, collaboration: str | None = None, organisation: str | None = None
) -> list[EntryRecord]:  # fmt: skip
    """The entries that were verified after ``since`` and by ``as_at``. Four database queries."""
    told = Verification.objects.as_at(as_at)
    wanted = told.exclude(pk__in=Verification.objects.as_at(since).values("pk")).values("entry_id")
    return entries(
        actor, as_at=as_at, collaboration=collaboration, organisation=organisation, numbers=wanted, superseded=True
    )


def taken_back(
    actor: Actor, *, as_at: date | None, collaboration: str | None = None, organisation: str | None = None,
    kind: EntryKind = EntryKind.SAVING,
) -> list[EntryRecord]:  # fmt: skip
    """The results that a reversal took back by ``as_at``. Four database queries."""
    back = _reversals(as_at).values("supersedes_id")
    wanted = LedgerEntry.objects.visible_to(actor).filter(pk__in=back, standing=Standing.ACHIEVED).values("pk")
    return entries(
        actor, as_at=as_at, kinds=[kind], collaboration=collaboration, organisation=organisation, numbers=wanted,
        superseded=True,
    )  # fmt: skip


def reversal_reasons(actor: Actor, *, numbers: Collection[int], as_at: date | None) -> dict[int, str]:
    """Why each of some entries was taken back, by its number. One database query."""
    rows = LedgerEntry.objects.visible_to(actor).as_at(as_at).filter(reversal=True, supersedes__in=list(numbers))
    return {row.supersedes_id: row.reason for row in rows.order_by(*LATEST)}


def _reversals(as_at: date | None) -> Any:
    return LedgerEntry.objects.as_at(as_at).filter(reversal=True)
