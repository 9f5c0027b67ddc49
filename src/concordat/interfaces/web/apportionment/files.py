"""A working and a settlement as workbooks: sums and charges are formulas, shares by largest remainders are values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from concordat.interfaces.web.apportionment.tables import ROUNDING, STEPS
from concordat.kernel.money import ZERO, Money
from concordat.registers.agreements.records.schemes import TrueUp, Working, percent_words
from concordat.registers.agreements.rules.weights import written
from concordat.rendering.workbooks.reckoned import Formula, ReckonedSheet, Value, reckoned


def working_file(found: Working, on: date) -> bytes:
    """An .xlsx file: the parts with their sum as a formula, the steps, and what it rests on."""
    weights = [one for one in found.weights if one]
    heads = ("Partner", *(f"{one.words} ({one.unit})" for one in weights), "Days", "Share", "Fixed amount", "Amount")
    last = len(found.parties) + 1
    column = chr(ord("A") + len(heads) - 1)
    whole = sum((one.amount for one in found.parties), ZERO)
    total: tuple[Value, ...] = ("Total", *("" for _ in weights), "", "100%", "",
                                Formula(f"=SUM({column}2:{column}{last})", whole))  # fmt: skip
    sheets = [
        ReckonedSheet("Shared", heads, [*_shared(found), total], 1),
        ReckonedSheet("Step by step", ("Partner", *(STEPS[one.kind] for one in found.steps)), list(_steps(found))),
        ReckonedSheet("What it rests on", ("What", "Words"), list(_basis(found))),
    ]
    return reckoned(f"{found.title}: {found.slot.words.lower()} of {found.year}", on, sheets)


def _shared(found: Working) -> Iterator[tuple[Value, ...]]:
    for one in found.parties:
        kept = (value for value, held in zip(one.weights, found.weights, strict=True) if held)
        yield (one.name, *(written(value) if value is not None else "no weight" for value in kept), str(one.days),
               one.percent, one.fixed, one.amount)  # fmt: skip


def _steps(found: Working) -> Iterator[tuple[Value, ...]]:
    for one in found.parties:
        yield one.name, *(percent_words(step.shares[one.party]) for step in found.steps)


def _basis(found: Working) -> Iterator[tuple[Value, ...]]:
    yield "Shared", f"{found.total.exact()}, {found.slot.words.lower()} of {found.year}"
    yield "By", f"{found.rule.method.words}, version {found.version.number} of the scheme"
    yield "Shares", "frozen" if found.frozen else "not frozen"
    for one in found.weights:
        if one:
            yield one.words, f"{one.unit}, {one.basis.words()}; {one.source}"
    yield "Rounding", ROUNDING


def settlement_file(found: TrueUp, on: date) -> bytes:
    """An .xlsx file: each balancing charge is a formula of its row; that of who paid takes up the rest."""
    rows: list[tuple[Value, ...]] = []
    last = len(found.parts) + 1
    for place, (key, part) in enumerate(found.parts.items(), start=2):
        rest = f"-(SUM(B2:B{last})-SUM(C2:C{last}))" if found.cost and found.cost.paid_by == key else ""
        charge = found.charges.get(key)
        cell = Formula(f"=B{place}-C{place}{rest}", charge) if charge is not None else "not reckoned"
        rows.append((found.names.get(key, key), part, found.invoiced.get(key, "nothing recorded"), cell))
    sums = (Formula(f"=SUM({column}2:{column}{last})", amount) for column, amount in _sums(found))
    sheets = [
        ReckonedSheet("Settlement", ("Partner", "Share of the actual cost", "Invoiced", "Balancing charge"),
                      [*rows, ("Total", *sums)] if rows else [], 1 if rows else 0),
        ReckonedSheet("Invoices", ("Partner", "Day", "Number", "Amount"),
                      [(one.name, one.on.words() if one.on else "not stated", one.reference, one.amount)
                       for one in found.invoices]),
        ReckonedSheet("Notes", ("Note",), [*((said,) for said in found.refusals), (ROUNDING,)]),
    ]  # fmt: skip
    return reckoned(f"{found.title}: settlement of {found.year}", on, sheets)


def _sums(found: TrueUp) -> Iterator[tuple[str, Money]]:
    for column, values in (("B", found.parts), ("C", found.invoiced), ("D", found.charges)):
        yield column, sum(values.values(), ZERO)
