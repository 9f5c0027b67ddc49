"""Milestones, risks, issues and dependencies of one collaboration: pictures and their tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse

from concordat.interfaces.web.components.cells import Cell, day, rag, text
from concordat.interfaces.web.components.component import Component
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.pictures import Picture
from concordat.interfaces.web.components.tables import Column, DataTable
from concordat.interfaces.web.evidence import Cited, source_link
from concordat.interfaces.web.portfolio.heat import heat_blocks
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.kernel.dates import day_words
from concordat.kernel.rag import Dimension
from concordat.kernel.references import RecordRef
from concordat.registers.collaborations.queries import seen
from concordat.registers.delivery.queries import milestones
from concordat.registers.delivery.records import MilestoneRecord, RiskReportRecord, RiskScores
from concordat.registers.delivery.rules import DependencyState, RiskKind
from concordat.rendering.charts.chart import Chart
from concordat.rendering.charts.draw import svg
from concordat.rendering.charts.milestones import Slip, slip_chart
from concordat.reporting.portfolio.naming import ANOTHER
from concordat.reporting.portfolio.records import CollaborationView, Ratings

Names = Mapping[str, str]


def slip_image(request: HttpRequest, key: str) -> HttpResponse:
    """The picture of the same milestones as the table beside it."""
    actor, as_at = actor_of(request), as_at_of(request)
    found = milestones(actor, as_at=as_at, collaborations=[seen(actor, key=key)])
    chart = _chart(found, request)
    if chart is None:
        raise Http404("There is nothing to draw.")
    return HttpResponse(svg(chart.spec), content_type="image/svg+xml")


def blocks(
    request: HttpRequest, found: CollaborationView, names: Names, cited: Cited, links: Links
) -> tuple[Component, ...]:
    """What there is of the slip chart, dependencies, risks with their heat maps, and issues."""
    chart = _chart(found.milestones, request)
    image = links.to("slip-chart", found.detail.summary.key)
    tables = (
        dependencies_table(found, cited, links), risks_table(found, names, cited, links),
        issues_table(found, cited, links),
    )  # fmt: skip
    pictures = [*([_picture(chart, image)] if chart else []), *heat_blocks(found, names, links)]
    return (*pictures, *(table for table in tables if table.rows))


def derived_table(found: Ratings) -> DataTable:
    """Declared beside derived, with why the figures make what they make, and how old the declaration is."""
    rated = [d for d in Dimension if d in found.declared or d in found.derived]
    return _table(
        "Declared and derived",
        ["Dimension", "Declared", "Reported on", "From the figures", "Why"],
        [
            [text(dimension.capitalize()), rag(found.declared_colour(dimension)), _age(found, dimension),
             rag(found.derived_colour(dimension)), text(_why(found, dimension))]
            for dimension in rated
        ],
    )  # fmt: skip


def dependencies_table(found: CollaborationView, cited: Cited, links: Links) -> DataTable:
    """What it waits for, and where that is late."""
    return _table(
        "Dependencies",
        ["Needs", "Waits for", "Needed by", "State", "Late predecessor", "Source"],
        [
            [text(d.what), text(d.waits_for()), text(d.last.needed_by.words() if d.last.needed_by else None),
             text("Reached" if d.last.state is DependencyState.OPEN and not d.open else d.last.state.word),
             text(d.lateness(found.on) or "none known"), _source(d.ref, cited, links)]
            for d in found.dependencies
        ],
    )  # fmt: skip


def risks_table(found: CollaborationView, names: Names, cited: Cited, links: Links) -> DataTable:
    """Each risk as every organisation scores it, a row each."""
    rows = [
        [text(one.risk.what), text(names.get(organisation, ANOTHER)),
         *(text(scored(one.by[organisation].get(kind))) for kind in RiskKind), text(one.risk.last.state.word),
         day(_last_on(one, organisation)), _source(one.risk.ref, cited, links)]
        for one in found.risk_scores for organisation in one.by
    ]  # fmt: skip
    columns = ["Risk", "Scored by", "Before action", "Now", "Target", "State", "Reported on", "Source"]
    return _table("Risks", columns, rows)


def issues_table(found: CollaborationView, cited: Cited, links: Links) -> DataTable:
    """Issues with their last report."""
    return _table(
        "Issues",
        ["Issue", "Severity", "State", "Owned by", "Reported on", "Source"],
        [
            [text(i.what), text(i.last.severity.word), text(i.last.state.word), text(i.last.owner_post),
             day(i.last.reported_on), _source(i.ref, cited, links)]
            for i in found.issues
        ],
    )  # fmt: skip


def scored(report: RiskReportRecord | None) -> str | None:
    """12 of 25, high; the words as written where there are no numbers; None where it was not scored."""
    if report is None:
        return None
    if report.score is None:
        written = [f"likelihood {report.likelihood}" if report.likelihood else "",
                   f"impact {report.impact}" if report.impact else ""]  # fmt: skip
        return ", ".join(filter(None, written)) or None
    return f"{report.score} of {report.scale**2}, {report.band.word.lower() if report.band else 'no bands set'}"


def slips(found: Sequence[MilestoneRecord], request: HttpRequest) -> list[Slip]:
    """The milestones as the chart takes them, those no longer planned left out."""
    on = day_of(request)
    return [
        Slip(
            one.what, one.first_baseline, one.baseline, one.forecast, one.actual,
            slip_from_first=one.slip_from_first, slip=one.slip, overdue=one.overdue(on),
        )
        for one in found if not one.dropped
    ]  # fmt: skip


def _chart(found: Sequence[MilestoneRecord], request: HttpRequest) -> Chart | None:
    drawn = slips(found, request)
    return slip_chart(drawn, as_at=day_of(request)) if any(any(one.points()) for one in drawn) else None


def _picture(chart: Chart, image: str) -> Picture:
    rows = chart.table.rows
    return Picture(
        says=chart.sentence, image=image, alt=chart.alt, width=720, height=120 + 38 * len(rows),
        table=DataTable(
            caption=chart.title, columns=[Column(name) for name in chart.table.header],
            rows=[[Cell(value) for value in row] for row in rows], name="slip-chart",
        ),
    )  # fmt: skip


def _age(found: Ratings, dimension: Dimension) -> Cell:
    declared = found.declared.get(dimension)
    if declared is None or declared.reported_on is None:
        return day(None)
    stale = " (stale: more than a quarter old)" if found.stale(dimension) else ""
    return text(f"{day_words(declared.reported_on)}{stale}")


def _why(found: Ratings, dimension: Dimension) -> str | None:
    reason = found.reason(dimension)
    return f"Differs: {reason}" if reason and found.differs(dimension) else reason or None


def _last_on(one: RiskScores, organisation: str) -> date | None:
    return max((r.reported_on for r in one.by[organisation].values() if r.reported_on), default=None)


def _source(ref: RecordRef, cited: Cited, links: Links) -> Cell:
    return Cell(source_link(cited.get(str(ref), ()), links))


def _table(caption: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> DataTable:
    return DataTable(caption=caption, columns=[Column(name) for name in columns], rows=rows)
