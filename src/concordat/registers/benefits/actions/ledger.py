"""Posting, correcting and reversing amounts. What is posted stays; what was wrong is superseded, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import tell
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import NotThere
from concordat.kernel.figures import Figure, FigureState
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.references import RecordRef
from concordat.kernel.sources import Evidence
from concordat.registers.benefits import rules
from concordat.registers.benefits.actions.joining import keep_joined
from concordat.registers.benefits.actions.rows import amount_columns, columns_of
from concordat.registers.benefits.actions.setting_aside import keep_contradicting, set_contradicting, set_earlier
from concordat.registers.benefits.models import Benefit, EntryParty, LedgerEntry
from concordat.registers.benefits.queries.superseding import superseding_words
from concordat.registers.benefits.rules import (
    Assurance,
    Budget,
    EntryKind,
    Posting,
    Prices,
    Reckoning,
    Recurrence,
    Standing,
    Stated,
)
from concordat.registers.collaborations.queries import seen

KEPT = (
    "kind", "what", "collaboration_id", "organisation_id", "benefit_id", "standing", "recurrence", "assurance", "basis",
    "cashable", "effective_from", "effective_to", "in_service", "prices", "price_year", "budget", "reckoning",
)  # fmt: skip


@in_turn
def post_entry(
    *,
    actor: Actor,
    kind: EntryKind,
    what: str,
    stated: Stated,
    evidence: Evidence,
    now: datetime,
    standing: Standing = Standing.NOT_STATED,
    recurrence: Recurrence = Recurrence.NOT_STATED,
    collaboration: str | None = None,
    organisations: Sequence[str] = (),
    benefit: str | None = None,
    assurance: Assurance = Assurance.AS_REPORTED,
    basis: str = "",
    cashable: bool | None = None,
    since: PreciseDate | None = None,
    until: PreciseDate | None = None,
    in_service: PreciseDate | None = None,
    prices: Prices = Prices.NOT_STATED,
    price_year: FinancialYear | None = None,
    budget: Budget = Budget.NOT_STATED,
    reckoning: Reckoning = Reckoning.NOT_STATED,
    earlier_than: int | None = None,
    contradicts: int | None = None,
) -> int:
    """One amount for one organisation, or for several with the split not stated; returns the entry's number.

    ``organisations`` are keys. ``since`` to ``until`` is the period; ``in_service`` the day from which an annual
    estimate runs. ``price_year`` is the year whose prices a real amount is in. ``stated.reported_on`` is not used: the
    evidence dates the entry. ``earlier_than`` is the number of a standing entry of the same line that was reported
    later: this one counts for the days before it alone. ``contradicts`` is one that this amount cannot be true beside:
    it is shown, and stands in no sum.
    """
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    one = Posting(
        kind=kind, what=what, stated=stated, standing=standing, recurrence=recurrence, collaboration=collaboration,
        organisations=organisations, benefit=benefit, assurance=assurance, basis=basis, cashable=cashable, since=since,
        until=until, in_service=in_service, prices=prices, price_year=price_year, budget=budget, reckoning=reckoning,
    )  # fmt: skip
    rules.check_posting(one)
    if collaboration:
        seen(actor, key=collaboration)
    if benefit and not Benefit.objects.visible_to(actor).filter(pk=benefit).exists():
        raise NotThere(f"There is no benefit {benefit}.")
    entry = LedgerEntry.objects.create(**columns_of(one, actor), **told(evidence, now))
    _name_parties(entry, one.bodies)
    if earlier_than:
        set_earlier(entry, _standing(actor, earlier_than))
    if contradicts:
        set_contradicting(entry, _standing(actor, contradicts))
    return _told_of(actor, entry, f"posted a {kind}", evidence, now)


@in_turn
def correct_entry(
    *,
    actor: Actor,
    entry: int,
    stated: Stated,
    reason: str,
    evidence: Evidence,
    now: datetime,
    what: str | None = None,
    standing: Standing | None = None,
    recurrence: Recurrence | None = None,
    cashable: bool | None = None,
    basis: str | None = None,
    since: PreciseDate | None = None,
    until: PreciseDate | None = None,
    in_service: PreciseDate | None = None,
) -> int:
    """A new entry that supersedes a standing one and says why; what is not given stays. Returns the new number.

    Also for a later source that changes an amount. The permission is needed where the evidence comes from, and at the
    body that reported the entry or one that it concerns. NotThere where the actor may not see the entry, RuleBroken
    where it no longer stands: of two who supersede it at once the second is told what the first did.
    """
    given = {
        "what": what, "standing": standing, "recurrence": recurrence, "cashable": cashable, "basis": basis,
        "effective_from": since, "effective_to": until, "in_service": in_service,
    }  # fmt: skip
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    before = _own(actor, entry)
    rules.check_reason(reason)
    rules.check_amount(stated)
    rules.check_period(recurrence or Recurrence(before.recurrence), until or before.effective_to)
    changes = {name: value for name, value in given.items() if value is not None}
    after = _supersede(before, changes, stated, reason, evidence, actor, now)
    return _told_of(actor, after, "corrected an amount", evidence, now)


@in_turn
def reverse_entry(*, actor: Actor, entry: int, reason: str, evidence: Evidence, now: datetime) -> int:
    """A new entry that takes a standing one out of the ledger and says why; returns the new number."""
    require(actor, Permission.LEDGER_POST, [evidence.reported_by])
    before = _own(actor, entry)
    rules.check_reason(reason)
    none = Stated(Figure("Reversed", state=FigureState.NOT_APPLICABLE))
    after = _supersede(before, {"reversal": True}, none, reason, evidence, actor, now)
    return _told_of(actor, after, "reversed an amount", evidence, now)


def _own(actor: Actor, number: int) -> LedgerEntry:
    """The entry, for who may replace it: who posts for the body that reported it, or for one that it concerns."""
    found = _standing(actor, number)
    concerned = [found.organisation_id] if found.organisation_id else _parties(found)
    require(actor, Permission.LEDGER_POST, [found.reported_by, *concerned])
    return found


def _standing(actor: Actor, number: int) -> LedgerEntry:
    row = LedgerEntry.objects.visible_to(actor).select_related("superseded_by").filter(pk=number).first()
    if row is None:
        raise NotThere(f"There is no ledger entry {number}.")
    found: LedgerEntry = row
    stands = LedgerEntry.objects.filter(pk=number).standing(None).exists()
    rules.check_standing_entry(not stands, found.reversal, by="" if stands else superseding_words(actor, number=number))
    return found


def _supersede(
    before: LedgerEntry, changes: dict[str, Any], stated: Stated, reason: str, evidence: Evidence, actor: Actor,
    now: datetime,
) -> LedgerEntry:  # fmt: skip
    """A correction is seen by those who see what it corrects: it takes over the marking and the parties."""
    columns: dict[str, Any] = {name: getattr(before, name) for name in KEPT}
    columns |= {**amount_columns(stated), **told(evidence, now), "marking": before.marking}
    row: LedgerEntry = LedgerEntry.objects.create(
        **(columns | changes), supersedes=before, reason=reason.strip(), posted_by=actor.reference
    )
    _name_parties(row, _parties(before))
    keep_contradicting(before, row)
    if not row.reversal:
        keep_joined(before, row)
    return row


def _parties(entry: LedgerEntry) -> list[str]:
    return list(entry.parties.order_by("pk").values_list("organisation_id", flat=True))


def _name_parties(entry: LedgerEntry, bodies: Sequence[str]) -> None:
    if len(bodies) > 1:
        for body in bodies:
            EntryParty.objects.create(entry=entry, organisation_id=body)


def _told_of(actor: Actor, entry: LedgerEntry, verb: str, evidence: Evidence, now: datetime) -> int:
    tell(
        RecordRef("ledger-entry", str(entry.pk)), verb, evidence, actor=actor, now=now,
        collaboration=entry.collaboration_id, what=entry.what, standing=str(entry.standing),
        pence=entry.amount.pence if entry.amount else None, supersedes=entry.supersedes_id, reason=entry.reason,
    )  # fmt: skip
    return int(entry.pk)
