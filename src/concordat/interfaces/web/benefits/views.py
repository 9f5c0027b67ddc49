"""Money: parse, call one, answer."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.benefits import presenters
from concordat.interfaces.web.benefits.acts import offered
from concordat.interfaces.web.benefits.filters import MoneyFilters
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.registers.benefits import queries
from concordat.registers.collaborations.queries import named, partners_anywhere
from concordat.rendering.charts.draw import svg
from concordat.reporting.portfolio.queries.naming import names_of_records


def position_page(request: HttpRequest) -> HttpResponse:
    """Where every partner stands against its plan to date."""
    actor, links, names = actor_of(request), Links.of(request), names_of_records(actor_of(request))
    filters = MoneyFilters(*_choices(request), request.GET)
    found, totals = queries.position_and_totals(
        actor, as_at=as_at_of(request), collaboration=filters.chosen("collaboration"),
        organisation=filters.chosen("organisation"),
    )  # fmt: skip
    chart = presenters.savings_chart(found, names)
    image = links.to("money-chart", **{k: v for k, v in request.GET.items() if v and k != "as_at"})
    context = {
        "title": "Money",
        "section": "Money",
        "stats": presenters.totals_strip(totals, links.to("money") + "#left-out"),
        "filters": FilterPanel(filters, request.GET),
        "pictures": [presenters.savings_picture(chart, image)] if chart else [],
        "position": presenters.position_table(found, names, links),
        "left_out": presenters.left_out_table(found, names, links),
    }
    return render(request, "benefits/position.html", context)


def position_chart(request: HttpRequest) -> HttpResponse:
    """The picture of the same figures."""
    actor = actor_of(request)
    filters = MoneyFilters(*_choices(request), request.GET)
    found = queries.position(
        actor, as_at=as_at_of(request), collaboration=filters.chosen("collaboration"),
        organisation=filters.chosen("organisation"),
    )  # fmt: skip
    chart = presenters.savings_chart(found, names_of_records(actor))
    if chart is None:
        raise Http404("There is nothing to draw.")
    return HttpResponse(svg(chart.spec), content_type="image/svg+xml")


def entry_record(request: HttpRequest, number: int) -> HttpResponse:
    """One amount with its sources."""
    actor, links = actor_of(request), Links.of(request)
    found = queries.entry(actor, number=number, as_at=as_at_of(request))
    names = names_of_records(actor, collaborations=[found.collaboration])
    context = {
        "title": f"{found.shown()}: {found.what}",
        "section": "Money",
        "number": number,
        **offered(request, found),
        "reference": f"Ledger entry {number}",
        "state": Tag("Stands" if found.stands else "Superseded", "green" if found.stands else "grey"),
        "facts": presenters.entry_facts(found, names, links),
        "sources": source_list(citations(actor, [found.ref]), links),
    }
    return render(request, "benefits/entry.html", context)


def _choices(request: HttpRequest) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The collaborations that the actor may see, and their partners, as choices."""
    actor, as_at = actor_of(request), as_at_of(request)
    return named(actor, as_at=as_at), partners_anywhere(actor, as_at=as_at)
