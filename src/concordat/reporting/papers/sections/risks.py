"""Risks as each partner scores them on its own scale, the heat map of each scale, and the issues that are open."""

from __future__ import annotations

from collections.abc import Iterable

from concordat.registers.delivery.records import IssueRecord, RiskRecord, RiskReportRecord, RiskScores, heat_maps
from concordat.registers.delivery.rules import IssueState, RiskKind, RiskState, Severity
from concordat.rendering.charts.heat_map import heat_map_chart
from concordat.rendering.documents.pictures import picture
from concordat.rendering.documents.tree import Block, Cell, Column, Paragraph, Table, TextCell, text
from concordat.reporting.papers import changes
from concordat.reporting.papers.notes import Notes
from concordat.reporting.papers.numbers import Numbers
from concordat.reporting.papers.records import Material
from concordat.reporting.papers.words import capital, counted, first_of, listed

_RISKS = (
    Column("About", 1.6), Column("Risk", 2.2), Column("Scored by", 1.5), Column("Inherent", 1.4),
    Column("Current", 1.4), Column("Target", 1.4),
)  # fmt: skip
_UNSCORED = (Column("About", 1.8), Column("Risk", 4), Column("Reported by", 1.8))
_ISSUES = (
    Column("Collaboration", 1.8), Column("Issue", 3), Column("Severity", 1), Column("State", 1),
    Column("Owner (post)", 1.4),
)  # fmt: skip
_SCORED = "Open risks as each partner scores them"
_ON_ITS_SCALE = (
    "Likelihood and impact are on the scale of the organisation that scores; no scale is converted into another."
)
_MOST_MAPS, _FEWEST_PLACED = 3, 2
_GRAVE = (Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.NOT_STATED)
_NONE = "not scored"


