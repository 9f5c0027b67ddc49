"""The health of the portfolio and of one collaboration: parse, ask, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.downloads import csv_answer, csv_link
from concordat.interfaces.web.portfolio.filters import HealthFilters
from concordat.interfaces.web.portfolio.health_tables import HEADS, health_lines, health_table, said, theme_parts
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.registers.collaborations.queries import partners_anywhere
from concordat.registers.collaborations.rules import Tier
from concordat.reporting.portfolio.queries.health import Checked, collaboration_health, portfolio_health

INTRO = (
    "Each collaboration is held against the four themes of the inspectorate's report of July 2020 on police "
    "collaborations. Every answer follows from the record; “not recorded” means that nothing on record says it."
)


def page(request: HttpRequest) -> HttpResponse:
    """Collaborations down, the four themes across."""
    links, filters = Links.of(request), _filters(request)
    rows = _checked(request, filters)
    paging = Paging.of(rows, request.GET, "collaborations")
    context = {
        "title": "Health check", "section": "Portfolio", "count": len(rows), "noun": "collaborations", "intro": INTRO,
        "filters": FilterPanel(filters, request.GET), "paging": paging,
        "table": health_table(list(paging.page.object_list), links),
        "downloads": [csv_link(request, reverse("health-check-csv"), "the health check, answer by answer")],
    }  # fmt: skip
    return render(request, "shapes/list.html", context)


def csv_file(request: HttpRequest) -> HttpResponse:
    """Every answer of the same collaborations, whole, as CSV."""
    return csv_answer("health-check.csv", HEADS, health_lines(_checked(request, _filters(request))[:]))


def one(request: HttpRequest, key: str) -> HttpResponse:
    """One collaboration: each question with its answer, the rows that it rests on, and what to do next."""
    links = Links.of(request)
    found = collaboration_health(actor_of(request), key=key, today=day_of(request), as_at=as_at_of(request))
    parts = theme_parts(found, links)
    context = {
        "title": f"Health check: {found.collaboration.name}", "section": "Portfolio", "intro": said(found),
        "parts": parts, "record": links.to("collaboration", key),
        "sections": SectionNav([Section(part.title, part.anchor) for part in parts]),
    }  # fmt: skip
    return render(request, "portfolio/health.html", context)


def _filters(request: HttpRequest) -> HealthFilters:
    return HealthFilters(partners_anywhere(actor_of(request), as_at=as_at_of(request)), request.GET)


def _checked(request: HttpRequest, filters: HealthFilters) -> Checked:
    tier = filters.chosen("tier")
    return portfolio_health(
        actor_of(request), today=day_of(request), as_at=as_at_of(request), tier=Tier(tier) if tier else None,
        organisation=filters.chosen("organisation") or None, text=filters.chosen("text"),
    )  # fmt: skip
