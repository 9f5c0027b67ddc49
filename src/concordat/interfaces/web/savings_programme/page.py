"""The page of a savings programme: what each year requires, what is identified, delivered and missing, its lines."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.benefit_profiles.tables import picture
from concordat.interfaces.web.benefit_profiles.words import sum_words
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.position import Stat, StatStrip
from concordat.interfaces.web.components.summaries import Fact, SummaryList
from concordat.interfaces.web.downloads import file_answer, file_link
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.interfaces.web.savings_programme import tables
from concordat.interfaces.web.savings_programme.workbook import NONE_YET, programme_workbook
from concordat.kernel.dates import day_words
from concordat.kernel.money import ZERO
from concordat.kernel.periods import FinancialYear
from concordat.kernel.permissions.catalogue import Permission
from concordat.kernel.permissions.policy import may
from concordat.registers.benefits.queries.programme_position import programme_position
from concordat.registers.benefits.records.programmes import ProgrammePosition, ProgrammeRecord
from concordat.rendering.charts.draw import svg
from concordat.reporting.portfolio.names.queries import names_of_records

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMS = (
    ("Count a benefit", "savings-count"), ("Tell what a year requires", "savings-required"),
    ("Set the target", "savings-target"),
)  # fmt: skip


def programme_page(request: HttpRequest, key: str) -> HttpResponse:
    """One programme."""
    actor, links, found = actor_of(request), Links.of(request), _found(request, key)
    record, names = found.programme, in_words(names_of_records(actor), links)
    edits = may(actor, Permission.LEDGER_POST, [record.organisation]) and as_at_of(request) is None
    chart = tables.years_chart(found)
    context: dict[str, Any] = {
        "title": record.title, "section": "Money", "reference": names.get(record.organisation, record.organisation),
        "position": _strip(request, found), "facts": _facts(record, names, links),
        "acts": [Link("All programmes", links.to("savings-programmes")),
                 *(Link(words, links.to(name, key)) for words, name in FORMS if edits)],
        "picture": picture(chart, links.to("savings-chart", key)) if chart else "",
        "years": tables.years_table(found), "lines": tables.lines_table(found, links, edits=edits),
        "unknowns": found.unknowns, "not_delivered": found.not_delivered,
        "taken_out": [title for _, title in found.taken_out], "without": found.without_full_year,
        "workbook": file_link(request, links.to("savings-workbook", key), "Excel, with its sums as formulas", ""),
        "sources": source_list(citations(actor, [*record.refs, *(one.ref for one in found.lines)]), links),
    }  # fmt: skip
    return render(request, "savings_programme/programme.html", context)


def years_picture(request: HttpRequest, key: str) -> HttpResponse:
    """The picture of the years."""
    chart = tables.years_chart(_found(request, key))
    if chart is None:
        raise Http404("There is nothing to draw.")
    return HttpResponse(svg(chart.spec), content_type="image/svg+xml")


def workbook(request: HttpRequest, key: str) -> HttpResponse:
    """The programme as Excel: each sum a formula over the lines."""
    return file_answer(f"{key}.xlsx", programme_workbook(_found(request, key), day_of(request)), XLSX)


def _found(request: HttpRequest, key: str) -> ProgrammePosition:
    return programme_position(actor_of(request), key=key, day=day_of(request), as_at=as_at_of(request))


def _strip(request: HttpRequest, found: ProgrammePosition) -> StatStrip:
    """The year of the day, where the programme tells of it."""
    this = FinancialYear.containing(day_of(request))
    year = next((one for one in found.years if one.sums.year == this), None)
    if year is None:
        return StatStrip([Stat("Identified in a full year", found.full_year.exact(), f"nothing is told of {this}")])
    sums, unknown = year.sums, sum(this in one.unknown for one in found.lines)
    left = f"{unknown} not known, named below" if unknown else "of every line"
    return StatStrip([
        Stat(f"Required in {this}", sum_words(sums.required), "in all"),
        Stat("Identified", sums.identified.exact(), left, "#unknown" if unknown else ""),
        Stat("Delivered", sums.delivered.exact(), f"at any assurance; {sums.verified.exact()} verified")
        if found.reported(this) else Stat("Delivered", NONE_YET, "no result of the year is on record"),
        Stat("Gap" if year.gap is None or year.gap >= ZERO else "More than required",
             sum_words(year.gap if year.gap is None or year.gap >= ZERO else -year.gap), "required less identified"),
    ])  # fmt: skip


def _facts(record: ProgrammeRecord, names: dict[str, str], links: Links) -> SummaryList:
    told = record.target.told if record.target else None
    baseline = None
    if told and told.baseline is not None:
        on = f", on {day_words(told.baseline_on)}" if told.baseline_on else ""
        baseline = f"{told.baseline.exact()}: {told.baseline_of}{on}"
    body = names.get(record.organisation, record.organisation)
    return SummaryList([
        Fact("Organisation", Link(body, links.to("organisation", record.organisation))),
        Fact("Target", f"{told.figure.shown()} a year" if told else None),
        Fact("By", day_words(told.by) if told and told.by else None), Fact("Off a baseline of", baseline),
        Fact("Measured by", told.measured if told else None),
    ])  # fmt: skip