def table(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """The open risks, the greatest first, a row for each partner that scores one; then a heat map a scale."""
    held = _open(material)
    if not held:
        return (Paragraph(text("No risk is open in what was reported."), numbers.next()),)
    scored = [RiskScores.of(one) for one in held]
    blocks: list[Block] = [Paragraph(text(_summary(material, scored)), numbers.next())]
    rows = tuple(row for one in scored if _has_score(one) for row in _rows(material, notes, one))
    if rows:
        blocks.append(Table(_SCORED, (*_RISKS, *changes.column(material)), rows, remark=_ON_ITS_SCALE))
        blocks += _maps(material, scored)
    bare = tuple(_bare(material, notes, one.risk) for one in scored if not _has_score(one))
    if bare:
        blocks.append(Table("Open risks without a score", (*_UNSCORED, *changes.column(material)), bare))
    return tuple(blocks)


def issues(material: Material, notes: Notes, numbers: Numbers) -> tuple[Block, ...]:
    """The issues that are not closed, the gravest first; those closed since the last paper are counted."""
    held = [one for one in material.issues if one.last.state is not IssueState.CLOSED]
    closed = [one for one in material.issues if one.last.state is IssueState.CLOSED and _mark(material, one.reports)]
    over = f" {capital(counted(len(closed), 'issue'))} closed since the last paper: " if closed else ""
    over += f"{listed([f'“{one.what}” ({material.named(one.collaboration)})' for one in closed])}." if closed else ""
    if not held:
        return (Paragraph(text(f"No issue is open in what was reported.{over}"), numbers.next()),)
    held.sort(key=lambda one: (_GRAVE.index(one.last.severity), material.named(one.collaboration).casefold(), one.id))
    words = f"{capital(counted(len(held), 'issue'))} {'is' if len(held) == 1 else 'are'} open.{over}"
    rows = tuple(_issue(material, notes, one) for one in held)
    return (
        Paragraph(text(words), numbers.next()),
        Table("Open issues, the gravest first", (*_ISSUES, *changes.column(material)), rows),
    )


def _open(material: Material) -> list[RiskRecord]:
    found = [one for one in material.risks if one.last.state is RiskState.OPEN and _shown(material, one)]
    return sorted(found, key=lambda one: (-(one.last.score or 0), _about(material, one).casefold(), one.id))


def _shown(material: Material, one: RiskRecord) -> bool:
    return bool(one.collaboration) or one.organisation in material.board.bodies


def _about(material: Material, one: RiskRecord) -> str:
    return material.named(one.collaboration) or material.named(one.organisation)


def _summary(material: Material, scored: list[RiskScores]) -> str:
    verb = "is" if len(scored) == 1 else "are"
    words = [f"{capital(counted(len(scored), 'risk'))} {verb} open."]
    worst = scored[0].risk.last
    if worst.score:
        words.append(
            f"The greatest is “{scored[0].risk.what}” ({_about(material, scored[0].risk)}), scored {_score(worst)}."
        )
    shared = [one.risk for one in scored if one.differ]
    if shared:
        told = first_of([f"“{one.what}” ({_about(material, one)})" for one in shared], 4)
        words.append(f"Partners do not score alike: {told}.")
    bare = sum(not _has_score(one) for one in scored)
    if bare == len(scored):
        words = [f"{words[0][:-1]}, {'without a score' if bare == 1 else 'none of them with a score'}."]
    elif bare:
        words.append(f"No score is on record for {counted(bare, 'risk')}.")
    return " ".join(words)


def _rows(material: Material, notes: Notes, one: RiskScores) -> Iterable[tuple[Cell, ...]]:
    for key, kinds in one.by.items():
        marks = [report.ref for report in kinds.values()]
        yield (
            TextCell(text(_about(material, one.risk))),
            TextCell(notes.marked(capital(one.risk.what), one.risk.ref, *marks)),
            TextCell(text(material.named(key))),
            *(TextCell(text(_score(kinds.get(kind)))) for kind in RiskKind),
            *changes.cell(material, _mark(material, (r for r in one.risk.reports if r.reported_by == key))),
        )


def _bare(material: Material, notes: Notes, one: RiskRecord) -> tuple[Cell, ...]:
    return (
        TextCell(text(_about(material, one))),
        TextCell(notes.marked(capital(one.what), one.ref, one.last.ref)),
        TextCell(text(listed([material.named(key) for key in one.scorers]))),
        *changes.cell(material, _mark(material, one.reports)),
    )


def _has_score(one: RiskScores) -> bool:
    return any(report.likelihood and report.impact for report in one.risk.reports)


def _score(report: RiskReportRecord | None) -> str:
    """likelihood 3, impact 4: 12 of 25, high; the words of the source where it scored in words."""
    if report is None or not (report.likelihood and report.impact):
        return _NONE
    said = f"likelihood {report.likelihood}, impact {report.impact}"
    if report.score is None:
        return said
    graded = f", {report.band.word.lower()}" if report.band else ""
    return f"{said}: {report.score} of {report.scale**2}{graded}"


def _maps(material: Material, scored: list[RiskScores]) -> list[Block]:
    """A heat map for each organisation that scored two risks or more in numbers, the board's own bodies first."""
    drawn = heat_maps(scored, {key: one.scale for key, one in material.scales.items()})
    found = [one for one in drawn if sum(cell.count for row in one.rows for cell in row) >= _FEWEST_PLACED]
    found.sort(key=lambda one: one.organisation not in material.board.bodies)
    return [
        picture(heat_map_chart(one.rows, of=f"scored by {material.named(one.organisation)}"))
        for one in found[:_MOST_MAPS]
    ]


def _mark(material: Material, reports: Iterable[object]) -> str:
    return changes.change(material, (getattr(report, "reported_on", None) for report in reports))


def _issue(material: Material, notes: Notes, one: IssueRecord) -> tuple[Cell, ...]:
    return (
        TextCell(text(material.named(one.collaboration))),
        TextCell(notes.marked(capital(one.what), one.ref, one.last.ref)),
        TextCell(text(one.last.severity.word)),
        TextCell(text(one.last.state.word)),
        TextCell(text(one.last.owner_post or "not stated")),
        *changes.cell(material, _mark(material, one.reports)),
    )
