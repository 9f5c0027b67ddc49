"""Findings: parse, call one, answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from concordat.interfaces.web.assurance import presenters
from concordat.interfaces.web.assurance.filters import FindingFilters, collaborations_of
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.kernel.errors import NotThere
from concordat.kernel.findings import Finding, merged
from concordat.reporting.assurance.queries import findings
from concordat.review.assurance import findings_in_review

INTRO = (
    "What does not add up in the record and in papers still in review, with the arithmetic and the question that a "
    "board could ask. Certain rests on the print alone, likely on one step of reading; a question is not an error."
)
PER_PAGE = 20


def finding_list(request: HttpRequest) -> HttpResponse:
    """Every finding that the actor may see, surest first."""
    links, found = Links.of(request), found_by(request)
    filters = FindingFilters(collaborations_of(found), request.GET)
    kept = filters.kept(found)
    paging = Paging.of(kept, request.GET, "findings", per_page=PER_PAGE)
    context = {
        "title": "Findings",
        "section": "Findings",
        "count": len(kept),
        "noun": "findings",
        "intro": INTRO,
        "filters": FilterPanel(filters, request.GET),
        "cards": presenters.cards_of(list(paging.page.object_list), links),
        "paging": paging,
        "empty": None if kept else EmptyState("Nothing to ask", "The checks find nothing in what you may see."),
    }
    return render(request, "assurance/list.html", context)


def finding_record(request: HttpRequest, key: str) -> HttpResponse:
    """One finding with everything that it rests on."""
    links = Links.of(request)
    finding = next((one for one in found_by(request) if one.id == key), None)
    if finding is None:
        raise NotThere(f"There is no finding {key}.")
    context = {
        "title": finding.sentence,
        "section": "Findings",
        "state": presenters.severity_tag(finding),
        "facts": presenters.finding_facts(finding, links),
        "sources": presenters.sources_of(finding, links),
    }
    return render(request, "shapes/record.html", context)


def found_by(request: HttpRequest) -> list[Finding]:
    """The findings of the record and of papers in review, each once, as at the day that the page is asked for."""
    actor, as_at = actor_of(request), as_at_of(request)
    return merged(
        findings(actor, today=timezone.localdate(), as_at=as_at),
        findings_in_review(actor, now=timezone.now(), as_at=as_at),
    )
