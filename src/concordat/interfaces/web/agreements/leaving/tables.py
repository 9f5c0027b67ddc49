"""What leaving costs, or what the agreement does not say, as tables."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.calculations.settlements import Kind, Missing, Range, Settlement
from concordat.interfaces.web.components.cells import Cell, day, money, text
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.kernel.dates import day_words
from concordat.kernel.money import ZERO
from concordat.registers.agreements.records.exits import ExitRecord


def ranged(value: Range) -> Cell:
    """An amount that is known, bounded or not known: quiet where it is not exact."""
    return Cell(value.words(), numeric=True, unknown=not value.exact)


def missing_table(found: Sequence[Missing]) -> DataTable:
    """What is not said, in order, with the question to ask."""
    return DataTable(
        caption="What the agreement does not say", columns=[Column("What is missing"), Column("Question to ask")],
        rows=[[Cell(_said(one)), text(one.question)] for one in found],
    )  # fmt: skip


def _said(one: Missing) -> str:
    return f"{one.sentence} ({'; '.join(one.details)})" if one.details else one.sentence


def outcome(found: Settlement, held: ExitRecord) -> SummaryList:
    """The answer in a few lines."""
    names = held.parties
    return SummaryList([
        Fact("Who leaves", names[found.leaver]),
        Fact("Notice given", day_words(found.given_on)),
        Fact("Notice ends", day_words(found.notice_ends)),
        Fact("Last day in the agreement", day_words(found.left_on),
             note="the earliest exit that is agreed" if found.left_on > found.notice_ends else ""),
        Fact(f"{names[found.leaver]} pays for the costs", found.pays.words(),
             note="no sum holds what is not known" if not found.pays.exact else ""),
        Fact("Certain to be paid, of all kinds", found.paid(found.leaver).exact()),
    ])  # fmt: skip


def costs_table(found: Settlement, held: ExitRecord) -> DataTable:
    """The heads of cost, what counts of each and what the leaver pays; with what a cap takes off."""
    rows = [
        [text(line.cost.name), text(held.parties.get(line.met_by)),
         text(line.cost.extent.words if line.cost.extent else None), ranged(line.counts), ranged(line.pays)]
        for line in found.costs
    ]  # fmt: skip
    if found.limited != ZERO:
        word = "Less: over the cap" if found.limited > ZERO else "Made up to the least that is agreed"
        rows.append([text(word), Cell(""), Cell(""), Cell(""), money(-found.limited)])
    columns = [Column("Cost"), Column("Falls first on"), Column("How far it is paid"),
               Column("Counts", numeric=True), Column(f"{held.parties[found.leaver]} pays", numeric=True)]  # fmt: skip
    return DataTable(
        caption="Costs of leaving", columns=columns, rows=rows,
        total=[Cell("Total"), Cell(""), Cell(""), Cell(""), ranged(found.pays)],
        leaves_out=f"Not in this sum: {'; '.join(found.unknown)}" if found.unknown else "",
    )  # fmt: skip


def payments_table(found: Settlement, held: ExitRecord) -> DataTable:
    """What is due when, by whom and to whom; services that go on have a table of their own."""
    due = [one for one in found.payments if one.kind is not Kind.SERVICE]
    names = held.parties
    return DataTable(
        caption="What is due when", empty="Nothing is certain to be paid.",
        columns=[Column("Due on"), Column("Payer"), Column("Payee"), Column("For"), Column("Amount", numeric=True)],
        rows=[[day(one.due_on), text(names[one.payer]), text(names[one.payee]), text(one.what), money(one.amount)]
              for one in due],
    )  # fmt: skip


def services_table(found: Settlement, held: ExitRecord) -> DataTable:
    """The services that go on, with their last days."""
    heads = ("Service", "Provided by", "For", "Last day", "Price")
    return DataTable(
        caption="Services that go on",
        columns=[*(Column(head) for head in heads), Column("A month", numeric=True), Column("In all", numeric=True)],
        rows=[[text(line.service.name), text(held.parties.get(line.service.provider or "")),
               text(held.parties.get(line.service.receiver or "")), day(line.ends),
               text(line.service.basis.words if line.service.basis else None), ranged(line.service.monthly.range),
               ranged(line.charged)] for line in found.services],
    )  # fmt: skip


def parties_table(found: Settlement, held: ExitRecord) -> DataTable:
    """What each party pays and is paid, as far as it is certain."""
    return DataTable(
        caption="By party, as far as it is certain",
        columns=[Column("Party"), *(Column(head, numeric=True) for head in ("Pays", "Is paid", "Net"))],
        rows=[[text(name), money(found.paid(key)), money(found.received(key)), money(found.net(key))]
              for key, name in held.parties.items()],
    )  # fmt: skip


def claims_table(found: Settlement, held: ExitRecord) -> DataTable:
    """Claims that are given up: named beside the settlement, in no sum."""
    names = held.parties
    return DataTable(
        caption="Written off, beside the settlement",
        columns=[Column("Claim"), Column("Given up by"), Column("Owed by"), Column("Amount", numeric=True)],
        rows=[[text(one.what), text(names.get(one.given_up_by, one.given_up_by)),
               text(names.get(one.owed_by, one.owed_by)), ranged(one.amount.range)] for one in found.write_offs],
    )  # fmt: skip
