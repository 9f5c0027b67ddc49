"""Who shares what: the matrix, one row or column of it as a list, and both as files. Parse, ask, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from concordat.foundation.organisations.queries import alliances
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links, Sort, changed
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.downloads import csv_answer, csv_link, file_answer
from concordat.interfaces.web.portfolio.filters import SharingFilters
from concordat.interfaces.web.portfolio.sharing_files import HEADS, book, file_lines
from concordat.interfaces.web.portfolio.sharing_tables import (
    BY_FUNCTION,
    BY_ORGANISATION,
    lines_table,
    matrix_table,
    said,
    sorted_lines,
    twice_table,
)
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.registers.collaborations.queries import partners_anywhere
from concordat.registers.collaborations.rules import Theme, Tier
from concordat.rendering.workbooks.tables import MEDIA_TYPE, tabled
from concordat.reporting.portfolio.queries.sharing import who_shares_what
from concordat.reporting.portfolio.sharing.matrix import Matrix

ACROSS = 8  # organisations on a page: more are not readable, and make it heavy
LINES = 100


def page(request: HttpRequest) -> HttpResponse:
    """Functions by organisations; a list of arrangements where one function or one organisation is chosen."""
    links, filters = Links.of(request), _filters(request)
    matrix = _matrix(request, filters)
    shown = _listed if filters.chosen("function") or filters.chosen("organisation") else _across
    context = {
        "title": "Who shares what", "section": "Portfolio", "count": len(matrix.functions),
        "noun": "function" if len(matrix.functions) == 1 else "functions", "said": said(matrix),
        "filters": FilterPanel(filters, request.GET),
        "twice": twice_table(matrix, links) if matrix.held_twice else None, "twice_count": len(matrix.held_twice),
        "downloads": [csv_link(request, reverse("sharing-csv"), "who shares what"),
                      Link("Excel", reverse("sharing-xlsx") + changed(request.GET, page=None), "of who shares what")],
        **shown(request, matrix, filters, links),
    }  # fmt: skip
    return render(request, "portfolio/sharing.html", context)


def csv_file(request: HttpRequest) -> HttpResponse:
    """What the page shows, all pages of it: a line for each arrangement of each cell."""
    return csv_answer("who-shares-what.csv", HEADS, file_lines(_matrix(request, _filters(request))))


def xlsx_file(request: HttpRequest) -> HttpResponse:
    """The same as a workbook: the matrix, the lines, and what is held twice."""
    content = tabled(book(_matrix(request, _filters(request)), day_of(request)))
    return file_answer("who-shares-what.xlsx", content, MEDIA_TYPE)


def _listed(request: HttpRequest, matrix: Matrix, filters: SharingFilters, links: Links) -> dict[str, object]:
    """One function or one organisation: its arrangements in full."""
    whose = not filters.chosen("organisation")
    keys, default = (BY_ORGANISATION, "organisation") if whose else (BY_FUNCTION, "function")
    sort = Sort.read(request.GET, keys, default)
    paging = Paging.of(sorted_lines(matrix, sort), request.GET, "arrangements", LINES)
    return {"table": lines_table(list(paging.page.object_list), links, whose=whose, sort=sort), "paging": paging}


def _across(request: HttpRequest, matrix: Matrix, filters: SharingFilters, links: Links) -> dict[str, object]:
    paging = Paging.of(matrix.columns, request.GET, "organisations", ACROSS)
    return {"table": matrix_table(matrix, list(paging.page.object_list), links), "paging": paging}


def _filters(request: HttpRequest) -> SharingFilters:
    actor, as_at = actor_of(request), as_at_of(request)
    named = [(one.key, one.name) for one in alliances(actor, as_at=as_at)]
    return SharingFilters(partners_anywhere(actor, as_at=as_at), named, request.GET)


def _matrix(request: HttpRequest, filters: SharingFilters) -> Matrix:
    tier, theme = filters.chosen("tier"), filters.chosen("theme")
    return who_shares_what(
        actor_of(request), today=day_of(request), as_at=as_at_of(request), function=filters.chosen("function"),
        organisation=filters.chosen("organisation"), alliance=filters.chosen("alliance"),
        tier=Tier(tier) if tier else None, theme=Theme(theme) if theme else None, way=filters.chosen("way"),
    )  # fmt: skip
