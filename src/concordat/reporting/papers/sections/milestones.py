"""Milestones: how far each has moved, as a picture and a table; and what waits for one that is late."""

from __future__ import annotations

from collections.abc import Sequence

from concordat.kernel.dates import PreciseDate
from concordat.registers.delivery.records import DependencyRecord, MilestoneRecord
from concordat.rendering.charts.milestones import Slip, slip_chart
from concordat.rendering.documents.pictures import picture
from concordat.rendering.documents.tree import Block, Cell, Column, Paragraph, Table, TextCell, text
from concordat.reporting.papers import changes
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import capital, counted, in_words, on_day

_COLUMNS = (
    Column("Collaboration", 1.6), Column("Milestone", 2.2), Column("Baseline", 1.2), Column("Forecast", 1.2),
    Column("Reached", 1.2), Column("Slip", 1.1),
)  # fmt: skip
_WAITING = (
    Column("Collaboration", 1.6), Column("What it needs", 2.2), Column("Waits for", 2.2), Column("Needed by", 1.2),
    Column("Whether it comes in time", 2.4),
)  # fmt: skip
_MOST_DRAWN = 12
_NONE = "–"


def slips(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """A sentence, the slip chart and the table of the milestones that are ahead or changed, the latest first."""
    shown = sorted((one for one in material.milestones if _shown(material, one)), key=lambda one: _order(material, one))
    if not shown:
        return (Paragraph(text(_none(material)), numbers.next()),)
    table = Table(
        "Milestones: planned, expected and reached",
        (*_COLUMNS, *changes.column(material)),
        tuple(_row(material, notes, one) for one in shown),
        remark="A slip counts in months begun, from the baseline in force. Where a baseline was moved, the first one "
        "stands in brackets.",
    )
    return (Paragraph(text(_summary(material, shown)), numbers.next()), *_chart(material, shown), table)


def waiting(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """What collaborations wait for across the portfolio, with the late predecessor named."""
    waits = sorted(
        (one for one in material.dependencies if one.open), key=lambda one: (_in_time(material, one), one.id)
    )
    if not waits:
        return (Paragraph(text("No collaboration is on record as waiting for another."), numbers.next()),)
    late = [one for one in waits if not _in_time(material, one)]
    verb, told = ("is", "is") if len(waits) == 1 else ("are", "are")
    words = f"{capital(counted(len(waits), 'dependency', 'dependencies'))} {verb} open; "
    words += f"{in_words(len(late)) if late else 'none'} of them {'is' if len(late) < 2 else told} late."
    for one in late:
        words += f" {material.named(one.collaboration)} {one.lateness(material.as_at)}."
    rows = tuple(_waiting_row(material, notes, one) for one in waits)
    columns = (*_WAITING, *changes.column(material))
    return Paragraph(text(words), numbers.next()), Table("What collaborations wait for", columns, rows)


def mark(material: Material, one: MilestoneRecord) -> str:
    """Whether a milestone is new or changed since the board's last paper."""
    return changes.change(material, (report.reported_on for report in one.reports))


def _shown(material: Material, one: MilestoneRecord) -> bool:
    """What is still ahead; what was reached or given up, once: in the paper after it was told."""
    over = one.actual is not None or one.dropped
    return not over or material.since is None or bool(mark(material, one))


def _order(material: Material, one: MilestoneRecord) -> tuple[bool, int, str, int]:
    return not one.overdue(material.as_at), -(one.slip or 0), material.named(one.collaboration).casefold(), one.id


def _none(material: Material) -> str:
    if material.milestones:
        return "Every milestone on record was reached or given up, and the last paper told so."
    return f"No milestone had been reported by {on_day(material.as_at)}."


def _summary(material: Material, shown: Sequence[MilestoneRecord]) -> str:
    overdue = [one for one in shown if one.overdue(material.as_at)]
    late = [one for one in shown if one not in overdue and (one.slip or 0) > 0]
    reached = sum(one.actual is not None for one in shown)
    said = [
        f"{in_words(len(overdue)) if overdue else 'none'} overdue without a later forecast",
        f"{in_words(len(late)) if late else 'none'} with a slip",
    ]
    said += [f"{in_words(reached)} reached"] if reached else []
    moved = [one for one in shown if one.first_baseline != one.baseline]
    again = f" The baseline of {in_words(len(moved))} was moved." if moved else ""
    told = f"{capital(counted(len(shown), 'milestone'))} {'is' if len(shown) == 1 else 'are'} told here: "
    return f"{told}{', '.join(said)}.{again}"


def _chart(material: Material, shown: Sequence[MilestoneRecord]) -> list[Block]:
    drawn = [_slip(material, one) for one in shown]
    drawn = [one for one in drawn if any(one.points())][:_MOST_DRAWN]
    if not drawn:
        return []
    title = "Milestones: planned and expected"
    if len(drawn) < len(shown):
        title += f", {len(drawn)} of {len(shown)}"
    return [picture(slip_chart(drawn, as_at=material.as_at, title=title), with_table=False)]


def _slip(material: Material, one: MilestoneRecord) -> Slip:
    return Slip(
        f"{material.named(one.collaboration)}: {one.what}", one.first_baseline, one.baseline, one.forecast,
        one.actual, one.slip_from_first, one.slip, one.overdue(material.as_at),
    )  # fmt: skip


def _row(material: Material, notes: Notes, one: MilestoneRecord) -> tuple[Cell, ...]:
    first = one.first_baseline
    moved = f" (first {first.words()})" if first and first != one.baseline else ""
    return (
        TextCell(text(material.named(one.collaboration))),
        TextCell(notes.marked(capital(one.what), one.ref, one.last.ref)),
        TextCell(text(f"{_day(one.baseline)}{moved}")),
        TextCell(text("no longer planned" if one.dropped else _day(one.forecast))),
        TextCell(text(_day(one.actual))),
        TextCell(text(_NONE if one.dropped else _slip(material, one).words())),
        *changes.cell(material, mark(material, one)),
    )


def _day(day: PreciseDate | None) -> str:
    return day.words() if day else _NONE


def _in_time(material: Material, one: DependencyRecord) -> bool:
    return not one.lateness(material.as_at)


def _waiting_row(material: Material, notes: Notes, one: DependencyRecord) -> tuple[Cell, ...]:
    late = one.lateness(material.as_at)
    needed = one.last.needed_by
    return (
        TextCell(text(material.named(one.collaboration))),
        TextCell(notes.marked(capital(one.what), one.ref, one.last.ref)),
        TextCell(text(capital(one.waits_for()))),
        TextCell(text(needed.words() if needed else "not stated")),
        TextCell(text(f"Late: {late}" if late else "Nothing says that it is late")),
        *changes.cell(material, changes.change(material, (report.reported_on for report in one.reports))),
    )
