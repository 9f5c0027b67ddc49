"""What policing bodies have published and what is left to be done: parse, ask, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.downloads import csv_answer, csv_link
from concordat.interfaces.web.publication import presenters
from concordat.interfaces.web.publication.filters import DutyFilters
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.registers.agreements.queries import duties
from concordat.registers.agreements.records import Duty

INTRO = (
    "A policing body publishes a copy of each collaboration agreement that it is a party to, or the fact that it was "
    "made with such details as it thinks right. Each body decides for itself."
)


def duty_list(request: HttpRequest) -> HttpResponse:
    """Each policing body and each agreement that it is a party to, what is overdue first."""
    rows, filters = _asked(request)
    links = Links.of(request)
    paging = Paging.of(rows, request.GET, "lines")
    context = {
        "title": "Publication of agreements", "section": "Portfolio", "intro": INTRO, "count": len(rows),
        "noun": "line" if len(rows) == 1 else "lines", "filters": FilterPanel(filters, request.GET),
        "said": presenters.said(rows), "paging": paging,
        "table": presenters.duties_table(list(paging.page.object_list), links),
        "downloads": [csv_link(request, reverse("publication-csv"), "publication")],
    }  # fmt: skip
    return render(request, "publication/duties.html", context)


def duty_csv(request: HttpRequest) -> HttpResponse:
    """The same for a spreadsheet."""
    rows, _ = _asked(request)
    return csv_answer("publication.csv", presenters.HEADS, presenters.duty_lines(rows))


def _asked(request: HttpRequest) -> tuple[list[Duty], DutyFilters]:
    every = duties(actor_of(request), on=day_of(request), as_at=as_at_of(request))
    filters = DutyFilters(sorted({(one.organisation, one.name) for one in every}, key=lambda pair: pair[1]),
                          request.GET or None)  # fmt: skip
    return presenters.ordered([one for one in every if filters.keeps(one)]), filters
