"""Fairness of a collaboration and of an alliance: parse, call one, answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.components.bodies import in_words
from concordat.interfaces.web.components.cells import Link
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.notes import EmptyState
from concordat.interfaces.web.components.trails import Breadcrumbs
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.fairness.presenters import chart_of, over_time, picture, sources_table, years
from concordat.interfaces.web.requests import actor_of, as_at_of, day_of
from concordat.rendering.charts.draw import svg
from concordat.reporting.portfolio.fairness.queries import fairness_of, fairness_of_alliance
from concordat.reporting.portfolio.fairness.records import Fairness, FairnessOf

INTRO = (
    "What each partner pays, saves, decides and uses, as parts of the whole. A share that is not known is never taken "
    "as nought."
)
ALONE = "There are no two partners on record to compare. Record the partners of the collaboration first."


def collaboration_page(request: HttpRequest, key: str) -> HttpResponse:
    """Fairness of a collaboration."""
    found = fairness_of(actor_of(request), key=key, on=day_of(request), as_at=as_at_of(request))
    return _page(request, found, ("fairness", "fairness-chart", "collaboration"))


def collaboration_chart(request: HttpRequest, key: str) -> HttpResponse:
    """The same as a picture."""
    return _drawn(request, fairness_of(actor_of(request), key=key, on=day_of(request), as_at=as_at_of(request)))


def alliance_page(request: HttpRequest, key: str) -> HttpResponse:
    """Fairness of the members of an alliance."""
    found = fairness_of_alliance(actor_of(request), key=key, on=day_of(request), as_at=as_at_of(request))
    return _page(request, found, ("alliance-fairness", "alliance-fairness-chart", "alliance"))


def alliance_chart(request: HttpRequest, key: str) -> HttpResponse:
    """The same as a picture."""
    found = fairness_of_alliance(actor_of(request), key=key, on=day_of(request), as_at=as_at_of(request))
    return _drawn(request, found)


def _page(request: HttpRequest, found: Fairness, names: tuple[str, str, str]) -> HttpResponse:
    links, (page, image, of) = Links.of(request), names
    found = replace(found, names=in_words(found.names, links))
    context: dict[str, Any] = {
        "title": "Fairness", "section": "Money", "reference": found.title, "intro": INTRO, "left_out": found.left_out,
        "breadcrumbs": Breadcrumbs([Link("Money", links.to("money")), Link(found.title, links.to(of, found.key))]),
    }  # fmt: skip
    year = _asked(request, found)
    if year is None:
        context["empty"] = EmptyState("Nothing to compare", ALONE, Link(found.title, links.to(of, found.key)))
        return render(request, "fairness/page.html", context)
    drawn = chart_of(found, year)
    told = [ref for one in year.told.values() for ref in one.refs]
    context |= {
        "year": year.year, "sentence": year.sentence(found.names),
        "picture": picture(drawn, links.to(image, found.key, year=year.year), len(found.names)) if drawn else None,
        "rests": sources_table(year), "years": years(found, links, page), "tables": over_time(found),
        "sources": source_list(citations(actor_of(request), told), links),
    }  # fmt: skip
    return render(request, "fairness/page.html", context)


def _asked(request: HttpRequest, found: Fairness) -> FairnessOf | None:
    """The year of the address, else the last year that is known, else all time."""
    asked = found.of(request.GET.get("year", "").strip())
    if asked is not None and request.GET.get("year"):
        return asked
    known = [one for one in found.years if one.partings is not None] or [one for one in found.years if one.known]
    best = known or list(found.years)
    return best[-1] if best else None


def _drawn(request: HttpRequest, found: Fairness) -> HttpResponse:
    year = _asked(request, found)
    drawn = chart_of(found, year) if year else None
    if drawn is None:
        raise Http404("There is nothing to draw.")
    return HttpResponse(svg(drawn.spec), content_type="image/svg+xml")
