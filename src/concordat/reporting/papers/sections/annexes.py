"""Annexes: the ledger lines behind the tables; the sources."""

from __future__ import annotations

import re

from concordat.kernel.dates import PreciseDate
from concordat.kernel.figures import FigureState
from concordat.registers.benefits.records import EntryRecord
from concordat.registers.benefits.rules import EntryKind, Recurrence, Standing
from concordat.rendering.documents.tree import Block, Cell, Column, NumberCell, Paragraph, Table, TextCell, text
from concordat.reporting.papers.naming import amount_words, bodies
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import capital, listed, on_day

_LEDGER = (
    Column("Line", 0.5), Column("Collaboration", 1.6), Column("Whose", 1.6), Column("What", 2.2), Column("Kind", 1.3),
    Column("Amount", 1.3, True),
)  # fmt: skip
_SOURCES = (Column("No.", 0.4), Column("Source", 3), Column("Date", 1.2), Column("Cited at", 3))
_KINDS = list(EntryKind)
_NUMBERED = ("paragraph", "line")  # how a source counts its places


def ledger(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """Every amount that stands, by collaboration, and the reason where it is in no sum."""
    reasons = {one.ref: one.reason for one in material.position.left_out}
    ordered = sorted(material.entries, key=lambda entry: _order(material, entry))
    blocks: tuple[Block, ...] = (Paragraph(text("No amount is in the ledger.")),)
    if ordered:
        rows = tuple(_line(material, notes, entry, reasons.get(entry.ref, "")) for entry in ordered)
        blocks = (
            Table(
                "Amounts that stand, as written",
                _LEDGER,
                rows,
                remark="Amounts are added to the ledger, never changed; one that was corrected is not shown.",
            ),
        )
    return blocks


def sources(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """The papers and records that the notes cite, numbered, oldest first."""
    rows = tuple(
        (TextCell(text(str(place))), TextCell(text(title)), TextCell(text(on_day(dated) if dated else "undated")),
         TextCell(text(cited_at(places))))
        for place, (title, dated, places) in enumerate(notes.sources(), 1)
    )  # fmt: skip
    table = Table("Sources, and where in them each figure stands", _SOURCES, rows)
    return (table,) if rows else (Paragraph(text("Nothing is cited.")),)


def _order(material: Material, entry: EntryRecord) -> tuple[str, int, str, int]:
    whose = " ".join(material.named(key) for key in entry.organisations)
    return material.named(entry.collaboration).casefold() or "~", _KINDS.index(entry.kind), whose, entry.id


def _line(material: Material, notes: Notes, entry: EntryRecord, reason: str) -> tuple[Cell, ...]:
    why = f". In no sum: {reason}." if reason else ""
    return (
        TextCell(text(str(entry.id))),
        TextCell(text(material.named(entry.collaboration) or "not stated")),
        TextCell(text(capital(bodies(material, entry.organisations)) or "not stated")),
        TextCell(text(capital(entry.what) + why)),
        TextCell(text(_kind(entry))),
        NumberCell(amount_words(entry), notes.of(entry.ref)),
    )


def _kind(entry: EntryRecord) -> str:
    parts = [entry.kind.value]
    if entry.standing is not Standing.NOT_STATED:
        parts.append(entry.standing.value)
    if entry.recurrence is not Recurrence.NOT_STATED:
        parts.append(entry.recurrence.word.lower())
    if entry.basis and entry.basis not in (entry.standing.value, "actual", *FigureState):
        parts.append(f"“{entry.basis}”")
    period = _period(entry.since, entry.until)
    return capital(", ".join(parts)) + (f"; {period}" if period else "")


def _period(since: PreciseDate | None, until: PreciseDate | None) -> str:
    if since and until and since != until:
        return f"{since.words()} to {until.words()}"
    return since.words() if since else f"to {until.words()}" if until else ""


def cited_at(places: list[str]) -> str:
    """paragraphs 2, 7 and 10; line 41."""
    told: list[str] = []
    for kind in _NUMBERED:
        found = sorted((place.split(" ", 1)[1] for place in places if place.startswith(f"{kind} ")), key=_in_order)
        told += [f"{kind}{'' if len(found) == 1 else 's'} {listed(found)}"] if found else []
    return "; ".join([*told, *(place for place in places if place.split(" ", 1)[0] not in _NUMBERED)])


def _in_order(number: str) -> list[tuple[int, str]]:
    """Paragraph 10 comes after paragraph 9, and 11b after 11a."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.findall(r"[0-9]+|[^0-9.]+", number)]
