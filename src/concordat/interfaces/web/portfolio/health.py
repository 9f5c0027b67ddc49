"""The health of one collaboration, and all answers as a file: parse, ask, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.trails import Section, SectionNav
from concordat.interfaces.web.downloads import csv_stream
from concordat.interfaces.web.portfolio.health_tables import HEADS, health_lines, said, theme_parts
from concordat.interfaces.web.portfolio.lists.health import HealthCheck
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.reporting.portfolio.queries.health import collaboration_health


def answers_file(request: HttpRequest) -> HttpResponseBase:
    """Every answer of the collaborations of the list, in its order, as CSV."""
    return csv_stream("health-check.csv", HEADS, health_lines(HealthCheck(request).kept[:]))


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
