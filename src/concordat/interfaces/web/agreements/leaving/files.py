"""A settlement as files: CSV, and a workbook whose sums are formulas."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from concordat.calculations.settlements import Settlement
from concordat.interfaces.web.downloads import Value
from concordat.kernel.money import ZERO, Money
from concordat.registers.agreements.records.exits import ExitRecord
from concordat.rendering.workbooks.reckoned import Formula, ReckonedSheet, reckoned

HEADS = ("Due on", "Payer", "Payee", "For", "Kind", "Amount")


def payment_lines(found: Settlement, held: ExitRecord) -> Iterator[tuple[date, str, str, str, str, Money]]:
    """Every payment by day, the months of services among them."""
    for one in found.payments:
        yield (one.due_on, held.parties[one.payer], held.parties[one.payee], one.what, one.kind.words, one.amount)


def csv_lines(found: Settlement, held: ExitRecord) -> Iterator[tuple[Value, ...]]:
    """The payments; then what no sum holds and what is written off, without an amount that could be added."""
    yield from payment_lines(found, held)
    for words in found.unknown:
        yield None, None, None, words, "Not known, in no sum", None
    for claim in found.write_offs:
        yield None, held.parties.get(claim.given_up_by, claim.given_up_by), None, claim.what, "Written off", None


def workbook(found: Settlement, held: ExitRecord) -> bytes:
    """An .xlsx file: the costs, the payments, each party's sums of them, and what is not known."""
    costs, payments = list(_costs(found, held)), list(payment_lines(found, held))
    sheets = [
        ReckonedSheet("Costs", ("Cost", "Falls first on", "Known of it", "Certain"), costs, 1),
        ReckonedSheet("Payments", HEADS, [*payments, _total(found, len(payments))], 1),
        ReckonedSheet("Parties", ("Party", "Pays", "Is paid", "Net"), list(_parties(found, held, len(payments)))),
    ]
    beside = [("Not known, in no sum", words) for words in found.unknown]
    beside += [("Written off", f"{one.what}: {one.amount.range.words()}") for one in found.write_offs]
    if beside:
        sheets.append(ReckonedSheet("Beside it", ("What", "Words"), beside))
    return reckoned(f"What leaving costs: {held.title}", found.given_on, sheets)


def _costs(found: Settlement, held: ExitRecord) -> Iterator[tuple[str | Money | Formula, ...]]:
    for line in found.costs:
        yield line.cost.name, held.parties.get(line.met_by, line.met_by), line.pays.words(), line.pays.low
    rows = len(found.costs)
    if found.limited != ZERO:
        yield "Cap or least that is agreed", "", "", -found.limited
        rows += 1
    expression = f"=SUM(D2:D{rows + 1})" if rows else "=0"
    yield "Settlement", "", found.pays.words(), Formula(expression, found.pays.low)


def _total(found: Settlement, rows: int) -> tuple[str | Formula, ...]:
    whole = Money(sum(one.amount.pence for one in found.payments))
    return "Total", "", "", "", "", Formula(f"=SUM(F2:F{rows + 1})" if rows else "=0", whole)


def _parties(found: Settlement, held: ExitRecord, rows: int) -> Iterator[tuple[str | Formula, ...]]:
    last = max(rows, 1) + 1
    for place, (key, name) in enumerate(held.parties.items(), start=2):
        pays = f"=SUMIF(Payments!B2:B{last},A{place},Payments!F2:F{last})"
        paid = f"=SUMIF(Payments!C2:C{last},A{place},Payments!F2:F{last})"
        yield (name, Formula(pays, found.paid(key)), Formula(paid, found.received(key)),
               Formula(f"=C{place}-B{place}", found.net(key)))  # fmt: skip
