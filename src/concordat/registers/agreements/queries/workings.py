"""Reads that share a sum: the working of a slot in a financial year, and the year-end settlement."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from concordat.calculations.apportionment import balanced
from concordat.foundation.orm.facts import LATEST
from concordat.kernel.errors import RuleBroken
from concordat.kernel.money import ZERO, Money
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.actor import Actor
from concordat.registers.agreements.models import YearCost, YearInvoice
from concordat.registers.agreements.queries.schemes import scheme
from concordat.registers.agreements.records.schemes import (
    CostRecord,
    InvoiceRecord,
    SchemeRecord,
    TrueUp,
    Working,
)
from concordat.registers.agreements.records.working import working_of
from concordat.registers.agreements.rules.schemes import Slot


def apportioned(
    actor: Actor, *, key: str, slot: Slot, year: FinancialYear, total: Money, as_at: date | None = None
) -> Working:  # fmt: skip
    """A total shared by one slot of a scheme for a financial year, to the penny, with every step.

    RuleBroken where it cannot be: no version yet, no rule for the slot, a party without a weight. NotThere where the
    actor may not see the scheme.
    """
    return working_of(scheme(actor, key=key, as_at=as_at), slot, year, total)


def true_up(actor: Actor, *, key: str, slot: Slot, year: FinancialYear, as_at: date | None = None) -> TrueUp:
    """What each party owes or is owed at the end of a year, or every reason why that cannot be said."""
    held = scheme(actor, key=key, as_at=as_at)
    invoices, cost = _invoices(actor, held, slot, year, as_at), _cost(actor, held, slot, year, as_at)
    invoiced: dict[str, Money] = {}
    for one in invoices:
        invoiced[one.organisation] = invoiced.get(one.organisation, ZERO) + one.amount
    refusals = [] if held.frozen_in(year.start) else [
        f"The shares of {year} are not frozen: freeze them first, so that they cannot change after the settlement."
    ]  # fmt: skip
    if cost is None:
        refusals.append(f"What it came to in {year} is not known: record the actual cost.")
    working: Working | None = None
    try:
        working = working_of(held, slot, year, cost.amount if cost else ZERO)
    except RuleBroken as error:
        refusals.append(str(error))
    base = TrueUp(held.key, held.title, year, slot, held.names, cost, tuple(invoices), invoiced, working=working)
    if working is None or refusals or cost is None:
        return _with(base, {}, {}, refusals)
    parts = {one.party: one.amount for one in working.parties}
    return _settled(base, parts, cost.paid_by, held)


def _settled(base: TrueUp, parts: Mapping[str, Money], paid_by: str | None, held: SchemeRecord) -> TrueUp:
    missing = [held.name(key) for key in parts if key not in base.invoiced]
    strange = [held.name(key) for key in base.invoiced if key not in parts]
    refusals = [f"Nothing is recorded as invoiced to {name}: record £0 where nothing was." for name in missing]
    refusals += [f"{name} was invoiced, but is no party of the version that holds in this year." for name in strange]
    if not refusals and paid_by is not None and paid_by not in parts:
        refusals.append("Who paid the cost is no party of the version that holds in this year.")
    if refusals:
        return _with(base, parts, {}, refusals)
    try:
        return _with(base, parts, balanced(parts, base.invoiced, paid_by=paid_by), [])
    except ValueError as error:
        said = "Record what is missing, or who paid the cost and took in what was invoiced"
        return _with(base, parts, {}, [f"The charges do not come to nought. {error} {said}."])


def _with(base: TrueUp, parts: Mapping[str, Money], charges: Mapping[str, Money], refusals: list[str]) -> TrueUp:
    return TrueUp(
        base.scheme, base.title, base.year, base.slot, base.names, base.cost, base.invoices, base.invoiced, parts,
        charges, tuple(refusals), base.working,
    )  # fmt: skip


def _invoices(
    actor: Actor, held: SchemeRecord, slot: Slot, year: FinancialYear, as_at: date | None
) -> list[InvoiceRecord]:  # fmt: skip
    rows = YearInvoice.objects.visible_to(actor).as_at(as_at)
    rows = rows.filter(scheme_id=held.key, year=year.start, slot=slot).select_related("organisation")
    return [
        InvoiceRecord(
            row.pk, row.organisation_id, row.organisation.name, Slot(row.slot), row.year, row.amount, row.reference,
            row.effective_from, row.reported_on,
        )
        for row in rows.order_by("effective_from", *LATEST)
    ]  # fmt: skip


def _cost(
    actor: Actor, held: SchemeRecord, slot: Slot, year: FinancialYear, as_at: date | None
) -> CostRecord | None:  # fmt: skip
    rows = YearCost.objects.visible_to(actor).as_at(as_at).filter(scheme_id=held.key, year=year.start, slot=slot)
    row = rows.order_by(*LATEST).last()
    return CostRecord(row.pk, row.amount, row.paid_by_id, row.reported_on) if row else None
