"""Promises: silent ones first, then those that moved or are open; what was kept is counted."""

from __future__ import annotations

from collections import Counter

from concordat.registers.governance.records import CommitmentRecord
from concordat.registers.governance.rules import CommitmentState
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
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import capital, counted, listed, on_day

_LISTED = (CommitmentState.SILENT, CommitmentState.SLIPPED, CommitmentState.OPEN)
_COLUMNS = (
    Column("Promise", 3.2),
    Column("About", 1.8),
    Column("Promised on", 1.2),
    Column("Due", 1.2),
    Column("State", 1),
    Column("What the papers tell", 2.4),
)


def silent(material: Material) -> list[CommitmentRecord]:
    """The promises whose time has passed without a word."""
    return [promise for promise in material.commitments if promise.state is CommitmentState.SILENT]


def table(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """A summary and the table of those that a board should look at."""
    shown = [promise for state in _LISTED for promise in material.commitments if promise.state is state]
    blocks: tuple[Block, ...] = (Paragraph(text(_summary(material)), numbers.next()),)
    if shown:
        listing = Table(
            "Promises not yet kept, silent ones first",
            _COLUMNS,
            tuple(_row(material, notes, promise) for promise in shown),
            remark="A promise is silent when its time has passed and no later source names it or, where no time was "
            "given, when two later papers of its boards do not name it.",
        )
        blocks += (listing,)
    return blocks


def _summary(material: Material) -> str:
    if not material.commitments:
        return "No commitment is recorded."
    counts = Counter(promise.state for promise in material.commitments)
    said = listed([f"{counts[state]} {state.value}" for state in CommitmentState if counts[state]])
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
        TextCell(text(capital(promise.state.value))),
        _told(material, notes, promise),
    )


def _told(material: Material, notes: Notes, promise: CommitmentRecord) -> Cell:
    """What became of it in the papers, with the reason and the passages that tell it."""
    traced = material.traced.get(promise.id)
    if traced is None:
        return TextCell(text("not traced"))
    marks = tuple(NoteRef(mark) for mark in notes.at(*traced.tellings)) if traced.tellings else ()
    return TextCell((Text(f"{capital(traced.fate.value)}. {traced.why}"), *marks))


def _due(promise: CommitmentRecord) -> str:
    if promise.due is None:
        return "no time given"
    moved = promise.promised_for is not None and promise.promised_for != promise.due
    return f"{on_day(promise.promised_for)}, moved to {promise.due.words()}" if moved else promise.due.words()
