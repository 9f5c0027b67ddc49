"""Writes of a year's settlement: what a slot came to, and what each party was invoiced."""

from __future__ import annotations

from datetime import date, datetime

from concordat.foundation.history.recording import in_turn
from concordat.foundation.orm.facts import told
from concordat.foundation.provenance.telling import keep
from concordat.kernel.dates import PreciseDate
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import require
from concordat.kernel.sources import Evidence
from concordat.registers.agreements.models import YearCost, YearInvoice
from concordat.registers.agreements.queries.schemes import scheme as held_scheme
from concordat.registers.agreements.records.schemes import SchemeRecord
from concordat.registers.agreements.rules.schemes import Slot

POST = Permission.LEDGER_POST


@in_turn
def report_year_cost(
    *, actor: Actor, scheme: str, slot: Slot, year: FinancialYear, amount: Money, evidence: Evidence, now: datetime,
    paid_by: str | None = None,
) -> int:  # fmt: skip
    """What a slot came to in a year, and which party paid it; without one it was paid out of what was invoiced."""
    held = held_scheme(actor, key=scheme)
    require(actor, POST, [evidence.reported_by])
    if amount < ZERO:
        raise RuleBroken("What it came to is nought or more.", field="amount")
    if paid_by is not None:
        _party(held, paid_by, year, "paid_by")
    row = YearCost(scheme_id=held.key, year=year.start, slot=slot, amount=amount, paid_by_id=paid_by,
                   **told(evidence, now))  # fmt: skip
    return keep(
        row, "scheme-cost", "reported what a year came to", evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref, year=str(year), slot=str(slot), pence=amount.pence,
    )  # fmt: skip


@in_turn
def report_invoice(
    *, actor: Actor, scheme: str, slot: Slot, year: FinancialYear, organisation: str, amount: Money, on: date,
    evidence: Evidence, now: datetime, reference: str = "",
) -> int:  # fmt: skip
    """What a party was invoiced on a day. A mistake is put right by a further row: a credit is below nought."""
    held = held_scheme(actor, key=scheme)
    require(actor, POST, [evidence.reported_by])
    _party(held, organisation, year, "organisation")
    row = YearInvoice(
        scheme_id=held.key, year=year.start, slot=slot, organisation_id=organisation, amount=amount,
        reference=reference.strip()[:80], effective_from=PreciseDate.of(on), **told(evidence, now),
    )  # fmt: skip
    return keep(
        row, "scheme-invoice", "reported an invoice", evidence, actor=actor, now=now,
        collaboration=held.collaboration, subject=held.ref, year=str(year), slot=str(slot), pence=amount.pence,
        party=organisation,
    )  # fmt: skip


def _party(held: SchemeRecord, key: str, year: FinancialYear, name: str) -> None:
    version = held.in_force(year.start)
    parties = {one.organisation for one in version.told.parties} if version else set()
    if key not in parties:
        raise RuleBroken(f"Choose a party of the scheme as it stands in {year}.", field=name)
