"""Savings of one year or once: they stand beside the running estimate and the result, and are added to neither."""

from __future__ import annotations

from concordat.registers.benefits.records import EntryRecord, PeriodAmount, PositionLine
from concordat.registers.benefits.rules import EntryKind, Prices, Recurrence
from concordat.rendering.documents.tree import Cell, Column, NumberCell, Table, TextCell, text
from concordat.reporting.papers import changes
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import capital, counted

_COLUMNS = (
    Column("Collaboration", 1.7), Column("Partner", 1.5), Column("Period", 1.1), Column("Planned or achieved", 1.2),
    Column("Amount", 1.2, True), Column("Assurance", 1.2),
)  # fmt: skip


def told(material: Material) -> list[str]:
    """One sentence where there are such amounts, and another of what they come to with the total above."""
    count = len(_amounts(material))
    if not count:
        return []
    verb = "is" if count == 1 else "are"
    said = f"{capital(counted(count, 'amount'))} {verb} of one year or once, and {verb} in no total above."
    if material.reckoned is None:
        return [said]
    plan, achieved = material.reckoned
    return [
        f"{said} Counted with what is planned and achieved by year, {achieved} is achieved of {plan} planned to date."
    ]


def table(material: Material, notes: Notes) -> tuple[Table, ...]:
    """Every amount of a year or once of a line, with the entries behind it; no table where there is none."""
    rows = tuple(_row(material, notes, line, amount) for line, amount in _amounts(material))
    columns = (*_COLUMNS, *changes.column(material))
    return (Table("Savings of one year or once", columns, rows),) if rows else ()


def _amounts(material: Material) -> list[tuple[PositionLine, PeriodAmount]]:
    found = [(line, amount) for line in material.position.lines for amount in line.periods]
    return sorted(found, key=lambda pair: (_collaboration(material, pair[0]).casefold(), _partner(material, pair[0])))


def _row(material: Material, notes: Notes, line: PositionLine, amount: PeriodAmount) -> tuple[Cell, ...]:
    behind = [entry for entry in material.entries if _is_of(entry, line, amount)]
    unit = f" ({line.key.unit})" if line.key.unit else ""
    period = next((entry.since.words() for entry in behind if entry.since), "not stated")
    mark = changes.change(material, (entry.reported_on for entry in behind))
    return (
        TextCell(text(_collaboration(material, line) + unit)),
        TextCell(text(_partner(material, line))),
        TextCell(text(period if amount.recurrence is Recurrence.ANNUAL else f"once, {period}")),
        TextCell(text(capital(amount.standing.value))),
        NumberCell(amount.total.exact(), notes.of(*(entry.ref for entry in behind))),
        TextCell(text(amount.assurance.word)),
        *changes.cell(material, mark),
    )


def _is_of(entry: EntryRecord, line: PositionLine, amount: PeriodAmount) -> bool:
    key = line.key
    return (
        entry.kind is EntryKind.SAVING
        and entry.stated.known
        and not entry.aside
        and entry.collaboration == key.collaboration
        and entry.organisations == (key.organisation,)
        and entry.benefit == key.benefit
        and (entry.cashable is False) == key.non_cashable
        and (entry.prices is Prices.REAL) == key.real
        and (entry.price_year.start if entry.price_year else None) == key.price_year
        and entry.recurrence is amount.recurrence
        and entry.standing is amount.standing
        and (entry.since.text if entry.since else "") == amount.period
    )


def _collaboration(material: Material, line: PositionLine) -> str:
    return material.named(line.key.collaboration) or "not stated"


def _partner(material: Material, line: PositionLine) -> str:
    return material.named(line.key.organisation)
