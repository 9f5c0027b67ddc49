"""Promises: silent ones first, then those that moved or are open; what was kept is counted."""

from __future__ import annotations

from collections import Counter

from concordat.calculations.promises.promise import Fate
from concordat.registers.governance.records import CommitmentRecord
from concordat.rendering.documents.tree import (
    Block,
    Cell,
    Column,
    NoteRef,
    Paragraph,
    Table,
    Text,
    TextCell,
    text,
)
from concordat.reporting.papers import changes
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import capital, counted, listed, on_day

_LISTED = (Fate.SILENT, Fate.SLIPPED, Fate.OPEN)
_MOST = 12
_COLUMNS = (
    Column("Promise", 2.5),
    Column("About", 1.6),
    Column("Promised on", 1.5),
    Column("Due", 1.5),
    Column("State", 0.9),
    Column("What the papers tell", 2.8),
)

_REMARK = (
    "A promise is silent when its time has passed and no later source names it or, where no time was given, when two "
    "later papers of its boards do not name it."
)


def silent(material: Material) -> list[CommitmentRecord]:
    """The promises of which nothing more was heard."""
    return [promise for promise in material.commitments if fate(material, promise) is Fate.SILENT]


def fate(material: Material, promise: CommitmentRecord) -> Fate:
    """What became of it by the papers that are held; where they were not traced, as it is recorded."""
    traced = material.traced.get(promise.id)
    return traced.fate if traced else Fate(promise.state.value)


def table(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """A summary and the table of those that a board should look at first; the others are annexed."""
    shown, others = _parted(material)
    blocks: tuple[Block, ...] = (Paragraph(text(_summary(material)), numbers.next()),)
    if shown:
        more = f" {capital(counted(len(others), 'further commitment'))} {_stand(others)} in an annex." if others else ""
        listing = _table(material, notes, "Promises not yet kept, silent ones first", shown, _REMARK + more)
        blocks += (listing,)
    return blocks


def others(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """The annex: every commitment that the section on commitments does not list."""
    found = _parted(material)[1]
    if not found:
        return (Paragraph(text("Every commitment on record is told in the section on commitments.")),)
    return (_table(material, notes, "Further commitments", found, ""),)


def _parted(material: Material) -> tuple[list[CommitmentRecord], list[CommitmentRecord]]:
    """The first of those not yet kept, silent ones first and of these the latest due; and all others."""
    waiting = [one for one in material.commitments if fate(material, one) in _LISTED]
    waiting.sort(key=lambda one: (_LISTED.index(fate(material, one)), -_time(one), one.id))
    over = [one for one in material.commitments if one not in waiting]
    return waiting[:_MOST], waiting[_MOST:] + over


def _time(one: CommitmentRecord) -> int:
    """The day by which it is due as a number, 0 for none."""
    return one.due.last.toordinal() if one.due else 0


def _stand(found: list[CommitmentRecord]) -> str:
    return "stands" if len(found) == 1 else "stand"


def _table(
    material: Material, notes: Notes, caption: str, found: list[CommitmentRecord], remark: str
) -> Table:  # fmt: skip
    rows = tuple(_row(material, notes, promise) for promise in found)
    return Table(caption, (*_COLUMNS, *changes.column(material)), rows, remark=remark)


def _summary(material: Material) -> str:
    if not material.commitments:
        return "No commitment is recorded."
    counts = Counter(fate(material, promise) for promise in material.commitments)
    said = listed([f"{counts[one]} {one.value}" for one in Fate if counts[one]])
    total = counted(len(material.commitments), "commitment")
    return f"Of {total} made by {on_day(material.as_at)}: {said}."


def _row(material: Material, notes: Notes, promise: CommitmentRecord) -> tuple[Cell, ...]:
    about = material.named(promise.collaboration) or material.named(promise.organisation) or "not stated"
    marks = tuple(NoteRef(one) for one in notes.of(promise.ref))
    return (
        TextCell((Text(capital(promise.what)), *marks)),
        TextCell(text(about)),
        TextCell(text(on_day(promise.promised_on))),
        TextCell(text(_due(promise))),
        TextCell(text(capital(fate(material, promise).value))),
        _told(material, notes, promise),
        *changes.cell(material, changes.change(material, (promise.promised_on, *promise.mentioned_on))),
    )


def _told(material: Material, notes: Notes, promise: CommitmentRecord) -> Cell:
    """What became of it in the papers, with the reason and the passages that tell it."""
    traced = material.traced.get(promise.id)
    if traced is None:
        return TextCell(text("not traced"))
    marks = tuple(NoteRef(mark) for mark in notes.at(*traced.tellings)) if traced.tellings else ()
    return TextCell((Text(traced.why), *marks))


def _due(promise: CommitmentRecord) -> str:
    if promise.due is None:
        return "no time given"
    moved = promise.promised_for is not None and promise.promised_for != promise.due
    return f"{on_day(promise.promised_for)}, moved to {promise.due.words()}" if moved else promise.due.words()
