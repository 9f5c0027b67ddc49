"""Money: parse, call one, answer."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from concordat.foundation.provenance.queries import citations
from concordat.interfaces.web.benefits import presenters
from concordat.interfaces.web.benefits.acts import offered
from concordat.interfaces.web.benefits.filters import LedgerFilters, MoneyFilters
from concordat.interfaces.web.benefits.tables import HEADS, entry_lines
from concordat.interfaces.web.components.filters import FilterPanel
from concordat.interfaces.web.components.links import Links
from concordat.interfaces.web.components.paging import Paging
from concordat.interfaces.web.components.tags import Tag
from concordat.interfaces.web.downloads import csv_answer, csv_link
from concordat.interfaces.web.evidence import source_list
from concordat.interfaces.web.requests import actor_of, as_at_of
from concordat.registers.benefits import queries
from concordat.registers.benefits.records import EntryRecord
from concordat.registers.benefits.rules import EntryKind, Standing
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


def entry_list(request: HttpRequest) -> HttpResponse:
    """The ledger, entry by entry."""
    actor, links = actor_of(request), Links.of(request)
    filters = LedgerFilters(*_choices(request), request.GET)
    rows = _entries(request, filters)
    paging = Paging.of(rows, request.GET, "entries")
    shown = list(paging.page.object_list)
    cited = citations(actor, [entry.ref for entry in shown])
    names = names_of_records(actor, collaborations=[entry.collaboration for entry in shown])
    context = {
        "title": "Ledger",
        "section": "Money",
        "count": len(rows),
        "noun": "entries",
        "intro": "Amounts are added, never changed: a correction or reversal is a new entry that says why.",
        "filters": FilterPanel(filters, request.GET),
        "table": presenters.entries_table(shown, names, links, cited),
        "paging": paging,
        "downloads": [csv_link(request, reverse("ledger-csv"), "the ledger")],
    }
    return render(request, "shapes/list.html", context)


def entry_file(request: HttpRequest) -> HttpResponse:
    """The same list, whole, as CSV."""
    actor = actor_of(request)
    rows = list(_entries(request, LedgerFilters(*_choices(request), request.GET)))
    names = names_of_records(actor)
    cited = citations(actor, [entry.ref for entry in rows])
    return csv_answer("ledger.csv", HEADS, entry_lines(rows, names, cited))


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


def _entries(request: HttpRequest, filters: LedgerFilters) -> Sequence[EntryRecord]:
    """The entries that the filters leave."""
    kind, standing = filters.chosen("kind"), filters.chosen("standing")
    return queries.ledger(
        actor_of(request), as_at=as_at_of(request), collaboration=filters.chosen("collaboration"),
        organisation=filters.chosen("organisation"), kinds=[EntryKind(kind)] if kind else (),
        standing=Standing(standing) if standing else None,
    )  # fmt: skip


def _choices(request: HttpRequest) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The collaborations that the actor may see, and their partners, as choices."""
    actor, as_at = actor_of(request), as_at_of(request)
    return named(actor, as_at=as_at), partners_anywhere(actor, as_at=as_at)
